package org.philippic.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How varied a text's vocabulary is, by measures that depend little on its length. Words are compared as given: lower-
 * case them first. Empty results mean that the text is too short for the measure. Stateless.
 */
public final class LexicalDiversity {
    /** Words of a window of {@link #mattr}. */
    public static final int WINDOW = 100;

    private static final double FACTOR = 0.72;
    private static final int DRAWS = 42;

    private LexicalDiversity() {}

    /** Mean type-token ratio of all windows of 100 words, above 0 to 1 (Covington and McFall 2010). */
    public static OptionalDouble mattr(List<String> words) {
        return mattr(words, WINDOW);
    }

    static OptionalDouble mattr(List<String> words, int window) {
        if (words.size() < window) {
            return OptionalDouble.empty();
        }
        Map<String, Integer> inWindow = new HashMap<>();
        long types = 0;
        for (int i = 0; i < words.size(); i++) {
            inWindow.merge(words.get(i), 1, Integer::sum);
            if (i >= window) {
                inWindow.computeIfPresent(words.get(i - window), (word, n) -> n == 1 ? null : n - 1);
            }
            if (i >= window - 1) {
                types += inWindow.size();
            }
        }
        return OptionalDouble.of((double) types / window / (words.size() - window + 1));
    }

    /**
     * MTLD: mean length in words of stretches that keep a type-token ratio above 0.72, the mean of reading forward and
     * backward; what is left at the end counts as the part of a stretch that its ratio has used up (McCarthy and Jarvis
     * 2010). Empty where no word is repeated.
     */
    public static OptionalDouble mtld(List<String> words) {
        double forward = factors(words, 0, 1);
        double backward = factors(words, words.size() - 1, -1);
        if (forward == 0 || backward == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((words.size() / forward + words.size() / backward) / 2);
    }

    private static double factors(List<String> words, int start, int step) {
        Map<String, Boolean> types = new HashMap<>();
        double factors = 0;
        int length = 0;
        double ratio = 1;
        for (int i = start; i >= 0 && i < words.size(); i += step) {
            types.put(words.get(i), true);
            length++;
            ratio = (double) types.size() / length;
            if (ratio <= FACTOR) {
                factors++;
                types.clear();
                length = 0;
                ratio = 1;
            }
        }
        return factors + (1 - ratio) / (1 - FACTOR);
    }

    /**
     * HD-D: expected type-token ratio of 42 words drawn without replacement, above 0 to 1 (McCarthy and Jarvis 2007).
     */
    public static OptionalDouble hdd(List<String> words) {
        int n = words.size();
        if (n < DRAWS) {
            return OptionalDouble.empty();
        }
        double types = 0;
        for (long count : sortedCounts(words)) {
            double absent = 1;
            for (int draw = 0; draw < DRAWS; draw++) {
                absent *= Math.max(0, n - count - draw) / (double) (n - draw);
            }
            types += 1 - absent;
        }
        return OptionalDouble.of(types / DRAWS);
    }

    /** Yule's K = 10⁴·(Σ f² − n)/n², 0 or more: how much words repeat (Yule 1944). Empty for no words. */
    public static OptionalDouble yuleK(List<String> words) {
        if (words.isEmpty()) {
            return OptionalDouble.empty();
        }
        double n = words.size();
        double squares = 0;
        for (long count : sortedCounts(words)) {
            squares += (double) count * count;
        }
        return OptionalDouble.of(1e4 * (squares - n) / (n * n));
    }

    /** Counts in ascending order, so that sums do not depend on the order of a hash table. */
    private static long[] sortedCounts(List<String> words) {
        Map<String, Long> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1L, Long::sum));
        return counts.values().stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
