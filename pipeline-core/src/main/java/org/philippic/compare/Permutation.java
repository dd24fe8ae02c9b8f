package org.philippic.compare;

import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;

/**
 * Permutation test between two groups of documents: the group labels of whole documents are shuffled. Immutable; the
 * same seed gives the same p.
 *
 * @param seed seed of the shuffles
 * @param shuffles number B of shuffles
 */
public record Permutation(long seed, int shuffles) {
    /**
     * p = (1 + #{T* ≥ T})/(B + 1) (Phipson and Smyth 2010): never 0, and at most α with chance α if the groups are
     * alike.
     *
     * @param x values of the documents of one group, may be empty
     * @param y values of the other
     * @param statistic T, larger meaning more different: take the absolute value for a two-sided test
     */
    public double pValue(double[] x, double[] y, ToDoubleBiFunction<double[], double[]> statistic) {
        double observed = statistic.applyAsDouble(x, y);
        double[] all = new double[x.length + y.length];
        System.arraycopy(x, 0, all, 0, x.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        double[] first = new double[x.length];
        double[] second = new double[y.length];
        SplittableRandom random = new SplittableRandom(seed);
        // Rounding makes equal splits differ in the last digits; they count as ties.
        double threshold = observed - 1e-12 * Math.abs(observed);
        long asLarge = 0;
        for (int shuffle = 0; shuffle < shuffles; shuffle++) {
            for (int i = all.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double kept = all[i];
                all[i] = all[other];
                all[other] = kept;
            }
            System.arraycopy(all, 0, first, 0, first.length);
            System.arraycopy(all, first.length, second, 0, second.length);
            if (statistic.applyAsDouble(first, second) >= threshold) {
                asLarge++;
            }
        }
        return (1.0 + asLarge) / (shuffles + 1.0);
    }
}
