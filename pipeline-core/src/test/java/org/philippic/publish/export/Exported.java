package org.philippic.publish.export;

import java.util.ArrayList;
import java.util.List;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Document;
import org.philippic.model.Entity;
import org.philippic.model.Quotation;
import org.philippic.model.Sentence;
import org.philippic.model.Token;
import org.philippic.model.Zone;

/** Small annotated documents for the tests of the exports. */
final class Exported {
    private Exported() {}

    /** A sentence that fills a document; the words as "form" or "form@start:end", offsets else found in the text. */
    static AnnotatedDocument sentence(String text, String... words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split("@", 2);
            int start;
            int end;
            if (parts.length == 2) {
                start = Integer.parseInt(parts[1].split(":")[0]);
                end = Integer.parseInt(parts[1].split(":")[1]);
            } else {
                start = text.indexOf(parts[0], at);
                end = start + parts[0].length();
            }
            at = end;
            tokens.add(new Token(
                    "seeds:a b/c.txt",
                    0,
                    i + 1,
                    start,
                    end,
                    parts[0],
                    parts[0],
                    "X",
                    null,
                    "Number=Sing",
                    i == 0 ? 0 : 1,
                    i == 0 ? "root" : "dep",
                    null));
        }
        return document(text, "parsed", tokens);
    }

    static AnnotatedDocument document(String text, String status, List<Token> tokens) {
        int length = text.codePointCount(0, text.length());
        Sentence row =
                new Sentence("seeds:a b/c.txt", 0, 0, 0, length, text, "fr", 1, "author", null, tokens.size(), status);
        Zone zone = new Zone("seeds:a b/c.txt", 0, "body", 0, length, text, "fr", List.of());
        return new AnnotatedDocument(
                Document.ofText("seeds:a b/c.txt", "seeds", "file:///c.txt", text, "fr"),
                List.of(zone),
                List.of(),
                List.of(new AnnotatedSentence(row, tokens)),
                List.of());
    }

    /** A document of zones, quotations and entities, without sentences. */
    static AnnotatedDocument of(String text, List<Zone> zones, List<Quotation> quotations, List<Entity> entities) {
        return new AnnotatedDocument(
                Document.ofText("seeds:d", "seeds", "file:///d", text, "en"), zones, quotations, List.of(), entities);
    }
}
