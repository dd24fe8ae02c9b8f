package org.philippic.compare;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values with the number of documents that have them, ascending: an exact sample or the bins of a sketch. The arrays
 * are not to be changed.
 */
record Distribution(double[] values, long[] times, boolean binned) {
    /** An exact distribution of values, in any order. */
    static Distribution of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] once = new long[sorted.length];
        Arrays.fill(once, 1);
        return new Distribution(sorted, once, false);
    }

    /** The distribution that a sketch tells of, with a number of zeros added. */
    static Distribution of(QuantileSketch sketch, long zeros) {
        TreeMap<Integer, Long> bins = new TreeMap<>(sketch.bins());
        if (zeros > 0) {
            bins.merge(0, zeros, Long::sum);
        }
        double[] values = new double[bins.size()];
        long[] times = new long[bins.size()];
        int at = 0;
        for (Map.Entry<Integer, Long> bin : bins.entrySet()) {
            values[at] = QuantileSketch.middle(bin.getKey());
            times[at++] = bin.getValue();
        }
        return new Distribution(values, times, true);
    }

    /** Number of documents. */
    long n() {
        return Arrays.stream(times).sum();
    }

    /** Documents whose value is smaller, a bin apart where the distribution is binned. */
    long below(double value) {
        double compared = comparable(value);
        long sum = 0;
        for (int i = 0; i < values.length && values[i] < compared; i++) {
            sum += times[i];
        }
        return sum;
    }

    /** Documents whose value is the same, or lies in the same bin. */
    long equal(double value) {
        int at = Arrays.binarySearch(values, comparable(value));
        if (at < 0) {
            return 0;
        }
        long sum = times[at];
        for (int i = at - 1; i >= 0 && values[i] == values[at]; i--) {
            sum += times[i];
        }
        for (int i = at + 1; i < values.length && values[i] == values[at]; i++) {
            sum += times[i];
        }
        return sum;
    }

    private double comparable(double value) {
        return binned ? QuantileSketch.middle(QuantileSketch.bin(value)) : value + 0.0;
    }

    /** The quantile at a probability, interpolated as {@link Quantiles}; of at least one document. */
    double quantile(double probability) {
        double at = (n() - 1) * probability;
        long index = (long) Math.floor(at);
        double lower = order(index);
        return lower + (at - index) * (order(Math.min(index + 1, n() - 1)) - lower);
    }

    private double order(long index) {
        long passed = 0;
        for (int i = 0; i < values.length; i++) {
            passed += times[i];
            if (index < passed) {
                return values[i];
            }
        }
        throw new IllegalStateException("No value has the index " + index);
    }

    /** Median of the distances from a centre; of at least one document. */
    double medianDistance(double centre) {
        TreeMap<Double, Long> distances = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            distances.merge(Math.abs(values[i] - centre), times[i], Long::sum);
        }
        return new Distribution(
                        distances.keySet().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        distances.values().stream().mapToLong(Long::longValue).toArray(),
                        binned)
                .quantile(0.5);
    }
}
