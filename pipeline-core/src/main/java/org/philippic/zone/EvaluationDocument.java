package org.philippic.zone;

import org.philippic.model.Document;

/** Makes a document of a gold text, with nothing known about it but its language. */
final class EvaluationDocument {
    private EvaluationDocument() {}

    static Document of(String name, String text, String lang) {
        return Document.ofText("gold:" + name, "gold", name, text, lang);
    }
}
