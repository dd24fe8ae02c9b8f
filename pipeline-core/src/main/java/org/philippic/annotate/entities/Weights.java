package org.philippic.annotate.entities;

/** Sums of weights, one a label or one a pair of labels. */
final class Weights {
    private Weights() {}

    /** Adds the weights of a feature; null for one that the model lacks. */
    static void add(double[] sums, float[] weights) {
        if (weights != null) {
            for (int i = 0; i < weights.length; i++) {
                sums[i] += weights[i];
            }
        }
    }

    static void add(double[] sums, double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            sums[i] += weights[i];
        }
    }
}
