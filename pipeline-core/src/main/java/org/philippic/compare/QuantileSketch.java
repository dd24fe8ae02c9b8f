package org.philippic.compare;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of values in bins whose bounds grow by a fixed factor, so that every value lies within half a percent of its
 * bin's middle (DDSketch: Masson, Rim and Lee 2019). Unlike sketches that draw at random, sketches of shards add up to
 * the sketch of the whole exactly and in any order, and a value can be taken out again. Mutable; not thread-safe.
 */
final class QuantileSketch implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double ACCURACY = 0.005;
    private static final double LOG_GAMMA = StrictMath.log((1 + ACCURACY) / (1 - ACCURACY));
    private static final double ZERO_BELOW = 1e-9;
    /** Index of the smallest positive bin is 1: bins count from the one that {@link #ZERO_BELOW} lies in. */
    private static final int OFFSET = (int) Math.floor(StrictMath.log(ZERO_BELOW) / LOG_GAMMA) - 1;

    private final TreeMap<Integer, Long> bins = new TreeMap<>();

    /** Bin of a value: 0 for nearly 0, negative for negative values, ordered as the values are. */
    static int bin(double value) {
        double size = Math.abs(value);
        if (size < ZERO_BELOW) {
            return 0;
        }
        int index = (int) Math.ceil(StrictMath.log(size) / LOG_GAMMA) - OFFSET;
        return value < 0 ? -index : index;
    }

    /** Value that stands for a bin, within half a percent of every value in it. */
    static double middle(int bin) {
        if (bin == 0) {
            return 0;
        }
        double upper = StrictMath.exp((Math.abs(bin) + OFFSET) * LOG_GAMMA);
        double middle = upper * (1 - ACCURACY);
        return bin < 0 ? -middle : middle;
    }

    void add(int bin, long times) {
        long left = bins.merge(bin, times, Long::sum);
        if (left == 0) {
            bins.remove(bin);
        } else if (left < 0) {
            throw new IllegalStateException("A value is taken out of a sketch that it was never added to");
        }
    }

    void merge(QuantileSketch other) {
        other.bins.forEach((bin, times) -> add(bin, times));
    }

    /** Times by bin, in the order of the values. */
    SortedMap<Integer, Long> bins() {
        return bins;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuantileSketch that && bins.equals(that.bins);
    }

    @Override
    public int hashCode() {
        return bins.hashCode();
    }
}
