package org.philippic.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The space of stylometric distances of a language: its most frequent words, with mean and standard deviation of their
 * relative frequencies over the documents of a reference. Fitted on the reference alone, so that the texts compared
 * leak nothing into it. Small and serialisable: one is sent to every executor. Immutable.
 *
 * @param words most frequent words, most frequent first; only words whose frequency varies
 * @param means mean relative frequency of each
 * @param deviations standard deviation of each, above 0
 */
public record StyleSpace(List<String> words, List<Double> means, List<Double> deviations) implements Serializable {
    /** Words that Delta is taken over unless told otherwise. */
    public static final int WORDS = 500;

    /** Fewest words of a text that Delta is reliable for (Burrows 2002 and Eder 2015 ask for more rather than less). */
    public static final int LEAST_WORDS = 1500;

    public StyleSpace {
        words = List.copyOf(words);
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
    }

    /**
     * Fits the space on the documents of a language.
     *
     * @param reference profile with documents of the language; of fewer than two the space is empty
     * @param wordCount number of most frequent words, 1 or more
     */
    public static StyleSpace fit(ReferenceProfile reference, String lang, int wordCount) {
        List<String> words = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        reference.stratum("lang=" + lang).ifPresent(statistics -> {
            long n = statistics.documents();
            for (String word : statistics.terms(Level.FORM).mostFrequent(wordCount)) {
                TermEntry entry = statistics.terms(Level.FORM).get(word);
                double deviation = entry.deviationOfRate(n);
                if (deviation > 0) {
                    words.add(word);
                    means.add(entry.meanRate(n));
                    deviations.add(deviation);
                }
            }
        });
        return new StyleSpace(words, means, deviations);
    }

    /** Whether there is anything to measure with. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** z scores of the words in a document, in the order of {@link #words}. */
    public double[] zScores(DocumentSummary summary) {
        Map<String, Long> counts = new HashMap<>();
        for (TermCount term : summary.terms(Level.FORM)) {
            counts.put(term.term(), term.count());
        }
        return zScores(counts, summary.nWords());
    }

    /** z scores of the words in a stretch of text, from the counts of its forms; all 0 for no words. */
    public double[] zScores(Map<String, Long> counts, long nWords) {
        double[] z = new double[words.size()];
        for (int i = 0; i < z.length && nWords > 0; i++) {
            double rate = (double) counts.getOrDefault(words.get(i), 0L) / nWords;
            z[i] = (rate - means.get(i)) / deviations.get(i);
        }
        return z;
    }

    /**
     * z scores of the mean frequencies of a group of documents. A word that the group's counts tell no rates of, since
     * they were cut down, stands at its share of all words.
     */
    double[] centre(StratumStatistics group) {
        double[] z = new double[words.size()];
        for (int i = 0; i < z.length; i++) {
            TermEntry entry = group.terms(Level.FORM).get(words.get(i));
            double rate =
                    entry.rates() > 0 ? entry.meanRate(group.documents()) : (double) entry.count() / group.words();
            z[i] = (rate - means.get(i)) / deviations.get(i);
        }
        return z;
    }
}
