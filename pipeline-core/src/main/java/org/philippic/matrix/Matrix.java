package org.philippic.matrix;

/**
 * A matrix that rows are multiplied with, kept in panels of {@link FloatKernel#COLUMNS} columns, so that what is used
 * together lies together. Columns that the last panel has too many are zeros. Immutable and thread-safe.
 */
public final class Matrix {
    private static final int COLUMNS = FloatKernel.COLUMNS;

    private final int depth;
    private final int panels;
    private final float[] elements;

    private Matrix(int depth, int columns) {
        this.depth = depth;
        this.panels = (columns + COLUMNS - 1) / COLUMNS;
        this.elements = new float[Math.multiplyExact(depth, panels * COLUMNS)];
    }

    private void put(int row, int column, float value) {
        elements[(column / COLUMNS * depth + row) * COLUMNS + column % COLUMNS] = value;
    }

    /**
     * A part of some rows that lie {@code stride} elements apart: {@code count} of them, elements {@code from} to
     * {@code from + width} of each.
     */
    public static Matrix of(float[] rows, int stride, int count, int from, int width) {
        Matrix matrix = new Matrix(count, width);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < width; column++) {
                matrix.put(row, column, rows[row * stride + from + column]);
            }
        }
        return matrix;
    }

    /** As {@link #of}, with rows and columns changed. */
    public static Matrix transposed(float[] rows, int stride, int count, int from, int width) {
        Matrix matrix = new Matrix(width, count);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < width; column++) {
                matrix.put(column, row, rows[row * stride + from + column]);
            }
        }
        return matrix;
    }

    /** Columns with those of zeros that fill the last panel. */
    public int padded() {
        return panels * COLUMNS;
    }

    /**
     * Multiplies rows with this matrix.
     *
     * @param rows their first {@code depth} elements from {@code from} on count; the next row is {@code stride} on
     * @param count how many rows
     * @param out where the products go, {@link #padded} elements from {@code to} on; the next row is {@code outStride} on
     */
    public void multiply(float[] rows, int from, int stride, int count, float[] out, int to, int outStride) {
        for (int panel = 0; panel < panels; panel++) {
            int start = panel * depth * COLUMNS;
            int target = to + panel * COLUMNS;
            FloatKernel.FASTEST.multiply(rows, from, stride, count, depth, elements, start, out, target, outStride);
        }
    }
}
