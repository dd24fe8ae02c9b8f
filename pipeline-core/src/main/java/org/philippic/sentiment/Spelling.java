package org.philippic.sentiment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a language's script leaves open in a written word: letters that stand for one another or may be left out
 * ({@code language/<iso>/spelling.tsv}: character, tab, what it counts as), letters that writers in haste leave the
 * marks out of ({@code unmarked.tsv}, likewise), and short words written together with the next ({@code clitics.txt}).
 * A language without these lists is spelled one way. Immutable and thread-safe.
 */
final class Spelling {
    /** Letters that a word must have left when a clitic is taken off. */
    private static final int MIN_REST = 3;

    private final Map<Character, String> letters;
    private final Map<Character, String> marked;
    private final List<String> clitics;

    private Spelling(Map<Character, String> letters, Map<Character, String> marked, List<String> clitics) {
        this.letters = letters;
        this.marked = marked;
        this.clitics = clitics;
    }

    /** Loads the lists of a language. */
    static Spelling load(String lang) {
        String folder = "language/" + lang + "/";
        Map<Character, String> letters = letters(folder + "spelling.tsv");
        List<String> clitics = SentimentLexicon.lines(folder + "clitics.txt").stream()
                .map(clitic -> rewritten(clitic, letters))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return new Spelling(letters, letters(folder + "unmarked.tsv"), clitics);
    }

    private static Map<Character, String> letters(String resource) {
        Map<Character, String> letters = new HashMap<>();
        for (String line : SentimentLexicon.lines(resource)) {
            String[] fields = line.split("\t", -1);
            letters.put(fields[0].charAt(0), fields[1]);
        }
        return Map.copyOf(letters);
    }

    /** A word with one letter for all that stand for one another. */
    String plain(String word) {
        return rewritten(word, letters);
    }

    /** A plain word as it looks without its marks. */
    String unmarked(String plain) {
        return rewritten(plain, marked);
    }

    private static String rewritten(String word, Map<Character, String> letters) {
        if (letters.isEmpty()) {
            return word;
        }
        StringBuilder rewritten = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            String letter = letters.get(word.charAt(i));
            if (letter == null) {
                rewritten.append(word.charAt(i));
            } else {
                rewritten.append(letter);
            }
        }
        return rewritten.toString();
    }

    /** A plain word without each of the clitics that it may begin with, the longest first. */
    List<String> withoutClitics(String plain) {
        return clitics.stream()
                .filter(clitic -> plain.startsWith(clitic) && plain.length() - clitic.length() >= MIN_REST)
                .map(clitic -> plain.substring(clitic.length()))
                .toList();
    }
}
