package org.philippic.rhetoric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Measures of how scores go with ratings. Pure; NaN where a measure is not defined. */
final class RankMetrics {
    private static final int BINS = 10;

    private RankMetrics() {}

    /** Spearman's rank correlation, ties given their mean rank. */
    static double spearman(double[] one, double[] other) {
        return pearson(ranks(one), ranks(other));
    }

    /** Area under the ROC curve: how often a positive scores above a negative, ties half (Mann and Whitney 1947). */
    static double auc(double[] scores, boolean[] positive) {
        double[] ranks = ranks(scores);
        double rankSum = 0;
        long positives = 0;
        for (int i = 0; i < scores.length; i++) {
            if (positive[i]) {
                rankSum += ranks[i];
                positives++;
            }
        }
        long negatives = scores.length - positives;
        return (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /**
     * Expected calibration error over ten equal bins of probability: the mean distance between the mean probability and
     * the share of positives in a bin, weighted by the size of the bin (Naeini et al. 2015).
     */
    static double calibrationError(double[] probabilities, boolean[] positive) {
        double[] sums = new double[BINS];
        double[] hits = new double[BINS];
        for (int i = 0; i < probabilities.length; i++) {
            int bin = (int) Math.min(BINS - 1, Math.max(0, Math.floor(probabilities[i] * BINS)));
            sums[bin] += probabilities[i];
            hits[bin] += positive[i] ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sums[bin] - hits[bin]);
        }
        return error / probabilities.length;
    }

    /** Harmonic mean of precision and recall; 0 where nothing was found, NaN where there was nothing to find. */
    static double f1(boolean[] found, boolean[] positive) {
        int both = 0;
        int total = 0;
        int positives = 0;
        for (int i = 0; i < found.length; i++) {
            both += found[i] && positive[i] ? 1 : 0;
            total += (found[i] ? 1 : 0) + (positive[i] ? 1 : 0);
            positives += positive[i] ? 1 : 0;
        }
        return positives == 0 ? Double.NaN : 2.0 * both / total;
    }

    static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; ) {
            int next = i;
            while (next < order.length && values[order[next]] == values[order[i]]) {
                next++;
            }
            for (int k = i; k < next; k++) {
                ranks[order[k]] = (i + next + 1) / 2.0;
            }
            i = next;
        }
        return ranks;
    }

    private static double pearson(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(Double.NaN);
        double meanOther = Arrays.stream(other).average().orElse(Double.NaN);
        double cross = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            cross += (one[i] - meanOne) * (other[i] - meanOther);
            squaresOne += (one[i] - meanOne) * (one[i] - meanOne);
            squaresOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return cross / Math.sqrt(squaresOne * squaresOther);
    }
}
