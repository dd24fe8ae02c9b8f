package org.philippic.zone;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides by the words beside it which of two words a scan means, where one is easily misread as the other: French "a"
 * for "à", "font" for "sont". Naive Bayes over the word before and after, or over their last three letters where the
 * word is rare. Immutable and thread-safe.
 */
final class WordContexts {
    private final Map<String, String> meant = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    private WordContexts() {}

    /** The contexts of small words that lost an accent, none where the language has no such file. */
    static WordContexts ofAccents(String language) {
        return load(language, "accent-contexts.txt.gz");
    }

    /** The contexts of words whose f may be a long s, none where the language has no such file. */
    static WordContexts ofLongS(String language) {
        return load(language, "long-s-contexts.txt.gz");
    }

    private static WordContexts load(String language, String file) {
        WordContexts contexts = new WordContexts();
        if (Resources.exist(language, file)) {
            for (String line : Resources.lines(language, file)) {
                String[] cells = line.split("\t");
                contexts.meant.put(cells[0], cells[1]);
                contexts.weights.put(cells[0] + cells[2] + cells[3], Double.parseDouble(cells[4]));
            }
        }
        return contexts;
    }

    /** Words read and the words that they may stand for. */
    Map<String, String> pairs() {
        return meant;
    }

    /**
     * Log odds that a word read stands for the other one.
     *
     * @param before the word before in small letters, empty at the start
     * @param after the word after in small letters, empty at the end
     */
    double logOdds(String read, String before, String after) {
        return weights.getOrDefault(read + "==", 0.0) + weight(read, 'p', before) + weight(read, 'n', after);
    }

    private double weight(String read, char place, String word) {
        Double weight = weights.get(read + place + word);
        if (weight == null && word.length() >= 3) {
            weight = weights.get(read + place + "~" + word.substring(word.length() - 3));
        }
        return weight == null ? 0 : weight;
    }
}
