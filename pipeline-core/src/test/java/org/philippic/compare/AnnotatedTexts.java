package org.philippic.compare;

import java.util.ArrayList;
import java.util.List;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Document;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;

/** Builds made-up annotated documents. */
final class AnnotatedTexts {
    private AnnotatedTexts() {}

    static AnnotatedDocument document(List<Zone> zones, AnnotatedSentence... sentences) {
        Document document = new Document(
                "seeds:1",
                null,
                "seeds",
                "file:///made",
                "0".repeat(64),
                "text/plain",
                "UTF-8",
                "made",
                "en",
                1,
                null,
                "Somebody",
                "1935-09-26",
                "1976",
                null,
                null,
                "polemic",
                null,
                4,
                sentences.length,
                0,
                "ok");
        return new AnnotatedDocument(document, zones, List.of(), List.of(sentences), List.of());
    }

    static Zone zone(int zoneId, String kind) {
        return new Zone("seeds:1", zoneId, kind, 0, 0, "", "en", List.of());
    }

    /** A sentence of the author in the first zone that stands at some code points. */
    static AnnotatedSentence sentenceAt(int id, int charStart, int charEnd, String... forms) {
        AnnotatedSentence made = sentence(id, 0, "author", "en", forms);
        Sentence row = made.sentence();
        return new AnnotatedSentence(
                new Sentence(
                        row.docId(),
                        id,
                        0,
                        charStart,
                        charEnd,
                        row.text(),
                        row.lang(),
                        1,
                        row.voice(),
                        null,
                        row.nTokens(),
                        row.parseStatus()),
                made.tokens());
    }

    static AnnotatedSentence sentence(int id, int zoneId, String voice, String lang, String... forms) {
        List<Token> tokens = new ArrayList<>();
        for (String form : forms) {
            String upos =
                    Character.isLetter(form.charAt(0)) ? "X" : Character.isDigit(form.charAt(0)) ? "NUM" : "PUNCT";
            tokens.add(new Token(
                    "seeds:1", id, tokens.size() + 1, 0, 0, form, form + "_", upos, null, null, null, null, null));
        }
        Sentence row = new Sentence(
                "seeds:1",
                id,
                zoneId,
                0,
                0,
                String.join(" ", forms),
                lang,
                1,
                voice,
                null,
                tokens.size(),
                "not_parsed");
        return new AnnotatedSentence(row, tokens);
    }
}
