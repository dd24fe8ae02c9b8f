package org.philippic.annotate.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What a benchmark run does.
 *
 * @param docs folder of plain UTF-8 texts, {@code *.txt}
 * @param models folder of the model store
 * @param languages ISO codes of the languages to measure; texts in others are left out
 * @param layers what to time
 * @param pairs how often each side runs, taking turns; at least 1
 * @param heapMegabytes heap of every process, the same for both sides
 */
public record BenchPlan(
        Path docs, Path models, List<String> languages, List<BenchLayer> layers, int pairs, int heapMegabytes) {
    /** Pairs that a report worth its name rests on. */
    public static final int DEFAULT_PAIRS = 5;

    public BenchPlan {
        languages = List.copyOf(languages);
        layers = List.copyOf(layers);
        if (pairs < 1) {
            throw new IllegalArgumentException("A benchmark needs at least one pair, not " + pairs);
        }
    }
}
