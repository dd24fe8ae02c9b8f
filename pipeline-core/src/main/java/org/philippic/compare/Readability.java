package org.philippic.compare;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.util.List;
import java.util.Optional;

/**
 * Reading ease after Flesch with the constants that were fitted to a language, and how its syllables are counted; read
 * from {@code language/<iso>/readability.conf}. Higher is easier; values of different languages do not compare. Immutable.
 *
 * @param constant value that the two terms are taken from
 * @param perWordsInSentence weight of the mean number of words a sentence
 * @param perSyllablesInWord weight of the mean number of syllables a word
 * @param vowels letters of which unbroken runs make one syllable
 * @param hiatus pairs of vowels that make two syllables
 * @param soundedEndings endings that are sounded though a silent one ends them
 * @param silentEndings endings whose vowel is not sounded after a consonant, longest first
 */
public record Readability(
        double constant,
        double perWordsInSentence,
        double perSyllablesInWord,
        String vowels,
        List<String> hiatus,
        List<String> soundedEndings,
        List<String> silentEndings) {
    /** The formula of a language; empty where there is none. */
    public static Optional<Readability> of(String iso) {
        Config conf = ConfigFactory.parseResources(
                Readability.class.getClassLoader(),
                "language/" + iso + "/readability.conf",
                ConfigParseOptions.defaults());
        if (conf.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Readability(
                conf.getDouble("constant"),
                conf.getDouble("words-in-sentence"),
                conf.getDouble("syllables-in-word"),
                conf.getString("vowels"),
                conf.getStringList("hiatus"),
                conf.getStringList("sounded-endings"),
                conf.getStringList("silent-endings")));
    }

    /** Reading ease of a text from its mean sentence and word lengths. */
    public double ease(double wordsPerSentence, double syllablesPerWord) {
        return constant - perWordsInSentence * wordsPerSentence - perSyllablesInWord * syllablesPerWord;
    }

    /** Syllables of a lower-case word, at least 1: runs of vowels, less a silent ending. */
    public int syllables(String word) {
        int syllables = 0;
        boolean inRun = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = isVowel(word.charAt(i));
            if (vowel && (!inRun || hiatus.contains(word.substring(i - 1, i + 1)))) {
                syllables++;
            }
            inRun = vowel;
        }
        return Math.max(1, endsSilently(word) ? syllables - 1 : syllables);
    }

    private boolean endsSilently(String word) {
        if (soundedEndings.stream().anyMatch(word::endsWith)) {
            return false;
        }
        return silentEndings.stream()
                .filter(word::endsWith)
                .findFirst()
                .map(ending -> word.length() - ending.length() - 1)
                .filter(before -> before >= 0 && !isVowel(word.charAt(before)))
                .isPresent();
    }

    private boolean isVowel(char letter) {
        return vowels.indexOf(letter) >= 0;
    }
}
