package org.philippic.sentiment;

import java.util.List;

/**
 * Fits a {@link StanceModel}: multinomial logistic regression with an L2 penalty, every class of the same total weight,
 * by full-batch gradient descent with Nesterov's momentum. The same data in the same order give the same weights.
 */
final class StanceTrainer {
    private static final int STEPS = 400;
    private static final double RATE = 0.3;
    private static final double MOMENTUM = 0.9;

    private final double penalty;

    /** @param penalty weight of the squared weights beside the mean loss */
    StanceTrainer(double penalty) {
        this.penalty = penalty;
    }

    /**
     * @param features one row a target, as {@link TargetFeatures} gives them
     * @param labels index into {@link StanceModel#LABELS} of each
     */
    StanceModel fit(List<double[]> features, List<Integer> labels) {
        int n = features.size();
        int d = TargetFeatures.NAMES.size();
        double[] means = new double[d];
        double[] scales = new double[d];
        double[][] rows = standardize(features, means, scales);
        double[] itemWeights = itemWeights(labels);
        int classes = StanceModel.LABELS.size();
        double[][] weights = new double[classes][d + 1];
        double[][] velocity = new double[classes][d + 1];
        for (int step = 0; step < STEPS; step++) {
            double[][] ahead = new double[classes][d + 1];
            for (int k = 0; k < classes; k++) {
                for (int j = 0; j <= d; j++) {
                    ahead[k][j] = weights[k][j] + MOMENTUM * velocity[k][j];
                }
            }
            double[][] gradient = gradient(rows, labels, itemWeights, ahead);
            for (int k = 0; k < classes; k++) {
                for (int j = 0; j <= d; j++) {
                    double shrink = j < d ? penalty * ahead[k][j] : 0;
                    velocity[k][j] = MOMENTUM * velocity[k][j] - RATE * (gradient[k][j] / n + shrink);
                    weights[k][j] += velocity[k][j];
                }
            }
        }
        return new StanceModel(means, scales, weights);
    }

    private static double[][] gradient(
            double[][] rows, List<Integer> labels, double[] itemWeights, double[][] weights) {
        int d = TargetFeatures.NAMES.size();
        double[] zeros = new double[d];
        double[] ones = new double[d];
        java.util.Arrays.fill(ones, 1);
        StanceModel current = new StanceModel(zeros, ones, weights);
        double[][] gradient = new double[weights.length][d + 1];
        for (int i = 0; i < rows.length; i++) {
            double[] probabilities = current.probabilities(rows[i]);
            for (int k = 0; k < weights.length; k++) {
                double error = itemWeights[i] * (probabilities[k] - (labels.get(i) == k ? 1 : 0));
                for (int j = 0; j < d; j++) {
                    gradient[k][j] += error * rows[i][j];
                }
                gradient[k][d] += error;
            }
        }
        return gradient;
    }

    private static double[][] standardize(List<double[]> features, double[] means, double[] scales) {
        int n = features.size();
        double[][] rows = new double[n][means.length];
        for (int j = 0; j < means.length; j++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : features) {
                sum += row[j];
                squares += row[j] * row[j];
            }
            means[j] = sum / n;
            double deviation = Math.sqrt(Math.max(0, squares / n - means[j] * means[j]));
            scales[j] = deviation < 1e-9 ? 1 : deviation;
            for (int i = 0; i < n; i++) {
                rows[i][j] = (features.get(i)[j] - means[j]) / scales[j];
            }
        }
        return rows;
    }

    private static double[] itemWeights(List<Integer> labels) {
        int classes = StanceModel.LABELS.size();
        double[] counts = new double[classes];
        labels.forEach(label -> counts[label]++);
        return labels.stream()
                .mapToDouble(label -> labels.size() / (classes * counts[label]))
                .toArray();
    }
}
