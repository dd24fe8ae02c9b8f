package org.philippic.compare;

import java.util.Arrays;

/** Share of pairs in which the first sample wins, less the share in which it loses (Cliff 1993). Stateless. */
public final class CliffsDelta {
    private CliffsDelta() {}

    /**
     * (#(x &gt; y) − #(x &lt; y))/(m·n), −1 to 1; equal to 2·AUC − 1. Sorts and merges: m·log m + n·log n steps.
     *
     * @return 0 where a sample is empty
     */
    public static double of(double[] x, double[] y) {
        if (x.length == 0 || y.length == 0) {
            return 0;
        }
        double[] xs = x.clone();
        double[] ys = y.clone();
        Arrays.sort(xs);
        Arrays.sort(ys);
        long balance = 0;
        int below = 0;
        int belowOrEqual = 0;
        for (double value : xs) {
            while (below < ys.length && ys[below] < value) {
                below++;
            }
            while (belowOrEqual < ys.length && ys[belowOrEqual] <= value) {
                belowOrEqual++;
            }
            balance += below - (ys.length - belowOrEqual);
        }
        return (double) balance / ((double) xs.length * ys.length);
    }
}
