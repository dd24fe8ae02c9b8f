package org.philippic.rhetoric;

import java.util.List;

/**
 * How the features of one language are brought to a common scale: mean and standard deviation over training passages.
 *
 * @param means by feature
 * @param deviations by feature, positive
 */
record Standard(double[] means, double[] deviations) {
    private static final double LIMIT = 3;

    /** Fits on passages of one language. */
    static Standard fit(List<PassageVector> passages, int features) {
        double[] means = new double[features];
        double[] deviations = new double[features];
        for (int f = 0; f < features; f++) {
            int feature = f;
            means[f] = passages.stream()
                    .mapToDouble(passage -> passage.named()[feature])
                    .average()
                    .orElse(0);
            double squares = passages.stream()
                    .mapToDouble(passage -> Math.pow(passage.named()[feature] - means[feature], 2))
                    .average()
                    .orElse(0);
            deviations[f] = squares > 1e-12 ? Math.sqrt(squares) : 1;
        }
        return new Standard(means, deviations);
    }

    /** Value of a feature in standard deviations from the mean, cut at three either way so that no outlier decides. */
    double of(PassageVector passage, int feature) {
        double z = (passage.named()[feature] - means[feature]) / deviations[feature];
        return Math.max(-LIMIT, Math.min(LIMIT, z));
    }

    /** All features, each as {@link #of(PassageVector, int)} gives it. */
    double[] of(PassageVector passage) {
        double[] standard = new double[means.length];
        for (int f = 0; f < standard.length; f++) {
            standard[f] = of(passage, f);
        }
        return standard;
    }
}
