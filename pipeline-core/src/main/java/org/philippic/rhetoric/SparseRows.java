package org.philippic.rhetoric;

import java.util.Arrays;

/**
 * A matrix of rows with few entries each, built row by row, for the products that fitting needs. Entries of one row in
 * the same column add up.
 */
public final class SparseRows {
    private final int columns;
    private int[] starts = new int[1024];
    private int[] ids = new int[1 << 16];
    private float[] values = new float[1 << 16];
    private int rows;
    private int entries;

    public SparseRows(int columns) {
        this.columns = columns;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Adds an entry to the row being built. */
    public void put(int column, double value) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("Column " + column + " of " + columns);
        }
        if (entries == ids.length) {
            ids = Arrays.copyOf(ids, 2 * entries);
            values = Arrays.copyOf(values, 2 * entries);
        }
        ids[entries] = column;
        values[entries++] = (float) value;
    }

    /** Ends the row being built. */
    public void endRow() {
        if (rows + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[++rows] = entries;
    }

    /** Product of a row with a vector over the columns. */
    public double dot(int row, double[] vector) {
        double sum = 0;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            sum += values[i] * vector[ids[i]];
        }
        return sum;
    }

    /** Adds a multiple of a row to a vector over the columns. */
    public void addTo(double[] vector, int row, double factor) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            vector[ids[i]] += factor * values[i];
        }
    }
}
