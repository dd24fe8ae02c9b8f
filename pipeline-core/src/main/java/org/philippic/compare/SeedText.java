package org.philippic.compare;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.philippic.annotate.AnnotatedDocument;

/**
 * What comparison needs to know of a seed, which is more than of other documents. Immutable.
 *
 * @param summary what it shares with other documents
 * @param spread how its terms are spread over it
 * @param words its words in order
 * @param varied its summary when something is decided otherwise
 */
public record SeedText(
        DocumentSummary summary, TermSpread spread, WordSequence words, Map<Variation, DocumentSummary> varied)
        implements Serializable {
    /**
     * Reads a seed.
     *
     * @param summary its summary
     * @param shared its stretches that other documents share, in the order of their first code point
     * @param summing sums up a document, measuring it anew
     */
    public static SeedText of(
            DocumentSummary summary,
            AnnotatedDocument seed,
            List<Variation.Stretch> shared,
            Function<AnnotatedDocument, DocumentSummary> summing) {
        Map<Variation, DocumentSummary> varied = new EnumMap<>(Variation.class);
        for (Variation variation : Variation.values()) {
            AnnotatedDocument otherwise = variation.of(seed, shared);
            varied.put(variation, otherwise.equals(seed) ? summary : summing.apply(otherwise));
        }
        return new SeedText(summary, TermSpread.of(seed), WordSequence.of(seed), varied);
    }
}
