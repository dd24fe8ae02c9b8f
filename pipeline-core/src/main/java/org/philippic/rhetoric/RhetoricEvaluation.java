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
import org.philippic.encoder.Encoder;
import org.philippic.evaluate.EvaluationReport;

/**
 * Measures polemic scores against ratings: {@code philippic evaluate rhetoric}.
 *
 * <p>Groups: each language, and beside it {@code <lang>/rated_twice} (the passages with two readings),
 * {@code <lang>/baseline_punctuation} (question and exclamation marks counted) and
 * {@code <lang>/baseline_sentence_length} (shorter sentences taken for more polemic). Metrics: n, spearman (predicted
 * and given rating), auc (ratings of 2.5 or more against 1 or less), ece (of the score as probability of a rating of 2 or more),
 * abstained (share), auc_kept (auc without the abstained); for languages also authors and the ends of 95 % intervals over
 * authors ({@link AuthorBootstrap}). Further groups are those of {@link RhetoricProbes}: periods, books, topic leak,
 * translation, reliability diagram and risk-coverage curve.
 */
public final class RhetoricEvaluation {
    private final RhetoricTrainer trainer;

    /**
     * @param annotator with the languages to evaluate
     * @param pieceVectors as for {@link RhetoricTrainer}; only cross-validation uses it
     * @param network that reads words in context, where wanted
     */
    public RhetoricEvaluation(DocumentAnnotator annotator, Optional<Path> pieceVectors, Optional<Encoder> network) {
        this.trainer = new RhetoricTrainer(annotator, pieceVectors, network);
    }

    /** The shipped model on rated passages; it has read them if they are its training data. */
    public EvaluationReport shipped(Path gold) {
        RhetoricModel model = trainer.shipped();
        TrainingSet set = trainer.readForScoring(gold, model);
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
        ScoredPassages all = scored(set, ratings, reliability);
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        for (String lang :
                new TreeSet<>(all.gold().stream().map(GoldPassage::lang).toList())) {
            ScoredPassages own = all.of(lang);
            groups.put(lang, withIntervals(own));
            groups.put(
                    lang + "/rated_twice",
                    own.where(i -> own.gold().get(i).twice()).metrics());
            groups.put(lang + "/baseline_punctuation", baseline(own, RhetoricEvaluation::marks));
            groups.put(lang + "/baseline_sentence_length", baseline(own, RhetoricEvaluation::brevity));
            RhetoricProbes.periods(own).forEach((period, metrics) -> groups.put(lang + "/" + period, metrics));
            groups.put(lang + "/topic_leak", RhetoricProbes.topicLeak(own));
            RhetoricProbes.books(own).forEach((book, metrics) -> groups.put(lang + "/" + book, metrics));
        }
        groups.put("all/topic_leak", RhetoricProbes.topicLeak(all));
        groups.put("all/translation", RhetoricProbes.translation(all));
        RhetoricProbes.reliability(all).forEach((bin, metrics) -> groups.put("all/" + bin, metrics));
        RhetoricProbes.riskCoverage(all).forEach((coverage, metrics) -> groups.put("all/" + coverage, metrics));
        return new EvaluationReport("rhetoric", gold.toString(), model, all.size(), groups, all.metrics());
    }

    private static ScoredPassages scored(TrainingSet set, double[] ratings, ReliabilityOf reliability) {
        int[] covered = Arrays.stream(set.all())
                .filter(i -> !Double.isNaN(ratings[i]) && reliability.passage(i) != null)
                .toArray();
        boolean[] kept = new boolean[covered.length];
        for (int n = 0; n < covered.length; n++) {
            kept[n] = !reliability.passage(covered[n]).unsure(ratings[covered[n]]);
        }
        return new ScoredPassages(
                Arrays.stream(covered).mapToObj(set.gold()::get).toList(),
                Arrays.stream(covered).mapToDouble(i -> ratings[i]).toArray(),
                Arrays.stream(covered)
                        .mapToDouble(i -> reliability.passage(i).calibration().probability(ratings[i]))
                        .toArray(),
                kept);
    }

    private static Map<String, Double> withIntervals(ScoredPassages passages) {
        AuthorBootstrap bootstrap = new AuthorBootstrap(passages);
        double[] spearman = bootstrap.interval(ScoredPassages::spearman);
        double[] auc = bootstrap.interval(ScoredPassages::auc);
        Map<String, Double> metrics = passages.metrics();
        metrics.put("authors", (double) bootstrap.authors());
        metrics.put("spearman_low", spearman[0]);
        metrics.put("spearman_high", spearman[1]);
        metrics.put("auc_low", auc[0]);
        metrics.put("auc_high", auc[1]);
        return metrics;
    }

    private static Map<String, Double> baseline(ScoredPassages passages, ToDoubleFunction<GoldPassage> score) {
        return passages.rated(passages.gold().stream().mapToDouble(score).toArray())
                .ranking();
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
