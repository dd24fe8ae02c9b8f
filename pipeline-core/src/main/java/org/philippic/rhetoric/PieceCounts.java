package org.philippic.rhetoric;

import java.util.Arrays;
import java.util.List;

/**
 * How often each word piece occurs in a passage.
 *
 * @param ids numbers of the pieces, ascending
 * @param counts positive
 */
record PieceCounts(int[] ids, int[] counts) {
    static PieceCounts of(List<Integer> pieces) {
        int[] sorted = pieces.stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] ids = new int[sorted.length];
        int[] counts = new int[sorted.length];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (n == 0 || ids[n - 1] != sorted[i]) {
                ids[n++] = sorted[i];
            }
            counts[n - 1]++;
        }
        return new PieceCounts(Arrays.copyOf(ids, n), Arrays.copyOf(counts, n));
    }

    /** Mean of a value per piece, each occurrence counting as much as its piece weighs; 0 without pieces. */
    double mean(float[] weights, float[] values) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < ids.length; i++) {
            double weight = counts[i] * weights[ids[i]];
            sum += weight * values[ids[i]];
            total += weight;
        }
        return total == 0 ? 0 : sum / total;
    }

    /** Sum of the weights of all occurrences. */
    double total(float[] weights) {
        double total = 0;
        for (int i = 0; i < ids.length; i++) {
            total += counts[i] * weights[ids[i]];
        }
        return total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PieceCounts that && Arrays.equals(ids, that.ids) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "PieceCounts" + Arrays.toString(ids);
    }
}
