package org.philippic.compare;

import java.util.Comparator;
import java.util.stream.IntStream;

/** False discovery rate over many tests (Benjamini and Hochberg 1995). Stateless. */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * q_(i) = min over j ≥ i of (m/j)·p_(j), at most 1: the smallest false discovery rate at which test i is a find.
     *
     * @param p p values, 0 to 1, in any order
     * @return q values in the order of {@code p}
     */
    public static double[] q(double[] p) {
        int m = p.length;
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[m];
        double smallest = 1;
        for (int rank = m; rank >= 1; rank--) {
            int test = order[rank - 1];
            smallest = Math.min(smallest, p[test] * m / rank);
            q[test] = smallest;
        }
        return q;
    }
}
