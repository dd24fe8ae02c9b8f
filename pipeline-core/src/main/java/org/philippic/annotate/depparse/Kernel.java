package org.philippic.annotate.depparse;

/**
 * The loops in which the parser spends its time. All implementations add and multiply each element in the same order
 * and round after each operation, so they give the same bits and therefore the same trees. Rows and outputs have a
 * length that is a multiple of {@link #LANES}. Stateless and thread-safe.
 */
interface Kernel {
    /** Rows are padded with zeros to a multiple of this, the widest float vector of today's processors. */
    int LANES = 16;

    /** The smallest padded length that holds {@code length} elements. */
    static int padded(int length) {
        return (length + LANES - 1) / LANES * LANES;
    }

    /**
     * Multiplies a vector with a matrix: {@code out[j]} becomes the sum over i below {@code count} of
     * {@code factors[offset + i] * rows[firstRow + i][j]}, added in this order.
     */
    void multiply(float[] factors, int offset, int count, float[][] rows, int firstRow, float[] out);

    /** Writes the element-wise sum of the first {@code count} rows, added in this order; count is at least 1. */
    void sum(float[][] rows, int count, float[] out);

    /** As {@link #sum}, then raises each element to the third power: the activation of the hidden layer. */
    void sumCubed(float[][] rows, int count, float[] out);
}
