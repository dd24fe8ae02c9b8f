package org.philippic.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.evaluate.GoldFiles;

/** Evaluates a detector on sentences of known language: records with {@code lang} and {@code text}. Holds no state. */
public final class LanguageEvaluation {
    private LanguageEvaluation() {}

    /**
     * Share of sentences whose language the detector tells right on its own, over all and per language.
     *
     * @param gold a JSON-lines file or a folder of them
     */
    public static EvaluationReport evaluate(Path gold, LanguageDetector detector, String model) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Path file : GoldFiles.at(gold, ".jsonl", ".jsonl.gz")) {
            for (JsonNode sentence : GoldFiles.jsonLines(file)) {
                String lang = sentence.path("lang").asText();
                LanguageGuess guess = detector.detect(sentence.path("text").asText());
                long[] count = counts.computeIfAbsent(lang, key -> new long[2]);
                count[0]++;
                count[1] += guess.lang().equals(lang) ? 1 : 0;
            }
        }
        Map<String, Map<String, Double>> groups = new TreeMap<>();
        counts.forEach((lang, count) -> groups.put(lang, metrics(count[0], count[1])));
        long n = counts.values().stream().mapToLong(count -> count[0]).sum();
        long right = counts.values().stream().mapToLong(count -> count[1]).sum();
        return new EvaluationReport("language", gold.toString(), model, n, groups, metrics(n, right));
    }

    private static Map<String, Double> metrics(long n, long right) {
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("accuracy", n == 0 ? Double.NaN : (double) right / n);
        metrics.put("n", (double) n);
        return metrics;
    }
}
