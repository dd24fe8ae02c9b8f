package org.philippic.zone;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides by the words beside it whether a word such as French "a" lost its accent in the scan: naive Bayes over the
 * word before and after, or over their last three letters where the word is rare. Immutable and thread-safe.
 */
final class AccentContexts {
    private final Map<String, String> accented = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    private AccentContexts() {}

    /** The contexts of {@code accent-contexts.txt.gz}, none where the language has no such file. */
    static AccentContexts load(String language) {
        AccentContexts contexts = new AccentContexts();
        if (Resources.exist(language, "accent-contexts.txt.gz")) {
            for (String line : Resources.lines(language, "accent-contexts.txt.gz")) {
                String[] cells = line.split("\t");
                contexts.accented.put(cells[0], cells[1]);
                contexts.weights.put(cells[0] + cells[2] + cells[3], Double.parseDouble(cells[4]));
            }
        }
        return contexts;
    }

    /** Plain forms and the accented ones that they may stand for. */
    Map<String, String> pairs() {
        return accented;
    }

    /**
     * Log odds that a plain form stands for the accented one.
     *
     * @param before the word before in small letters, empty at the start
     * @param after the word after in small letters, empty at the end
     */
    double logOdds(String plain, String before, String after) {
        return weights.getOrDefault(plain + "==", 0.0) + weight(plain, 'p', before) + weight(plain, 'n', after);
    }

    private double weight(String plain, char place, String word) {
        Double weight = weights.get(plain + place + word);
        if (weight == null && word.length() >= 3) {
            weight = weights.get(plain + place + "~" + word.substring(word.length() - 3));
        }
        return weight == null ? 0 : weight;
    }
}
