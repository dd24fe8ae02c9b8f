package org.philippic.compare;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** Statistics of the documents of one stratum. Mutable; not thread-safe. */
final class StratumStatistics implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Forms that a capped copy keeps rates of: more than any {@link StyleSpace} uses. */
    private static final int RATED_FORMS = 2 * StyleSpace.WORDS;

    private long documents;
    private long words;
    private long tokens;
    private final EnumMap<Level, TermTable> terms = new EnumMap<>(Level.class);
    private final FeatureTable features;
    private final FeatureSample sample;
    private boolean rhetoric = true;

    StratumStatistics(int sampleCapacity) {
        this(0, 0, 0, new FeatureTable(), new FeatureSample(sampleCapacity));
    }

    StratumStatistics(long documents, long words, long tokens, FeatureTable features, FeatureSample sample) {
        this.documents = documents;
        this.words = words;
        this.tokens = tokens;
        this.features = features;
        this.sample = sample;
        for (Level level : Level.values()) {
            terms.put(level, new TermTable());
        }
    }

    void add(CountedDocument document) {
        count(document.summary(), 1);
        for (CountedDocument.Term term : document.terms()) {
            terms.get(term.level()).add(term.term(), term.entry());
        }
        document.values().forEach(features::add);
        sample.add(document.hash(), document.metrics());
    }

    void remove(CountedDocument document) {
        count(document.summary(), -1);
        for (CountedDocument.Term term : document.terms()) {
            TermTable table = terms.get(term.level());
            // Open levels may have been counted for other strata alone.
            if (table.size() > 0) {
                table.remove(term.term(), term.entry());
            }
        }
        document.values().forEach(features::remove);
        sample.remove(document.hash());
    }

    private void count(DocumentSummary summary, int sign) {
        documents += sign;
        words += sign * summary.nWords();
        tokens += sign * summary.nTokens();
    }

    void merge(StratumStatistics other) {
        documents += other.documents;
        words += other.words;
        tokens += other.tokens;
        other.terms.forEach((level, table) -> terms.get(level).merge(table));
        features.merge(other.features);
        sample.merge(other.sample);
    }

    StratumStatistics copy() {
        StratumStatistics copy = new StratumStatistics(sample.capacity());
        copy.merge(this);
        copy.rhetoric = rhetoric;
        return copy;
    }

    /** A copy that says nothing of scores and devices of rhetoric. */
    StratumStatistics withoutRhetoric() {
        StratumStatistics copy = copy();
        copy.rhetoric = false;
        return copy;
    }

    /** Whether a level can be compared with. */
    boolean tells(Level level) {
        return rhetoric || level != Level.DEVICE;
    }

    /** Whether a metric can be compared with. */
    boolean tells(String metric) {
        return rhetoric || !Metrics.ofRhetoric(metric);
    }

    /** A copy with the {@code n} most frequent terms of each level alone. */
    StratumStatistics capped(int n) {
        StratumStatistics copy = copy();
        copy.terms.replaceAll((level, table) -> table.capped(n, level == Level.FORM ? RATED_FORMS : 0));
        return copy;
    }

    /** Puts the terms of a level that were added up elsewhere. */
    void put(Level level, TermTable table) {
        terms.put(level, table);
    }

    long documents() {
        return documents;
    }

    long words() {
        return words;
    }

    long tokens() {
        return tokens;
    }

    /** What shares of a level are taken of, as {@link DocumentSummary#size} says. */
    long size(Level level) {
        return level.ofTokens() ? tokens : words;
    }

    TermTable terms(Level level) {
        return terms.get(level);
    }

    FeatureTable features() {
        return features;
    }

    FeatureSample sample() {
        return sample;
    }

    /** How a metric is spread over the documents, from the sample where it holds them all, else from the sketch. */
    Distribution distribution(String metric) {
        if (!tells(metric)) {
            return Distribution.of(new double[0]);
        }
        boolean zero = Metrics.zeroWhenAbsent(metric);
        if (sample.complete()) {
            return Distribution.of(sample.documents().values().stream()
                    .filter(values -> zero || values.containsKey(metric))
                    .mapToDouble(values -> values.getOrDefault(metric, 0.0))
                    .toArray());
        }
        Moments moments = features.moments().get(metric);
        long known = moments == null ? 0 : moments.n();
        return Distribution.of(
                moments == null ? new QuantileSketch() : features.sketch(metric), zero ? documents - known : 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StratumStatistics that
                && documents == that.documents
                && words == that.words
                && tokens == that.tokens
                && terms.equals(that.terms)
                && features.equals(that.features)
                && sample.equals(that.sample);
    }

    @Override
    public int hashCode() {
        return Map.of(documents, words).hashCode();
    }
}
