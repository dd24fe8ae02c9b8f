package org.philippic.zone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;

/** The word forms of a language: counts from books, and a dictionary where one ships. Immutable and thread-safe. */
final class Lexicon {
    private final Map<String, Integer> counts;
    private final FSA dictionary;
    private final byte separator;
    private final long total;

    private Lexicon(Map<String, Integer> counts, FSA dictionary, byte separator) {
        this.counts = Collections.unmodifiableMap(counts);
        this.dictionary = dictionary;
        this.separator = separator;
        this.total = counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** The forms of {@code word-counts.txt.gz}, and of the LanguageTool dictionary on the class path if there is one. */
    static Lexicon load(String language) {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : Resources.lines(language, "word-counts.txt.gz")) {
            int tab = line.indexOf('\t');
            counts.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
        }
        String name = "/org/languagetool/resource/" + language + "/" + (language.equals("fr") ? "french" : language);
        try (InputStream forms = Lexicon.class.getResourceAsStream(name + ".dict");
                InputStream info = Lexicon.class.getResourceAsStream(name + ".info")) {
            if (forms == null || info == null) {
                return new Lexicon(counts, null, (byte) 0);
            }
            Dictionary dictionary = Dictionary.read(forms, info);
            return new Lexicon(counts, dictionary.fsa, dictionary.metadata.getSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a dictionary ships: without one, an unknown word is weak evidence that it was cut or run together. */
    boolean hasDictionary() {
        return dictionary != null;
    }

    /** How often a form, in small letters, occurs in the books counted. */
    int count(String form) {
        return counts.getOrDefault(form, 0);
    }

    /** The forms counted, in small letters, with their counts. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** How many words were counted in all. */
    long total() {
        return total;
    }

    /** Whether a form, in small letters, is a word. */
    boolean knows(String form) {
        if (counts.containsKey(form)) {
            return true;
        }
        if (dictionary == null) {
            return false;
        }
        byte[] word = form.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[word.length + 1];
        System.arraycopy(word, 0, key, 0, word.length);
        key[word.length] = separator;
        return new FSATraversal(dictionary).match(key).kind == MatchResult.SEQUENCE_IS_A_PREFIX;
    }
}
