package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The word lists of one language, searched together: a word is looked up once for all of them. An entry of a list is one
 * or more written words; {@code ruin*} matches every word that begins so, {@code *tion} every word that ends so.
 * Thread-safe.
 */
final class PhraseLists {
    private static final int MIN_STEM = 2;

    private final int count;
    private final Map<String, Double> polarities;
    /** The lists that have a word, a beginning or an ending, a bit for the number of each. */
    private final Map<String, Long> words = new HashMap<>();

    private final Map<String, Long> beginnings = new HashMap<>();
    private final Map<String, Long> endings = new HashMap<>();
    private final BitSet lengthsOfBeginnings = new BitSet();
    private final BitSet lengthsOfEndings = new BitSet();
    private final Map<String, List<ListedWord.Phrase>> phrases = new HashMap<>();
    private final WordMemo<List<ListedWord>> cut = new WordMemo<>(this::listed);

    /**
     * @param lists the entries of each list, 64 lists at most
     * @param polarities of words
     */
    PhraseLists(List<? extends Collection<String>> lists, Map<String, Double> polarities) {
        this.count = lists.size();
        this.polarities = polarities;
        for (int list = 0; list < count; list++) {
            for (String entry : lists.get(list)) {
                add(list, entry);
            }
        }
        phrases.values()
                .forEach(ofWord -> ofWord.sort((one, other) ->
                        Integer.compare(other.words().size(), one.words().size())));
    }

    private void add(int list, String entry) {
        List<String> written = Words.of(entry);
        if (written.isEmpty()) {
            return;
        }
        String first = written.get(0);
        if (entry.startsWith("*")) {
            endings.merge(first, 1L << list, (one, other) -> one | other);
            lengthsOfEndings.set(first.length());
        } else if (written.size() > 1) {
            phrases.computeIfAbsent(first, word -> new ArrayList<>()).add(new ListedWord.Phrase(list, written));
        } else if (!entry.endsWith("*")) {
            words.merge(first, 1L << list, (one, other) -> one | other);
        } else if (first.length() >= MIN_STEM) {
            beginnings.merge(first, 1L << list, (one, other) -> one | other);
            lengthsOfBeginnings.set(first.length());
        }
    }

    /** The written words of a token or another short text, with what the lists know of them. */
    List<ListedWord> words(String text) {
        return cut.of(text);
    }

    private List<ListedWord> listed(String text) {
        return Words.of(text).stream()
                .map(word -> new ListedWord(
                        word,
                        UnitCounts.hash(UnitCounts.START, word),
                        lists(word),
                        phrases.getOrDefault(word, List.of()),
                        polarities.getOrDefault(word, 0.0)))
                .toList();
    }

    /** The lists that a word is on by itself. */
    private long lists(String word) {
        long lists = words.getOrDefault(word, 0L);
        for (int n = next(lengthsOfBeginnings, 0); n <= word.length(); n = next(lengthsOfBeginnings, n + 1)) {
            lists |= beginnings.getOrDefault(word.substring(0, n), 0L);
        }
        for (int n = next(lengthsOfEndings, 0); n < word.length(); n = next(lengthsOfEndings, n + 1)) {
            lists |= endings.getOrDefault(word.substring(word.length() - n), 0L);
        }
        return lists;
    }

    private static int next(BitSet lengths, int from) {
        int next = lengths.nextSetBit(from);
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    /**
     * Places of the entries of each list in a sentence, in reading order; where entries of a list overlap, the longest
     * from the left counts.
     */
    List<List<Span>> find(List<Word> sentence) {
        List<List<Span>> places = new ArrayList<>(Collections.nCopies(count, List.of()));
        int[] free = new int[count];
        for (int i = 0; i < sentence.size(); i++) {
            ListedWord word = sentence.get(i).listed();
            if (word.lists() != 0 || !word.phrases().isEmpty()) {
                int[] lengths = word.lengths(i, sentence, count);
                for (int list = 0; list < count; list++) {
                    if (lengths[list] > 0 && free[list] <= i) {
                        free[list] = i + lengths[list];
                        Span last = sentence.get(free[list] - 1).span();
                        add(places, list, new Span(sentence.get(i).span().start(), last.end()));
                    }
                }
            }
        }
        return places;
    }

    private static void add(List<List<Span>> places, int list, Span place) {
        if (places.get(list).isEmpty()) {
            places.set(list, new ArrayList<>(2));
        }
        places.get(list).add(place);
    }
}
