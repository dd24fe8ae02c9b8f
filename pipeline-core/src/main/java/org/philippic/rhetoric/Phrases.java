package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of words and phrases. An entry is one or more written words; {@code ruin*} matches every word that begins so,
 * {@code *tion} every word that ends so. Immutable and thread-safe.
 */
final class Phrases {
    static final Phrases NONE = new Phrases(List.of());

    private static final int MIN_STEM = 2;

    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> endings = new HashSet<>();
    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    Phrases(Collection<String> entries) {
        for (String entry : entries) {
            List<String> cut = Words.of(entry);
            if (cut.isEmpty()) {
                continue;
            }
            if (entry.startsWith("*")) {
                endings.add(cut.get(0));
            } else if (cut.size() == 1) {
                (entry.endsWith("*") ? beginnings : words).add(cut.get(0));
            } else {
                phrases.computeIfAbsent(cut.get(0), first -> new ArrayList<>()).add(cut);
            }
        }
    }

    /** Places of the entries in a sentence, in reading order; where entries overlap, the longest from the left counts. */
    List<Span> find(List<Word> sentence) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); ) {
            int length =
                    Math.max(phraseLength(sentence, i), contains(sentence.get(i).form()) ? 1 : 0);
            if (length > 0) {
                found.add(new Span(
                        sentence.get(i).span().start(),
                        sentence.get(i + length - 1).span().end()));
            }
            i += Math.max(1, length);
        }
        return found;
    }

    /** Whether a single written word is on the list. */
    boolean contains(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (int n = MIN_STEM; n <= word.length() && !beginnings.isEmpty(); n++) {
            if (beginnings.contains(word.substring(0, n))) {
                return true;
            }
        }
        for (int n = 1; n < word.length() && !endings.isEmpty(); n++) {
            if (endings.contains(word.substring(n))) {
                return true;
            }
        }
        return false;
    }

    private int phraseLength(List<Word> sentence, int at) {
        int longest = 0;
        for (List<String> phrase : phrases.getOrDefault(sentence.get(at).form(), List.of())) {
            if (phrase.size() > longest && matches(phrase, sentence, at)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean matches(List<String> phrase, List<Word> sentence, int at) {
        if (at + phrase.size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(sentence.get(at + i).form())) {
                return false;
            }
        }
        return true;
    }
}
