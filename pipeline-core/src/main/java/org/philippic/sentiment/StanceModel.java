package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Weights of a multinomial logistic model with the classes negative, neutral and positive. Immutable and thread-safe.
 */
final class StanceModel {
    static final List<String> LABELS = List.of("negative", "neutral", "positive");

    /** Name of the stored form: a line for each feature, with its mean, scale, and a weight for each class. */
    static final String FILE = "stance.tsv";

    private static final String FOLDER = "models/sentiment/";
    private static final String INTERCEPT = "(intercept)";

    private final double[] means;
    private final double[] scales;
    private final double[][] weights;

    /**
     * @param means mean of each feature in the training data
     * @param scales standard deviation of each feature there
     * @param weights per class, one weight a standardised feature and the intercept last
     */
    StanceModel(double[] means, double[] scales, double[][] weights) {
        this.means = means.clone();
        this.scales = scales.clone();
        this.weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    static StanceModel shipped() {
        return parse(SentimentLexicon.lines(FOLDER + FILE));
    }

    Stance stance(double[] features) {
        double[] probabilities = probabilities(features);
        int likeliest = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[likeliest]) {
                likeliest = k;
            }
        }
        return new Stance(
                Math.max(-1, Math.min(1, probabilities[2] - probabilities[0])),
                LABELS.get(likeliest),
                probabilities[likeliest]);
    }

    /** Probabilities of the classes, which add up to 1. */
    double[] probabilities(double[] features) {
        double[] scores = new double[weights.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < weights.length; k++) {
            scores[k] = weights[k][features.length];
            for (int j = 0; j < features.length; j++) {
                scores[k] += weights[k][j] * (features[j] - means[j]) / scales[j];
            }
            highest = Math.max(highest, scores[k]);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return scores;
    }

    /** Lines of the resource: feature, mean, scale, and a weight for each class. */
    List<String> toLines() {
        List<String> lines = new ArrayList<>();
        for (int j = 0; j <= means.length; j++) {
            boolean intercept = j == means.length;
            lines.add(String.format(
                    Locale.ROOT,
                    "%s\t%.6g\t%.6g\t%.6g\t%.6g\t%.6g",
                    intercept ? INTERCEPT : TargetFeatures.NAMES.get(j),
                    intercept ? 0 : means[j],
                    intercept ? 1 : scales[j],
                    weights[0][j],
                    weights[1][j],
                    weights[2][j]));
        }
        return lines;
    }

    static StanceModel parse(List<String> lines) {
        int n = TargetFeatures.NAMES.size();
        if (lines.size() != n + 1) {
            throw new IllegalStateException("The stance model has " + lines.size() + " lines for " + n + " features");
        }
        double[] means = new double[n];
        double[] scales = new double[n];
        double[][] weights = new double[LABELS.size()][n + 1];
        for (int j = 0; j <= n; j++) {
            String[] cells = lines.get(j).split("\t", -1);
            String name = j == n ? INTERCEPT : TargetFeatures.NAMES.get(j);
            if (!cells[0].equals(name)) {
                throw new IllegalStateException(
                        "The stance model has weights of '" + cells[0] + "' for '" + name + "'");
            }
            if (j < n) {
                means[j] = Double.parseDouble(cells[1]);
                scales[j] = Double.parseDouble(cells[2]);
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k][j] = Double.parseDouble(cells[3 + k]);
            }
        }
        return new StanceModel(means, scales, weights);
    }
}
