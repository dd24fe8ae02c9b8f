package org.philippic.compare;

/** Standardised difference of two means, corrected for small samples (Hedges 1981). Stateless. */
public final class HedgesG {
    private HedgesG() {}

    /**
     * g = J·(mean(x) − mean(y))/s with s the pooled standard deviation and J = 1 − 3/(4·(m + n − 2) − 1).
     *
     * @return the effect size; 0 where it is not defined: a sample is empty, there are fewer than three values, or all
     *     values are equal within the samples
     */
    public static double of(double[] x, double[] y) {
        int freedom = x.length + y.length - 2;
        if (x.length == 0 || y.length == 0 || freedom < 1) {
            return 0;
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double pooled = Math.sqrt((squares(x, meanX) + squares(y, meanY)) / freedom);
        if (pooled == 0) {
            return 0;
        }
        return (meanX - meanY) / pooled * (1 - 3.0 / (4.0 * freedom - 1));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
