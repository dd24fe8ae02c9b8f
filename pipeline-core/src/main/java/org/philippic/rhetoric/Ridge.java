package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ridge regression: the w that makes sum of squares (y - Xw) + penalty * |w|^2 least. Solved in the
 * space of the rows, (XX' + penalty) a = y, w = X'a, by conjugate gradients (Hestenes and Stiefel 1952), so that columns
 * may be far more than rows. Deterministic.
 */
public final class Ridge {
    private static final int MAX_STEPS = 200;
    private static final double TOLERANCE = 1e-4;
    /** So many vectors are multiplied while a row of the kernel is at hand. */
    private static final int SIDE_BY_SIDE = 6;

    private static final float[][] NO_KERNEL = new float[0][];

    private Ridge() {}

    /**
     * Fits one target linearly.
     *
     * @param y target of each row; its mean should be taken out before
     * @param penalty positive
     * @return a weight per column
     */
    public static double[] fit(SparseRows x, double[] y, double penalty) {
        return fit(x, NO_KERNEL, y, penalty).columns();
    }

    /**
     * Weights in both spaces.
     *
     * @param rows a weight per row: what likeness to it adds
     * @param columns a weight per column
     */
    record Weights(double[] rows, double[] columns) {
        /** The weight of each row where likenesses were multiplied by a strength. */
        float[] likeness(float strength) {
            float[] likeness = new float[rows.length];
            for (int i = 0; i < likeness.length; i++) {
                likeness[i] = (float) (strength * rows[i]);
            }
            return likeness;
        }
    }

    /**
     * Fits one target by the sum of a linear function of the columns and a kernel machine, that is with XX' + K for XX'.
     *
     * @param kernel likeness of each row to each; symmetric
     * @param y target of each row; its mean should be taken out before
     * @param penalty positive
     */
    static Weights fit(SparseRows x, float[][] kernel, double[] y, double penalty) {
        int n = y.length;
        double[] a = new double[n];
        double[] residual = y.clone();
        double[] direction = y.clone();
        double[] weights = new double[x.columns()];
        double squares = dot(residual, residual);
        double enough = squares * TOLERANCE * TOLERANCE;
        for (int step = 0; step < MAX_STEPS && squares > enough; step++) {
            double[] image = times(x, kernel, direction, penalty, weights);
            double length = squares / dot(direction, image);
            for (int i = 0; i < n; i++) {
                a[i] += length * direction[i];
                residual[i] -= length * image[i];
            }
            double next = dot(residual, residual);
            double turn = next / squares;
            for (int i = 0; i < n; i++) {
                direction[i] = residual[i] + turn * direction[i];
            }
            squares = next;
        }
        Arrays.fill(weights, 0);
        for (int i = 0; i < n; i++) {
            x.addTo(weights, i, a[i]);
        }
        return new Weights(a, weights);
    }

    /**
     * Fits many targets on the same rows, each as {@link #fit(SparseRows, float[][], double[], double)} does, in one sweep
     * over rows and kernel a step.
     *
     * @param targets by target and row
     * @return weights of each target
     */
    static List<Weights> fit(SparseRows x, float[][] kernel, double[][] targets, double penalty) {
        int m = targets.length;
        int n = x.rows();
        double[] residual = new double[n * m];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = targets[i % m][i / m];
        }
        double[] a = new double[n * m];
        double[] direction = residual.clone();
        double[] columns = new double[x.columns() * m];
        double[] squares = dots(residual, residual, m);
        double[] enough =
                Arrays.stream(squares).map(s -> s * TOLERANCE * TOLERANCE).toArray();
        for (int step = 0; step < MAX_STEPS && anyAbove(squares, enough); step++) {
            double[] image = times(x, direction, m, penalty, columns);
            addProduct(image, kernel, direction, m);
            double[] curvature = dots(direction, image, m);
            double[] length = new double[m];
            for (int t = 0; t < m; t++) {
                // A target that is done stays as it is while the others go on.
                length[t] = squares[t] > enough[t] ? squares[t] / curvature[t] : 0;
            }
            for (int i = 0; i < a.length; i++) {
                a[i] += length[i % m] * direction[i];
                residual[i] -= length[i % m] * image[i];
            }
            double[] next = dots(residual, residual, m);
            for (int i = 0; i < a.length; i++) {
                int t = i % m;
                direction[i] = residual[i] + (squares[t] == 0 ? 0 : next[t] / squares[t]) * direction[i];
            }
            squares = next;
        }
        sumRows(x, a, m, columns);
        List<Weights> weights = new ArrayList<>();
        for (int t = 0; t < m; t++) {
            weights.add(new Weights(part(a, t, m), part(columns, t, m)));
        }
        return weights;
    }

    /** Adds the products of a symmetric matrix with several vectors, laid out as {@link SparseRows#dot} has them. */
    private static void addProduct(double[] sums, float[][] kernel, double[] vectors, int m) {
        for (int t = 0; t < m && kernel.length > 0; t += SIDE_BY_SIDE) {
            int width = Math.min(SIDE_BY_SIDE, m - t);
            double[][] some = new double[width][];
            double[][] image = new double[width][kernel.length];
            for (int k = 0; k < width; k++) {
                some[k] = part(vectors, t + k, m);
            }
            for (int i = 0; i < kernel.length; i++) {
                for (int k = 0; k < width; k++) {
                    addRow(image[k], kernel[i], some[k][i]);
                }
            }
            for (int i = 0; i < kernel.length; i++) {
                for (int k = 0; k < width; k++) {
                    sums[i * m + t + k] += image[k][i];
                }
            }
        }
    }

    private static void addRow(double[] sum, float[] row, double factor) {
        for (int j = 0; j < row.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    private static double[] part(double[] vectors, int t, int m) {
        double[] part = new double[vectors.length / m];
        for (int i = 0; i < part.length; i++) {
            part[i] = vectors[i * m + t];
        }
        return part;
    }

    private static void sumRows(SparseRows x, double[] vectors, int m, double[] columns) {
        Arrays.fill(columns, 0);
        for (int i = 0; i < x.rows(); i++) {
            x.addTo(columns, i, Arrays.copyOfRange(vectors, i * m, (i + 1) * m));
        }
    }

    private static double[] times(SparseRows x, double[] vectors, int m, double penalty, double[] columns) {
        sumRows(x, vectors, m, columns);
        double[] image = new double[vectors.length];
        double[] sums = new double[m];
        for (int i = 0; i < x.rows(); i++) {
            x.dot(i, columns, sums);
            for (int t = 0; t < m; t++) {
                image[i * m + t] = sums[t] + penalty * vectors[i * m + t];
            }
        }
        return image;
    }

    private static double[] dots(double[] one, double[] other, int m) {
        double[] sums = new double[m];
        for (int i = 0; i < one.length; i++) {
            sums[i % m] += one[i] * other[i];
        }
        return sums;
    }

    private static boolean anyAbove(double[] values, double[] limits) {
        for (int t = 0; t < values.length; t++) {
            if (values[t] > limits[t]) {
                return true;
            }
        }
        return false;
    }

    private static double[] times(SparseRows x, float[][] kernel, double[] vector, double penalty, double[] columns) {
        Arrays.fill(columns, 0);
        for (int i = 0; i < vector.length; i++) {
            x.addTo(columns, i, vector[i]);
        }
        double[] image = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            image[i] = x.dot(i, columns) + penalty * vector[i];
        }
        // By symmetry rows serve as columns, and the inner loop has no sum to wait for.
        for (int i = 0; i < kernel.length; i++) {
            addRow(image, kernel[i], vector[i]);
        }
        return image;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
