package org.philippic.rhetoric;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.evaluate.EvaluationReport;

/**
 * Measures polemic scores against ratings: {@code philippic evaluate rhetoric}.
 *
 * <p>Groups: each language, and beside it {@code <lang>/rated_twice} (the passages with two readings),
 * {@code <lang>/baseline_punctuation} (question and exclamation marks counted) and
 * {@code <lang>/baseline_sentence_length} (shorter sentences taken for more polemic). Metrics: n, spearman (score and
 * rating), auc (ratings of 2.5 or more against 1 or less), ece (of the score as probability of a rating of 2 or more),
 * abstained (share), auc_kept (auc without the abstained).
 */
public final class RhetoricEvaluation {
    private static final double CLEARLY_POLEMIC = 2.5;
    private static final double CLEARLY_NOT = 1;

    private final RhetoricTrainer trainer;

    /**
     * @param annotator with the languages to evaluate
     * @param pieceVectors as for {@link RhetoricTrainer}; only cross-validation uses it
     */
    public RhetoricEvaluation(DocumentAnnotator annotator, Optional<Path> pieceVectors) {
        this.trainer = new RhetoricTrainer(annotator, pieceVectors);
    }

    /** The shipped model on rated passages; it has read them if they are its training data. */
    public EvaluationReport shipped(Path gold) {
        RhetoricModel model = ModelFile.shipped();
        TrainingSet set = trainer.readForScoring(gold);
        double[] ratings = set.passages().stream()
                .mapToDouble(passage -> model.covers(passage.lang()) ? model.rating(passage) : Double.NaN)
                .toArray();
        return report(
                set,
                ratings,
                index -> model.reliability().get(set.gold().get(index).lang()),
                gold,
                "shipped");
    }

    /** Models trained and tested on the passages themselves, in 20 folds over author groups. */
    public EvaluationReport crossValidated(Path gold) {
        TrainingSet set = trainer.read(gold);
        return crossValidated(set, CrossValidation.ratings(set), gold);
    }

    static EvaluationReport crossValidated(TrainingSet set, double[] ratings, Path gold) {
        int[] folds = AuthorFolds.of(set.gold());
        List<Map<String, Reliability>> byFold = IntStream.range(0, AuthorFolds.FOLDS)
                .mapToObj(fold -> ReliabilityFit.fit(
                        set,
                        ratings,
                        Arrays.stream(set.all()).filter(i -> folds[i] != fold).toArray()))
                .toList();
        return report(
                set,
                ratings,
                index -> byFold.get(folds[index]).get(set.gold().get(index).lang()),
                gold,
                "cross-validated over author groups, " + AuthorFolds.FOLDS + " folds");
    }

    private interface ReliabilityOf {
        Reliability passage(int index);
    }

    private static EvaluationReport report(
            TrainingSet set, double[] ratings, ReliabilityOf reliability, Path gold, String model) {
        int[] scored = Arrays.stream(set.all())
                .filter(i -> !Double.isNaN(ratings[i]) && reliability.passage(i) != null)
                .toArray();
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        for (String lang : new TreeSet<>(
                Arrays.stream(scored).mapToObj(i -> set.gold().get(i).lang()).toList())) {
            int[] own = Arrays.stream(scored)
                    .filter(i -> set.gold().get(i).lang().equals(lang))
                    .toArray();
            int[] twice =
                    Arrays.stream(own).filter(i -> set.gold().get(i).twice()).toArray();
            groups.put(lang, metrics(set, ratings, reliability, own));
            groups.put(lang + "/rated_twice", metrics(set, ratings, reliability, twice));
            groups.put(lang + "/baseline_punctuation", baseline(set, own, RhetoricEvaluation::marks));
            groups.put(lang + "/baseline_sentence_length", baseline(set, own, RhetoricEvaluation::brevity));
        }
        Map<String, Double> overall = metrics(set, ratings, reliability, scored);
        return new EvaluationReport("rhetoric", gold.toString(), model, scored.length, groups, overall);
    }

    private static Map<String, Double> metrics(TrainingSet set, double[] ratings, ReliabilityOf reliability, int[] of) {
        double[] scores = new double[of.length];
        boolean[] positive = new boolean[of.length];
        boolean[] kept = new boolean[of.length];
        for (int n = 0; n < of.length; n++) {
            Reliability own = reliability.passage(of[n]);
            scores[n] = own.calibration().probability(ratings[of[n]]);
            positive[n] = set.gold().get(of[n]).polemic() >= GoldPassage.POLEMIC_FROM;
            kept[n] = !own.unsure(ratings[of[n]]);
        }
        Map<String, Double> metrics = new LinkedHashMap<>(ranking(set, of, scores));
        metrics.put("ece", RankMetrics.calibrationError(scores, positive));
        int[] keptOnly = IntStream.range(0, of.length).filter(n -> kept[n]).toArray();
        metrics.put("abstained", 1 - (double) keptOnly.length / of.length);
        metrics.put(
                "auc_kept",
                auc(
                        set,
                        Arrays.stream(keptOnly).map(n -> of[n]).toArray(),
                        Arrays.stream(keptOnly).mapToDouble(n -> scores[n]).toArray()));
        return metrics;
    }

    private static Map<String, Double> baseline(TrainingSet set, int[] of, ToDoubleFunction<GoldPassage> score) {
        return ranking(
                set,
                of,
                Arrays.stream(of)
                        .mapToDouble(i -> score.applyAsDouble(set.gold().get(i)))
                        .toArray());
    }

    private static Map<String, Double> ranking(TrainingSet set, int[] of, double[] scores) {
        double[] gold =
                Arrays.stream(of).mapToDouble(i -> set.gold().get(i).polemic()).toArray();
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("n", (double) of.length);
        metrics.put("spearman", RankMetrics.spearman(scores, gold));
        metrics.put("auc", auc(set, of, scores));
        return metrics;
    }

    private static double auc(TrainingSet set, int[] of, double[] scores) {
        int[] clear = IntStream.range(0, of.length)
                .filter(n -> set.gold().get(of[n]).polemic() >= CLEARLY_POLEMIC
                        || set.gold().get(of[n]).polemic() <= CLEARLY_NOT)
                .toArray();
        boolean[] positive = new boolean[clear.length];
        for (int n = 0; n < clear.length; n++) {
            positive[n] = set.gold().get(of[clear[n]]).polemic() >= CLEARLY_POLEMIC;
        }
        return RankMetrics.auc(Arrays.stream(clear).mapToDouble(n -> scores[n]).toArray(), positive);
    }

    private static double marks(GoldPassage passage) {
        return passage.text().chars().filter(c -> c == '!' || c == '?').count();
    }

    /** Sentence ends over words. */
    private static double brevity(GoldPassage passage) {
        long ends = passage.text()
                .chars()
                .filter(c -> c == '.' || c == '!' || c == '?')
                .count();
        return (double) ends / passage.text().split("\\s+").length;
    }
}
