package org.philippic.annotate.entities;

import edu.stanford.nlp.ie.crf.CrfParts.NameLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists of names that some models come with. Each word of a run that is a name of a list has a feature of that list,
 * and one of the list and the number of words. CoreNLP keeps a name at each of its words and goes through all names of a
 * word, more than a hundred thousand for "di"; here a name stands once and is looked up. Immutable and thread-safe.
 */
final class ListedNames {
    /** Stands in a set of lengths for a name of any length. */
    private static final int ANY = 0;

    private final Map<String, Integer> listsOf;
    /** Words of the longest name that begins with a word. */
    private final Map<String, Integer> longestFrom = new HashMap<>();

    /** By list and number of words, with {@link #ANY}; null where the model has no such feature. */
    private final List<float[][]> weights = new ArrayList<>();

    ListedNames(NameLists lists, FeatureTable features) {
        this.listsOf = lists.names();
        listsOf.keySet().forEach(name -> {
            int first = name.indexOf(NameLists.BETWEEN);
            int words =
                    1 + (int) name.chars().filter(c -> c == NameLists.BETWEEN).count();
            longestFrom.merge(first < 0 ? name : name.substring(0, first), words, Math::max);
        });
        lists.lists().forEach(list -> weights.add(weights(list, features)));
    }

    private static float[][] weights(String list, FeatureTable features) {
        float[][] weights = new float[Integer.SIZE][];
        weights[ANY] = features.find(list + "-GAZ|C");
        for (int length = 1; length < weights.length; length++) {
            weights[length] = features.find(list + "-GAZ" + length + "|C");
        }
        return weights;
    }

    /**
     * The names over a sentence.
     *
     * @param words the words with {@code margin} places more on each side
     * @return by list and place, which lengths the names over it have, a bit for each length and one for any
     */
    int[][] over(WordFacts[] words, int margin) {
        if (weights.isEmpty()) {
            return new int[0][];
        }
        int size = words.length - 2 * margin;
        int[][] lengths = new int[weights.size()][size];
        for (int from = 0; from < size; from++) {
            int longest = Math.min(size - from, longestFrom.getOrDefault(words[margin + from].text(), 0));
            StringBuilder name = new StringBuilder();
            for (int length = 1; length <= longest; length++) {
                name.append(words[margin + from + length - 1].text());
                mark(lengths, listsOf.getOrDefault(name.toString(), 0), from, length);
                name.append(NameLists.BETWEEN);
            }
        }
        return lengths;
    }

    private static void mark(int[][] lengths, int lists, int from, int length) {
        int marks = 1 << ANY | (length < Integer.SIZE ? 1 << length : 0);
        for (int list = 0; list < lengths.length; list++) {
            for (int place = from; place < from + length && (lists >> list & 1) == 1; place++) {
                lengths[list][place] |= marks;
            }
        }
    }

    /** Adds the weights of the names over a place, as {@link #over} found them. */
    void add(int[][] lengths, int place, double[] sums) {
        for (int list = 0; list < lengths.length; list++) {
            for (int left = lengths[list][place]; left != 0; left &= left - 1) {
                Weights.add(sums, weights.get(list)[Integer.numberOfTrailingZeros(left)]);
            }
        }
    }
}
