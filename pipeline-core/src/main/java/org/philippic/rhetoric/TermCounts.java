package org.philippic.rhetoric;

import java.util.Arrays;

/**
 * How often each numbered term (word piece, lemma) occurs in a text. Immutable.
 *
 * @param ids numbers of the terms, ascending, each once
 * @param counts how often each occurs, positive
 */
public record TermCounts(int[] ids, int[] counts) {
    /** Counts terms; negative numbers stand for unknown ones and do not count. */
    public static TermCounts of(int[] terms) {
        int[] sorted = terms.clone();
        Arrays.sort(sorted);
        int[] ids = new int[sorted.length];
        int[] counts = new int[sorted.length];
        int n = 0;
        for (int id : sorted) {
            if (id >= 0) {
                if (n == 0 || ids[n - 1] != id) {
                    ids[n++] = id;
                }
                counts[n - 1]++;
            }
        }
        return new TermCounts(Arrays.copyOf(ids, n), Arrays.copyOf(counts, n));
    }

    /** Share of each term in the weights of all occurrences, in the order of the numbers; zeros where all weigh nothing. */
    public float[] shares(float[] weights) {
        float[] shares = new float[ids.length];
        double total = total(weights);
        for (int i = 0; i < ids.length && total > 0; i++) {
            shares[i] = (float) (counts[i] * weights[ids[i]] / total);
        }
        return shares;
    }

    /** Sum of the weights of all occurrences. */
    public double total(float[] weights) {
        double total = 0;
        for (int i = 0; i < ids.length; i++) {
            total += counts[i] * weights[ids[i]];
        }
        return total;
    }

    /** The vector of the text: (1 + ln count)·idf of each term, scaled to length 1; zeros where every idf is 0. */
    public double[] vector(float[] idf) {
        double[] values = new double[ids.length];
        double squares = 0;
        for (int i = 0; i < ids.length; i++) {
            values[i] = (1 + Math.log(counts[i])) * idf[ids[i]];
            squares += values[i] * values[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < values.length && length > 0; i++) {
            values[i] /= length;
        }
        return values;
    }

    /** Product of {@link #vector} with a weight for each term. */
    public double score(float[] idf, float[] weights) {
        double[] values = vector(idf);
        double sum = 0;
        for (int i = 0; i < ids.length; i++) {
            sum += values[i] * weights[ids[i]];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermCounts that && Arrays.equals(ids, that.ids) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "TermCounts" + Arrays.toString(ids);
    }
}
