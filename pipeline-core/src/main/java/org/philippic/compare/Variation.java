package org.philippic.compare;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Sentence;
import org.philippic.model.Zone;

/**
 * Something that was decided about the text of a seed, decided otherwise. What a figure then is tells how much it hangs
 * on the decision.
 */
public enum Variation {
    /** Quoted words count as the author's. */
    QUOTATIONS_AS_AUTHOR {
        @Override
        public AnnotatedDocument of(AnnotatedDocument document, List<Stretch> shared) {
            return new AnnotatedDocument(
                    document.document(),
                    document.zones(),
                    List.of(),
                    document.sentences().stream()
                            .map(sentence ->
                                    new AnnotatedSentence(saidByAuthor(sentence.sentence()), sentence.tokens()))
                            .toList(),
                    document.entities());
        }
    },
    /** Headings, notes, block quotations and whatever else was annotated count as running text. */
    ALL_ZONES {
        @Override
        public AnnotatedDocument of(AnnotatedDocument document, List<Stretch> shared) {
            return new AnnotatedDocument(
                    document.document(),
                    document.zones().stream().map(Variation::asBody).toList(),
                    document.quotations(),
                    document.sentences(),
                    document.entities());
        }
    },
    /** Sentences that share most of their words with another document are left out. */
    SHARED_PASSAGES_LEFT_OUT {
        @Override
        public AnnotatedDocument of(AnnotatedDocument document, List<Stretch> shared) {
            return new AnnotatedDocument(
                    document.document(),
                    document.zones(),
                    document.quotations(),
                    document.sentences().stream()
                            .filter(sentence -> !mostlyCovered(sentence.sentence(), shared))
                            .toList(),
                    document.entities());
        }
    };

    /** Variation of the reference: documents that nearly repeat another are left out of it. */
    static final String NEAR_DUPLICATES_LEFT_OUT = "near_duplicates_left_out";
    /** Variation of the text that can only be foretold: scanning errors come into it. */
    static final String OCR_NOISE = "ocr_noise";

    private static final double MOST = 0.5;

    /**
     * Code points of a document's text.
     *
     * @param from first one
     * @param to the one after the last
     */
    public record Stretch(int from, int to) implements Serializable {}

    /** Name in the table {@code sensitivity}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The document as it is when decided otherwise.
     *
     * @param shared stretches of code points that it shares with other documents, in the order of their first one
     */
    public abstract AnnotatedDocument of(AnnotatedDocument document, List<Stretch> shared);

    private static Sentence saidByAuthor(Sentence sentence) {
        return new Sentence(
                sentence.docId(),
                sentence.sentenceId(),
                sentence.zoneId(),
                sentence.charStart(),
                sentence.charEnd(),
                sentence.text(),
                sentence.lang(),
                sentence.langConfidence(),
                DocumentSummaries.AUTHOR,
                null,
                sentence.nTokens(),
                sentence.parseStatus());
    }

    private static Zone asBody(Zone zone) {
        return new Zone(
                zone.docId(),
                zone.zoneId(),
                DocumentSummaries.BODY,
                zone.charStart(),
                zone.charEnd(),
                zone.text(),
                zone.lang(),
                zone.runs());
    }

    private static boolean mostlyCovered(Sentence sentence, List<Stretch> shared) {
        int covered = 0;
        int reached = sentence.charStart();
        for (Stretch stretch : shared) {
            int from = Math.max(reached, stretch.from());
            int to = Math.min(sentence.charEnd(), stretch.to());
            if (from < to) {
                covered += to - from;
                reached = to;
            }
        }
        return covered > 0 && covered >= MOST * (sentence.charEnd() - sentence.charStart());
    }
}
