package org.philippic.zone;

import org.philippic.model.Document;

/** Makes a document of a gold text, with nothing known about it but its language. */
final class EvaluationDocument {
    private EvaluationDocument() {}

    static Document of(String name, String text, String lang) {
        return new Document(
                "gold:" + name,
                null,
                "gold",
                name,
                "",
                "text/plain",
                "UTF-8",
                text,
                lang,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                text.codePointCount(0, text.length()),
                0,
                0,
                "ok");
    }
}
