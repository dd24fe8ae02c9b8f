package org.philippic.publish;

/** Smooths a series by the mean of a centred window. */
final class RollingMean {
    private RollingMean() {}

    /**
     * The mean of each value with its neighbours on both sides; at the ends the window holds what there is.
     *
     * @param values the series
     * @param window odd number of values that a full window holds
     */
    static double[] of(double[] values, int window) {
        int half = window / 2;
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(values.length, i + half + 1);
            double sum = 0;
            for (int j = from; j < to; j++) {
                sum += values[j];
            }
            means[i] = sum / (to - from);
        }
        return means;
    }
}
