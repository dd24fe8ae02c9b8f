package org.philippic.rhetoric;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

/** Measures of length, variety and repetition over a passage. */
final class Rhythm {
    private static final Set<String> CONTENT = Set.of("NOUN", "VERB", "ADJ");

    private record Triple(String first, String second, String third) {}

    private Rhythm() {}

    /** Natural logarithm of the mean number of written words in a sentence. */
    static double meanSentenceLength(Passage passage) {
        return Math.log(1 + lengths(passage).getAverage());
    }

    /** Natural logarithm of the number of written words in the longest sentence. */
    static double longestSentence(Passage passage) {
        return Math.log(1 + lengths(passage).getMax());
    }

    /** Standard deviation of the sentence lengths over their mean; 0 for one sentence. */
    static double sentenceLengthVariation(Passage passage) {
        DoubleSummaryStatistics lengths = lengths(passage);
        double mean = lengths.getAverage();
        double squares = passage.sentences().stream()
                .mapToDouble(sentence -> Math.pow(sentence.words().size() - mean, 2))
                .sum();
        return mean == 0 ? 0 : Math.sqrt(squares / lengths.getCount()) / mean;
    }

    /** Mean number of characters of a written word. */
    static double meanWordLength(Passage passage) {
        return passage.words().stream()
                .mapToInt(word -> word.form().length())
                .average()
                .orElse(0);
    }

    /** Distinct written words over written words, in moving windows of 50 words (MATTR, Covington and McFall 2010). */
    static double wordVariety(Passage passage) {
        List<Word> words = passage.words();
        int window = Math.min(50, words.size());
        if (window == 0) {
            return 0;
        }
        Map<String, Integer> inWindow = new HashMap<>();
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            inWindow.merge(words.get(i).form(), 1, Integer::sum);
            if (i >= window) {
                inWindow.computeIfPresent(words.get(i - window).form(), (word, n) -> n == 1 ? null : n - 1);
            }
            if (i >= window - 1) {
                sum += (double) inWindow.size() / window;
            }
        }
        return sum / (words.size() - window + 1);
    }

    /** Share of sentences that open with the same word as the one before. */
    static double sameOpenings(Passage passage) {
        int same = 0;
        for (int i = 1; i < passage.sentences().size(); i++) {
            List<Word> before = passage.sentences().get(i - 1).words();
            List<Word> sentence = passage.sentences().get(i).words();
            if (!before.isEmpty()
                    && !sentence.isEmpty()
                    && before.get(0).form().equals(sentence.get(0).form())) {
                same++;
            }
        }
        return (double) same / passage.sentences().size();
    }

    /** Three-word sequences that occurred before in the passage, per written word. */
    static double repeatedTriples(Passage passage) {
        List<Word> words = passage.words();
        Set<Triple> seen = new HashSet<>();
        int repeated = 0;
        for (int i = 0; i + 3 <= words.size(); i++) {
            if (!seen.add(new Triple(
                    words.get(i).form(),
                    words.get(i + 1).form(),
                    words.get(i + 2).form()))) {
                repeated++;
            }
        }
        return words.isEmpty() ? 0 : (double) repeated / words.size();
    }

    /** Nouns, verbs and adjectives whose form occurred before in the passage, per token. */
    static double repeatedContent(Passage passage) {
        Set<String> seen = new HashSet<>();
        int repeated = 0;
        for (ReadSentence sentence : passage.sentences()) {
            for (Token token : sentence.tokens()) {
                if (CONTENT.contains(token.upos()) && !seen.add(token.lemma())) {
                    repeated++;
                }
            }
        }
        return (double) repeated / Math.max(1, passage.tokenCount());
    }

    /** Whether a sentence has fewer than eight tokens. */
    static boolean isShort(AnnotatedSentence sentence) {
        return sentence.tokens().size() < 8;
    }

    private static DoubleSummaryStatistics lengths(Passage passage) {
        return passage.sentences().stream()
                .mapToDouble(sentence -> sentence.words().size())
                .summaryStatistics();
    }
}
