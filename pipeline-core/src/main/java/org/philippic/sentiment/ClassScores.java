package org.philippic.sentiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of predicted against true labels, and what is computed from them. Not thread-safe. */
final class ClassScores {
    private static final List<String> LABELS = List.of("negative", "neutral", "positive");

    private final Map<String, Integer> truth = new TreeMap<>();
    private final Map<String, Integer> predicted = new TreeMap<>();
    private final Map<String, Integer> right = new TreeMap<>();
    private int n;

    void add(String gold, String guess) {
        n++;
        truth.merge(gold, 1, Integer::sum);
        predicted.merge(guess, 1, Integer::sum);
        if (gold.equals(guess)) {
            right.merge(gold, 1, Integer::sum);
        }
    }

    int n() {
        return n;
    }

    /** Share of items whose label is right; NaN without items. */
    double accuracy() {
        return (double) right.values().stream().mapToInt(Integer::intValue).sum() / n;
    }

    /** Mean over negative, neutral and positive of 2·right / (predicted + true); a label that never occurs counts 0. */
    double macroF1() {
        double sum = 0;
        for (String label : LABELS) {
            int either = truth.getOrDefault(label, 0) + predicted.getOrDefault(label, 0);
            sum += either == 0 ? 0 : 2.0 * right.getOrDefault(label, 0) / either;
        }
        return sum / LABELS.size();
    }

    /** n, macro_f1 and accuracy. */
    Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("n", (double) n);
        metrics.put("macro_f1", macroF1());
        metrics.put("accuracy", accuracy());
        return metrics;
    }
}
