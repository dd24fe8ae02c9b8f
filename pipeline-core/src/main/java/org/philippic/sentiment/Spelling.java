package org.philippic.sentiment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a language's script leaves open in a written word: letters that stand for one another or may be left out
 * ({@code language/<iso>/spelling.tsv}: character, tab, what it counts as), and short words written together with the
 * next ({@code clitics.txt}). A language without these lists is spelled one way. Immutable and thread-safe.
 */
final class Spelling {
    /** Letters that a word must have left when a clitic is taken off. */
    private static final int MIN_REST = 3;

    private final Map<Character, String> letters;
    private final List<String> clitics;

    private Spelling(Map<Character, String> letters, List<String> clitics) {
        this.letters = letters;
        this.clitics = clitics;
    }

    /** Loads the lists of a language. */
    static Spelling load(String lang) {
        Map<Character, String> letters = new HashMap<>();
        for (String line : SentimentLexicon.lines("language/" + lang + "/spelling.tsv")) {
            String[] fields = line.split("\t", -1);
            letters.put(fields[0].charAt(0), fields[1]);
        }
        Spelling spelling = new Spelling(Map.copyOf(letters), List.of());
        List<String> clitics = SentimentLexicon.lines("language/" + lang + "/clitics.txt").stream()
                .map(spelling::plain)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return new Spelling(spelling.letters, clitics);
    }

    /** A word with one letter for all that stand for one another. */
    String plain(String word) {
        if (letters.isEmpty()) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            String letter = letters.get(word.charAt(i));
            if (letter == null) {
                plain.append(word.charAt(i));
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    /** A plain word without each of the clitics that it may begin with, the longest first. */
    List<String> withoutClitics(String plain) {
        return clitics.stream()
                .filter(clitic -> plain.startsWith(clitic) && plain.length() - clitic.length() >= MIN_REST)
                .map(clitic -> plain.substring(clitic.length()))
                .toList();
    }
}
