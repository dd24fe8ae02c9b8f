package org.philippic.compare;

/** How unevenly a term is spread over the documents of a corpus. Stateless. */
public final class Dispersion {
    private Dispersion() {}

    /**
     * Gries's deviation of proportions DP = ½·Σ|v_i/f − s_i| with v_i the term's count in document i, f its count in
     * all, s_i the document's share of the tokens (Gries 2008). 0 is as even as can be.
     *
     * @param counts counts of the term, one a document
     * @param sizes tokens of the documents, in the same order
     * @return 0 to 1; 0 where the term does not occur
     */
    public static double dp(long[] counts, long[] sizes) {
        long f = sum(counts);
        long n = sum(sizes);
        if (f == 0 || n == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += Math.abs((double) counts[i] / f - (double) sizes[i] / n);
        }
        return sum / 2;
    }

    /**
     * DP divided by its largest possible value 1 − min s_i, so that 1 is reached (Lijffijt and Gries 2012). 0 for a
     * single document, where nothing can be uneven.
     */
    public static double dpNorm(long[] counts, long[] sizes) {
        long n = sum(sizes);
        long smallest = n;
        for (long size : sizes) {
            smallest = Math.min(smallest, size);
        }
        if (sizes.length < 2 || n == 0 || smallest == n) {
            return 0;
        }
        return dp(counts, sizes) / (1 - (double) smallest / n);
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
