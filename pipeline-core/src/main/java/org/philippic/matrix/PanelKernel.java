package org.philippic.matrix;

/**
 * The loop in which the network spends its time. All implementations add the products of an element in the same order,
 * each by a fused multiplication and addition, so they give the same bits. Stateless and thread-safe.
 */
interface PanelKernel {
    /** Columns of a panel. */
    int COLUMNS = 64;

    /**
     * Multiplies rows with a panel of a matrix: element (r, c) of the result becomes the sum over k below {@code depth}
     * of element (r, k) of the rows times element (k, c) of the panel, added in the order of k.
     *
     * @param rows the rows, at {@code from} and then every {@code stride} elements
     * @param count how many rows
     * @param panels panels one after the other, each of {@code depth} rows of {@link #COLUMNS} elements
     * @param panel where the panel starts
     * @param out where the result goes, at {@code to} and then every {@code outStride} elements
     */
    void multiply(
            float[] rows,
            int from,
            int stride,
            int count,
            int depth,
            float[] panels,
            int panel,
            float[] out,
            int to,
            int outStride);
}
