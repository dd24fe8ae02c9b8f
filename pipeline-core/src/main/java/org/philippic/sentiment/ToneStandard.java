package org.philippic.sentiment;

import java.util.List;

/**
 * Brings the {@link ToneFeatures} of one language to a common scale.
 *
 * @param means by feature
 * @param deviations by feature, positive
 */
record ToneStandard(double[] means, double[] deviations) {
    private static final double LIMIT = 3;

    /** Mean and standard deviation over passages of one language. */
    static ToneStandard fit(List<ToneReading> passages) {
        int n = ToneFeatures.NAMES.size();
        double[] means = new double[n];
        double[] deviations = new double[n];
        for (int f = 0; f < n; f++) {
            int feature = f;
            double mean = passages.stream()
                    .mapToDouble(passage -> passage.features()[feature])
                    .average()
                    .orElse(0);
            double variance = passages.stream()
                    .mapToDouble(passage -> Math.pow(passage.features()[feature] - mean, 2))
                    .average()
                    .orElse(0);
            means[f] = mean;
            deviations[f] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        return new ToneStandard(means, deviations);
    }

    /** A feature in standard deviations from its mean, cut at three either way so that no outlier decides. */
    double of(double[] features, int feature) {
        double z = (features[feature] - means[feature]) / deviations[feature];
        return Math.max(-LIMIT, Math.min(LIMIT, z));
    }
}
