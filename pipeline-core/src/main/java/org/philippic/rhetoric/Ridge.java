package org.philippic.rhetoric;

import java.util.Arrays;

/**
 * Ridge regression: the w that makes sum of squares (y - Xw) + penalty * |w|^2 least. Solved in the
 * space of the rows, (XX' + penalty) a = y, w = X'a, by conjugate gradients (Hestenes and Stiefel 1952), so that columns
 * may be far more than rows. Deterministic.
 */
public final class Ridge {
    private static final int MAX_STEPS = 200;
    private static final double TOLERANCE = 1e-4;

    private Ridge() {}

    /**
     * Fits one target.
     *
     * @param y target of each row; its mean should be taken out before
     * @param penalty positive
     * @return a weight per column
     */
    public static double[] fit(SparseRows x, double[] y, double penalty) {
        int n = y.length;
        double[] a = new double[n];
        double[] residual = y.clone();
        double[] direction = y.clone();
        double[] weights = new double[x.columns()];
        double squares = dot(residual, residual);
        double enough = squares * TOLERANCE * TOLERANCE;
        for (int step = 0; step < MAX_STEPS && squares > enough; step++) {
            double[] image = times(x, direction, penalty, weights);
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
        return weights;
    }

    private static double[] times(SparseRows x, double[] vector, double penalty, double[] columns) {
        Arrays.fill(columns, 0);
        for (int i = 0; i < vector.length; i++) {
            x.addTo(columns, i, vector[i]);
        }
        double[] image = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            image[i] = x.dot(i, columns) + penalty * vector[i];
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
