package org.philippic.rhetoric;

import java.util.List;
import java.util.Random;

/** The directions in which points spread most, by orthogonal iteration on their covariance (Golub and Van Loan 2013). */
final class PrincipalAxes {
    private static final int STEPS = 15;
    private static final long SEED = 3;

    private PrincipalAxes() {}

    /**
     * @param points centred, all of one length
     * @param count number of axes, at most that length
     * @return orthonormal axes; null ones where the points do not spread
     */
    static double[][] of(List<double[]> points, int count) {
        int size = points.get(0).length;
        if (points.stream().allMatch(point -> dot(point, point) == 0)) {
            return new double[count][size];
        }
        double[][] covariance = covariance(points, size);
        Random random = new Random(SEED);
        double[][] axes = new double[count][size];
        for (double[] axis : axes) {
            for (int d = 0; d < size; d++) {
                axis[d] = random.nextGaussian();
            }
        }
        for (int step = 0; step < STEPS; step++) {
            for (int a = 0; a < count; a++) {
                axes[a] = times(covariance, axes[a]);
            }
            makeOrthonormal(axes);
        }
        return axes;
    }

    /** Standard deviation of centred points along an axis. */
    static double deviation(List<double[]> points, double[] axis) {
        return Math.sqrt(points.stream()
                .mapToDouble(point -> {
                    double place = dot(point, axis);
                    return place * place;
                })
                .average()
                .orElseThrow());
    }

    private static double[][] covariance(List<double[]> points, int size) {
        double[][] covariance = new double[size][size];
        for (double[] point : points) {
            for (int i = 0; i < size; i++) {
                double[] row = covariance[i];
                double factor = point[i] / points.size();
                for (int j = 0; j < size; j++) {
                    row[j] += factor * point[j];
                }
            }
        }
        return covariance;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        // The matrix is symmetric, so its rows are its columns.
        for (int i = 0; i < vector.length; i++) {
            double[] row = matrix[i];
            for (int j = 0; j < row.length; j++) {
                product[j] += vector[i] * row[j];
            }
        }
        return product;
    }

    private static void makeOrthonormal(double[][] axes) {
        for (int a = 0; a < axes.length; a++) {
            for (int before = 0; before < a; before++) {
                add(axes[a], axes[before], -dot(axes[a], axes[before]));
            }
            double length = Math.sqrt(dot(axes[a], axes[a]));
            double scale = length < 1e-12 ? 0 : 1 / length;
            for (int d = 0; d < axes[a].length; d++) {
                axes[a][d] *= scale;
            }
        }
    }

    private static void add(double[] sum, double[] vector, double factor) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += factor * vector[d];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }
}
