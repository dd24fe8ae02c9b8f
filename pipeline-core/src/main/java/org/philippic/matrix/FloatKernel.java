package org.philippic.matrix;

import org.philippic.jvm.ExplicitVectors;

/**
 * The loops in which products of matrices and powers spend their time. All implementations do the same operations on an
 * element in the same order (products by fused multiplication and addition), so they give the same bits. Stateless and
 * thread-safe.
 */
interface FloatKernel {
    /** Explicit vectors where this JVM can run them, else plain Java. */
    FloatKernel FASTEST = ExplicitVectors.or(
            FloatKernel.class.getPackageName() + ".VectorFloatKernel", FloatKernel.class, ScalarFloatKernel::new);

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

    /**
     * Replaces each x by e^x, within 3e-7 of it: a power of two times a Taylor polynomial over half a power of two to
     * either side. No x may be above 0; those below -87 are taken for it.
     */
    void powers(float[] values, int from, int count);
}
