package org.philippic.compare;

import java.util.Arrays;

/** Where a value stands in a sample: the share of the sample below it, ties counted half. Stateless. */
public final class Percentile {
    private static final double Z95 = 1.959963984540054;

    private Percentile() {}

    /** (#{x &lt; s} + ½·#{x = s})/n, 0 to 1, of a sorted sample that is not empty. */
    public static double midRank(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, value);
        int below = at < 0 ? -at - 1 : at;
        int through = below;
        if (at >= 0) {
            while (below > 0 && sorted[below - 1] == value) {
                below--;
            }
            through = at + 1;
            while (through < sorted.length && sorted[through] == value) {
                through++;
            }
        }
        return (below + 0.5 * (through - below)) / sorted.length;
    }

    /**
     * 95 % Wilson score interval of a share (Wilson 1927; recommended by Brown, Cai and DasGupta 2001): how far the
     * share could lie off in the population that the n documents were drawn from.
     *
     * @param share 0 to 1
     * @param n documents that it was measured on, at least 1
     */
    public static Interval wilson(double share, long n) {
        double z2 = Z95 * Z95;
        double centre = share + z2 / (2.0 * n);
        double half = Z95 * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        return new Interval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }

    /**
     * Two-sided p that the value comes from where the sample comes from: twice the smaller of (1 + #{x ≤ s})/(n + 1)
     * and (1 + #{x ≥ s})/(n + 1), at most 1. Exact where seed and sample are exchangeable (Phipson and Smyth 2010).
     */
    public static double pValue(double atMost, double atLeast, double n) {
        return Math.min(1, 2 * (1 + Math.min(atMost, atLeast)) / (n + 1));
    }
}
