package org.philippic.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.philippic.model.FeatureValue;

/** Measures of a whole text's vocabulary and ease of reading, as features of the author's voice. Stateless. */
public final class TextMeasures {
    /** Names of all measures. */
    static final Set<String> NAMES = Set.of("mattr", "mtld", "hdd", "yule_k", "lix", "reading_ease");

    private static final int LONG_WORD = 7;
    /** Below this number of words a mean of sentence lengths says little. */
    private static final int LEAST_WORDS = 100;

    private TextMeasures() {}

    /**
     * Measures a text: {@code mattr}, {@code mtld}, {@code hdd}, {@code yule_k}, {@code lix} (words a sentence and
     * percentage of words of seven letters or more; Björnsson 1968) and, where the language has a formula,
     * {@code reading_ease}. Measures that the text is too short for are left out.
     *
     * @param lang language of the text
     * @param words its words in order, lower-cased
     * @param sentences number of sentences that hold them
     */
    public static List<FeatureValue> of(String docId, String lang, List<String> words, int sentences) {
        List<FeatureValue> values = new ArrayList<>();
        add(values, docId, "mattr", LexicalDiversity.mattr(words), words.size());
        if (words.size() >= LEAST_WORDS && sentences > 0) {
            add(values, docId, "mtld", LexicalDiversity.mtld(words), words.size());
            add(values, docId, "hdd", LexicalDiversity.hdd(words), words.size());
            add(values, docId, "yule_k", LexicalDiversity.yuleK(words), words.size());
            double perSentence = (double) words.size() / sentences;
            long longWords = words.stream()
                    .filter(word -> word.codePointCount(0, word.length()) >= LONG_WORD)
                    .count();
            add(values, docId, "lix", OptionalDouble.of(perSentence + 100.0 * longWords / words.size()), words.size());
            Readability.of(lang).ifPresent(readability -> {
                double syllables = (double)
                                words.stream().mapToLong(readability::syllables).sum()
                        / words.size();
                add(
                        values,
                        docId,
                        "reading_ease",
                        OptionalDouble.of(readability.ease(perSentence, syllables)),
                        words.size());
            });
        }
        return values;
    }

    private static void add(List<FeatureValue> values, String docId, String feature, OptionalDouble value, long n) {
        value.ifPresent(number -> values.add(new FeatureValue(docId, "author", feature, number, n)));
    }
}
