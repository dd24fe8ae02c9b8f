package org.philippic.compare;

import java.util.List;
import java.util.SortedMap;

/**
 * What a document adds to each stratum that it belongs to, worked out once.
 *
 * @param hash hash of its identifier
 * @param terms what it adds for each of its terms
 * @param metrics its metrics by name
 * @param values what it adds for each of its metrics
 */
record CountedDocument(
        DocumentSummary summary,
        long hash,
        List<Term> terms,
        SortedMap<String, Double> metrics,
        List<FeatureTable.Value> values) {
    /** What a document adds for a term. */
    record Term(Level level, String term, TermEntry entry) {}

    static CountedDocument of(DocumentSummary summary) {
        List<Term> terms = summary.terms().stream()
                .map(count -> {
                    Level level = Level.of(count.level());
                    return new Term(level, count.term(), TermEntry.of(count.count(), summary.size(level)));
                })
                .toList();
        SortedMap<String, Double> metrics = Metrics.of(summary);
        List<FeatureTable.Value> values = metrics.entrySet().stream()
                .map(metric -> FeatureTable.Value.of(metric.getKey(), metric.getValue()))
                .toList();
        return new CountedDocument(summary, FeatureSample.hash(summary.docId()), terms, metrics, values);
    }
}
