package org.philippic.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.philippic.model.Rhetoric;
import org.philippic.model.Sentence;

/** The curves along a seed: polemic by passage, and the rolling mean of the sentiment of its sentences. */
final class CurveData {
    /** Sentences that one value of the sentiment curve is the mean of. */
    static final int WINDOW = 9;

    private CurveData() {}

    /**
     * The points of both curves, by the names under which the page's script reads them. Places are percent of the
     * document's length; {@code at} are sentences, so that a click on a passage leads to its words.
     */
    static Map<String, Object> of(Seed seed) {
        Map<String, Object> curves = new LinkedHashMap<>();
        List<Rhetoric> passages = seed.passages();
        double length = Math.max(1, seed.text().length());
        curves.put(
                "x",
                passages.stream()
                        .map(row -> short4(50.0 * (row.charStart() + row.charEnd()) / length))
                        .toList());
        curves.put("p", passages.stream().map(row -> short4(row.polemic())).toList());
        curves.put("lo", passages.stream().map(row -> short4(row.ciLow())).toList());
        curves.put("hi", passages.stream().map(row -> short4(row.ciHigh())).toList());
        curves.put("at", passages.stream().map(row -> sentenceAt(seed, row)).toList());
        sentiment(seed, curves, length);
        return curves;
    }

    private static void sentiment(Seed seed, Map<String, Object> curves, double length) {
        Optional<String> engine = seed.sentimentEngine();
        Map<Integer, Sentence> sentences = new HashMap<>();
        seed.sentences().forEach(sentence -> sentences.put(sentence.sentenceId(), sentence));
        List<Double> places = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        seed.sentiment().stream()
                .filter(row -> row.unit().equals("sentence") && row.target().isEmpty())
                .filter(row ->
                        row.engine().equals(engine.orElse("")) && !row.voice().equals("quoted"))
                .filter(row -> sentences.containsKey(row.unitId()))
                .forEach(row -> {
                    Sentence sentence = sentences.get(row.unitId());
                    places.add(short4(50.0 * (sentence.charStart() + sentence.charEnd()) / length));
                    scores.add(row.score());
                });
        double[] means =
                RollingMean.of(scores.stream().mapToDouble(Double::doubleValue).toArray(), WINDOW);
        List<Double> smooth = new ArrayList<>();
        for (double mean : means) {
            smooth.add(short4(mean));
        }
        curves.put("sx", places);
        curves.put("s", smooth);
    }

    private static int sentenceAt(Seed seed, Rhetoric passage) {
        return seed.sentences().stream()
                .filter(sentence -> sentence.charEnd() > passage.charStart())
                .findFirst()
                .map(Sentence::sentenceId)
                .orElse(-1);
    }

    /** Four decimals are more than a curve can show. */
    private static double short4(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
