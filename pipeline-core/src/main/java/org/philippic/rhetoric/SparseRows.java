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
            ids = Arrays.copyOf(ids, entries + entries / 2);
            values = Arrays.copyOf(values, entries + entries / 2);
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

    /**
     * Products of a row with several vectors over the columns at once.
     *
     * @param vectors all components of the first column, then of the second, and so on
     * @param sums the products, one a vector; overwritten
     */
    void dot(int row, double[] vectors, double[] sums) {
        Arrays.fill(sums, 0);
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            int start = ids[i] * sums.length;
            double value = values[i];
            for (int t = 0; t < sums.length; t++) {
                sums[t] += value * vectors[start + t];
            }
        }
    }

    /** Adds multiples of a row to several vectors over the columns at once, laid out as for {@link #dot}. */
    void addTo(double[] vectors, int row, double[] factors) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            int start = ids[i] * factors.length;
            double value = values[i];
            for (int t = 0; t < factors.length; t++) {
                vectors[start + t] += value * factors[t];
            }
        }
    }
}
