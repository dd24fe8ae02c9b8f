package org.philippic.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that are frequent in any text of a language, from {@code language/<iso>/stop-words.txt}; a language without
 * that file has none. Immutable and thread-safe.
 */
final class StopWords {
    private final Map<String, Long> languagesOfWord = new HashMap<>();
    private final int languages;

    private StopWords(int languages) {
        this.languages = languages;
    }

    /**
     * Reads the lists of languages, at most 64, from the class path.
     *
     * @throws IOException if a list is there but cannot be read
     */
    static StopWords of(List<String> codes) throws IOException {
        StopWords words = new StopWords(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            long bit = 1L << i;
            try (InputStream list =
                    StopWords.class.getResourceAsStream("/language/" + codes.get(i) + "/stop-words.txt")) {
                if (list != null) {
                    new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .forEach(word -> words.languagesOfWord.merge(word, bit, (a, b) -> a | b));
                }
            }
        }
        return words;
    }

    /**
     * What the different words of a text say for each language: for each word on its list the logarithm of how few of
     * the languages share it.
     *
     * @param text words between single spaces, in lower case
     */
    double[] speakingFor(CharSequence text) {
        double[] evidence = new double[languages];
        Set<String> seen = new HashSet<>();
        int start = 1;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                String word = text.subSequence(start, i).toString();
                start = i + 1;
                Long bits = languagesOfWord.get(word);
                if (bits != null && seen.add(word)) {
                    double rare = Math.log((double) languages / Long.bitCount(bits));
                    for (long rest = bits; rest != 0; rest &= rest - 1) {
                        evidence[Long.numberOfTrailingZeros(rest)] += rare;
                    }
                }
            }
        }
        return evidence;
    }
}
