package org.philippic.rhetoric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rated passages with what a model says of them; all arrays in the order of the passages. Passages are ranked by their
 * predicted ratings: the scores of one model rise with them, while those of several folds are calibrated apart, which
 * would shuffle the ranks that a single model gives. Immutable by convention.
 *
 * @param gold the passages
 * @param ratings predicted ratings, about 0 to 4
 * @param scores probabilities of a rating of 2 or more
 * @param kept whether the model decided
 */
record ScoredPassages(List<GoldPassage> gold, double[] ratings, double[] scores, boolean[] kept) {
    private static final double CLEARLY_POLEMIC = 2.5;
    private static final double CLEARLY_NOT = 1;

    int size() {
        return gold.size();
    }

    /** Those whose number passes a test. */
    ScoredPassages where(IntPredicate test) {
        int[] chosen = IntStream.range(0, size()).filter(test).toArray();
        return at(chosen);
    }

    /** Those with these numbers, which may come back. */
    ScoredPassages at(int[] numbers) {
        boolean[] keptOfThem = new boolean[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            keptOfThem[i] = kept[numbers[i]];
        }
        return new ScoredPassages(
                Arrays.stream(numbers).mapToObj(gold::get).toList(),
                Arrays.stream(numbers).mapToDouble(i -> ratings[i]).toArray(),
                Arrays.stream(numbers).mapToDouble(i -> scores[i]).toArray(),
                keptOfThem);
    }

    ScoredPassages of(String lang) {
        return where(i -> gold.get(i).lang().equals(lang));
    }

    /** The same passages rated by something else, such as a baseline. */
    ScoredPassages rated(double[] others) {
        return new ScoredPassages(gold, others, scores, kept);
    }

    /** Whether each passage was rated 2 or more. */
    boolean[] polemic() {
        boolean[] polemic = new boolean[size()];
        for (int i = 0; i < polemic.length; i++) {
            polemic[i] = gold.get(i).polemic() >= GoldPassage.POLEMIC_FROM;
        }
        return polemic;
    }

    /** Rank correlation of predicted and given rating. */
    double spearman() {
        return RankMetrics.spearman(
                ratings, gold.stream().mapToDouble(GoldPassage::polemic).toArray());
    }

    /** How well predicted ratings tell given ones of 2.5 or more from those of 1 or less. */
    double auc() {
        ScoredPassages clear = where(
                i -> gold.get(i).polemic() >= CLEARLY_POLEMIC || gold.get(i).polemic() <= CLEARLY_NOT);
        boolean[] positive = new boolean[clear.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = clear.gold.get(i).polemic() >= CLEARLY_POLEMIC;
        }
        return RankMetrics.auc(clear.ratings, positive);
    }

    /** Metrics {@code n}, {@code spearman} and {@code auc}. */
    Map<String, Double> ranking() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("n", (double) size());
        metrics.put("spearman", spearman());
        metrics.put("auc", auc());
        return metrics;
    }

    /** The ranking, the error of the probabilities, and what leaving out the undecided changes. */
    Map<String, Double> metrics() {
        Map<String, Double> metrics = ranking();
        metrics.put("ece", RankMetrics.calibrationError(scores, polemic()));
        ScoredPassages decided = where(i -> kept[i]);
        metrics.put("abstained", 1 - (double) decided.size() / size());
        metrics.put("auc_kept", decided.auc());
        return metrics;
    }
}
