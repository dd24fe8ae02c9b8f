package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A list of words and phrases. An entry is one or more written words; {@code ruin*} matches every word that begins so,
 * {@code *tion} every word that ends so. Immutable and thread-safe.
 */
final class Phrases {
    static final Phrases NONE = new Phrases(List.of());

    private static final int MIN_STEM = 2;

    private final Set<String> words = new HashSet<>();
    private final Map<String, List<List<String>>> phrases = new HashMap<>();
    /** Sorted, and none of them begins with another: a word's only candidate is the last one not after it. */
    private final String[] beginnings;

    private final String[] endings;

    Phrases(Collection<String> entries) {
        TreeSet<String> begun = new TreeSet<>();
        TreeSet<String> ended = new TreeSet<>();
        for (String entry : entries) {
            List<String> cut = Words.of(entry);
            if (cut.isEmpty()) {
                continue;
            }
            if (entry.startsWith("*")) {
                ended.add(cut.get(0));
            } else if (cut.size() > 1) {
                phrases.computeIfAbsent(cut.get(0), first -> new ArrayList<>()).add(cut);
            } else if (!entry.endsWith("*")) {
                words.add(cut.get(0));
            } else if (cut.get(0).length() >= MIN_STEM) {
                begun.add(cut.get(0));
            }
        }
        beginnings = withoutLonger(begun);
        endings = ended.toArray(String[]::new);
    }

    private static String[] withoutLonger(SortedSet<String> beginnings) {
        List<String> shortest = new ArrayList<>();
        for (String beginning : beginnings) {
            if (shortest.isEmpty() || !beginning.startsWith(shortest.get(shortest.size() - 1))) {
                shortest.add(beginning);
            }
        }
        return shortest.toArray(String[]::new);
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
        int at = Arrays.binarySearch(beginnings, word);
        int candidate = at >= 0 ? at : -at - 2;
        if (candidate >= 0 && word.startsWith(beginnings[candidate])) {
            return true;
        }
        for (String ending : endings) {
            if (word.length() > ending.length() && word.endsWith(ending)) {
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
