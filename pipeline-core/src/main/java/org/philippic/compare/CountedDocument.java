package org.philippic.compare;

import java.util.List;
import java.util.SortedMap;

/**
 * What a document adds to each stratum that it belongs to, worked out once.
 *
 * @param hash hash of its identifier
 * @param terms what it adds for each of its terms
 * @param metrics its metrics by name
 */
record CountedDocument(DocumentSummary summary, long hash, List<Term> terms, SortedMap<String, Double> metrics) {
    /** What a document adds for a term. */
    record Term(Level level, String term, TermEntry entry) {}

    static CountedDocument of(DocumentSummary summary) {
        List<Term> terms = summary.terms().stream()
                .map(count -> {
                    Level level = Level.of(count.level());
                    return new Term(level, count.term(), TermEntry.of(count.count(), summary.size(level)));
                })
                .toList();
        return new CountedDocument(summary, FeatureSample.hash(summary.docId()), terms, Metrics.of(summary));
    }
}
