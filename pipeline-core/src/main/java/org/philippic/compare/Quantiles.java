package org.philippic.compare;

/** Quantiles of a sorted sample by linear interpolation (type 7 of Hyndman and Fan 1996, as R and NumPy). Stateless. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The quantile at a probability.
     *
     * @param sorted ascending, not empty
     * @param probability 0 to 1
     */
    public static double of(double[] sorted, double probability) {
        double at = (sorted.length - 1) * probability;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
