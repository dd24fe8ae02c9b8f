package org.philippic.annotate.entities;

import java.util.Arrays;

/** Finds the best row of labels of one sentence by dynamic programming over neighbouring labels (Viterbi). */
final class BestLabels {
    private final int[] pairs;
    private final int labels;
    private final byte[] from;
    private double[] best;
    private double[] next;

    /**
     * @param pairs pairs of labels that may be neighbours, label before times {@code labels} plus label
     * @param labels number of labels, at most 127
     * @param start label of the place before the first
     * @param places number of places
     */
    BestLabels(int[] pairs, int labels, int start, int places) {
        this.pairs = pairs;
        this.labels = labels;
        this.from = new byte[places * labels];
        this.next = new double[labels];
        this.best = new double[labels];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[start] = 0;
    }

    /**
     * Adds the next place.
     *
     * @param labelWeights one a label
     * @param pairWeights one a pair, in the order of the pairs
     */
    void add(int place, double[] labelWeights, double[] pairWeights) {
        Arrays.fill(next, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < pairs.length; k++) {
            int before = pairs[k] / labels;
            int label = pairs[k] % labels;
            double score = best[before] + pairWeights[k];
            int cell = place * labels + label;
            // The first label before wins among equals, in whatever order the pairs are.
            if (score > next[label] || score == next[label] && before < from[cell]) {
                next[label] = score;
                from[cell] = (byte) before;
            }
        }
        for (int label = 0; label < labels; label++) {
            next[label] += labelWeights[label];
        }
        double[] done = best;
        best = next;
        next = done;
    }

    /** The best labels of the places added. */
    int[] labels() {
        int[] found = new int[from.length / labels];
        int label = 0;
        for (int l = 1; l < labels; l++) {
            label = best[l] > best[label] ? l : label;
        }
        for (int place = found.length - 1; place >= 0; place--) {
            found[place] = label;
            label = from[place * labels + label];
        }
        return found;
    }
}
