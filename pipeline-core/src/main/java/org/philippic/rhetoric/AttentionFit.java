package org.philippic.rhetoric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.philippic.encoder.Encoder;

/**
 * Fits an {@link Attention} on the word pieces of passages: the mean of several {@link AttentionDescent}s, which start
 * from other weights and read the passages in another order.
 */
final class AttentionFit {
    private static final List<Long> SEEDS = List.of(1L, 2L);

    private final TrainingSet set;
    private final List<String> devices;

    AttentionFit(TrainingSet set, List<String> devices) {
        this.set = set;
        this.devices = devices;
    }

    /** Weights that are fitted on the chosen passages, which the network must have read. */
    Attention on(int[] chosen) {
        AttentionGround ground = AttentionGround.of(set, chosen);
        List<String> languages = Arrays.stream(chosen)
                .mapToObj(i -> set.gold().get(i).lang())
                .distinct()
                .sorted()
                .toList();
        List<AttentionDescent.Passage> passages = IntStream.range(0, chosen.length)
                .mapToObj(n -> passage(set.gold().get(chosen[n]), languages, ground.rows(n)))
                .filter(passage -> passage.rows().length > 0)
                .toList();
        List<AttentionDescent> fitted = SEEDS.parallelStream()
                .map(seed -> AttentionDescent.through(passages, languages.size(), devices.size(), seed))
                .toList();
        return attention(ground, languages, fitted);
    }

    private AttentionDescent.Passage passage(GoldPassage gold, List<String> languages, float[] rows) {
        double[] labels = devices.stream()
                .mapToDouble(device -> DeviceFit.label(gold, device))
                .toArray();
        return new AttentionDescent.Passage(rows, languages.indexOf(gold.lang()), labels);
    }

    private Attention attention(AttentionGround ground, List<String> languages, List<AttentionDescent> fitted) {
        int heads = AttentionDescent.HEADS * fitted.size();
        int all = heads * devices.size();
        float[] weights = new float[2 * all * Encoder.DIMENSIONS];
        Map<String, double[]> intercepts = new TreeMap<>();
        languages.forEach(lang -> intercepts.put(lang, new double[devices.size()]));
        for (int device = 0; device < devices.size(); device++) {
            for (int head = 0; head < heads; head++) {
                AttentionDescent descent = fitted.get(head / AttentionDescent.HEADS);
                int own = device * AttentionDescent.HEADS + head % AttentionDescent.HEADS;
                int query = (device * heads + head) * Encoder.DIMENSIONS;
                int value = query + all * Encoder.DIMENSIONS;
                ground.unfold(descent.weights(), descent.query(own), 1, weights, query);
                ground.unfold(descent.weights(), descent.value(own), 1.0 / fitted.size(), weights, value);
                for (String lang : languages) {
                    intercepts.get(lang)[device] -= ground.atCentre(lang, weights, value);
                }
            }
            for (int lang = 0; lang < languages.size(); lang++) {
                for (AttentionDescent descent : fitted) {
                    intercepts.get(languages.get(lang))[device] +=
                            (double) descent.weights()[descent.intercept(lang, device)] / fitted.size();
                }
            }
        }
        return new Attention(devices.size(), heads, weights, intercepts);
    }
}
