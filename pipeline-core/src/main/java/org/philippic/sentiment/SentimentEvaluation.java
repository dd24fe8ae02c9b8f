package org.philippic.sentiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.model.Sentiment;
import org.philippic.sentiment.SentimentGold.Item;
import org.philippic.sentiment.SentimentGold.Labelled;
import org.philippic.sentiment.SentimentGold.Rated;
import org.philippic.sentiment.SentimentGold.Targeted;

/**
 * Evaluates sentiment against rated texts: macro-F1 of the label for labelled texts and for stretches with a label of
 * their own, Spearman's correlation of the score for rated passages. Thread-safe if what it was given is.
 */
public final class SentimentEvaluation {
    private final PassageAnnotation annotation;
    private final SentimentScorer scorer;
    private final TargetStance stance;

    /** Annotates a text that stands alone, in a language that is known. */
    @FunctionalInterface
    public interface PassageAnnotation {
        AnnotatedDocument annotate(String docId, String text, String lang);
    }

    /**
     * @param annotation annotates the texts
     * @param scorer gives the document rows that are evaluated
     * @param stance gives the label toward a stretch of text
     */
    public SentimentEvaluation(PassageAnnotation annotation, SentimentScorer scorer, TargetStance stance) {
        this.annotation = annotation;
        this.scorer = scorer;
        this.stance = stance;
    }

    /**
     * Evaluates on a JSON-lines file or a folder of them; the kind of each record is told by its fields. A group is a
     * language, or language/set where several sets share a language.
     */
    public EvaluationReport evaluate(Path gold, String model) {
        List<SentimentGold> sets = SentimentGold.read(gold);
        Map<String, Results> groups = new TreeMap<>();
        Map<String, Long> setsOfLanguage = setsOfLanguage(sets);
        Results overall = new Results();
        for (SentimentGold set : sets) {
            String lastText = null;
            AnnotatedDocument document = null;
            for (Item item : set.items()) {
                // Targets of one text follow one another: it is annotated once.
                if (!item.text().equals(lastText)) {
                    document = annotation.annotate(item.id(), item.text(), item.lang());
                    lastText = item.text();
                }
                String group = setsOfLanguage.get(item.lang()) > 1 ? item.lang() + "/" + set.name() : item.lang();
                Results results = groups.computeIfAbsent(group, key -> new Results());
                add(results, item, document);
                add(overall, item, document);
            }
        }
        Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
        groups.forEach((group, results) -> metrics.put(group, results.metrics()));
        long n = sets.stream().mapToLong(set -> set.items().size()).sum();
        return new EvaluationReport("sentiment", gold.toString(), model, n, metrics, overall.metrics());
    }

    private static Map<String, Long> setsOfLanguage(List<SentimentGold> sets) {
        return sets.stream()
                .flatMap(set -> set.items().stream().map(Item::lang).distinct())
                .collect(Collectors.groupingBy(lang -> lang, TreeMap::new, Collectors.counting()));
    }

    private void add(Results results, Item item, AnnotatedDocument document) {
        if (item instanceof Labelled labelled) {
            results.labels.add(labelled.label(), whole(document).label());
        } else if (item instanceof Targeted targeted) {
            results.targets.add(
                    targeted.label(),
                    stance.toward(document, targeted.start(), targeted.end()).label());
        } else if (item instanceof Rated rated) {
            results.ratings.add(rated.sentiment());
            results.scores.add(whole(document).score());
        }
    }

    private Sentiment whole(AnnotatedDocument document) {
        return scorer.score(document).stream()
                .filter(row -> row.unit().equals(SentimentUnits.DOCUMENT)
                        && row.voice().equals(Voice.ALL.label())
                        && row.target().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A scorer gives a row for every document"));
    }

    /** What was found for the items of one group. */
    private static final class Results {
        private final ClassScores labels = new ClassScores();
        private final ClassScores targets = new ClassScores();
        private final List<Double> ratings = new java.util.ArrayList<>();
        private final List<Double> scores = new java.util.ArrayList<>();

        Map<String, Double> metrics() {
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("n", (double) labels.n() + targets.n() + ratings.size());
            ClassScores classes = labels.n() > 0 ? labels : targets;
            if (classes.n() > 0) {
                metrics.put("macro_f1", classes.macroF1());
                metrics.put("accuracy", classes.accuracy());
            }
            if (ratings.size() > 1) {
                metrics.put("spearman", spearman(ratings, scores));
            }
            return metrics;
        }
    }

    /** Spearman's rank correlation with mean ranks for ties; NaN where either side does not vary. */
    static double spearman(List<Double> a, List<Double> b) {
        return new SpearmansCorrelation()
                .correlation(
                        a.stream().mapToDouble(Double::doubleValue).toArray(),
                        b.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
