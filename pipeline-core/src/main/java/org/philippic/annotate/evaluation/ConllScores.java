package org.philippic.annotate.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.philippic.annotate.evaluation.Analysis.Span;
import org.philippic.annotate.evaluation.Analysis.WordOf;

/**
 * The measures of the CoNLL 2018 shared task (Zeman et al. 2018, "Multilingual Parsing from Raw Text to Universal
 * Dependencies", section 5): F1 of spans for sentences and tokens; words are aligned by their spans, inside multiword
 * tokens by the longest common subsequence of their forms, and a measure is the F1 of the aligned words that agree.
 */
final class ConllScores {
    private ConllScores() {}

    /**
     * Scores a computed analysis of the same text.
     *
     * @return sentence_f1, token_f1, upos, lemma, uas, las; 0 to 1
     * @throws IllegalArgumentException if the texts differ in more than white space
     */
    static Map<String, Double> of(Analysis gold, Analysis system) {
        if (!gold.characters().equals(system.characters())) {
            throw new IllegalArgumentException("The two analyses are not of the same text");
        }
        List<int[]> pairs = align(gold.words(), system.words());
        int[] goldOf = new int[system.words().size()];
        Arrays.fill(goldOf, WordOf.NONE);
        pairs.forEach(pair -> goldOf[pair[1]] = pair[0]);
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("sentence_f1", spanF1(gold.sentences(), system.sentences()));
        scores.put("token_f1", spanF1(gold.tokens(), system.tokens()));
        scores.put("upos", wordF1(gold, system, pairs, (g, s) -> g.upos().equals(s.upos())));
        scores.put(
                "lemma",
                wordF1(
                        gold,
                        system,
                        pairs,
                        (g, s) -> g.lemma().equals(s.lemma()) || g.lemma().equals("_")));
        scores.put("uas", wordF1(gold, system, pairs, (g, s) -> sameHead(g, s, goldOf)));
        scores.put(
                "las",
                wordF1(
                        gold,
                        system,
                        pairs,
                        (g, s) ->
                                sameHead(g, s, goldOf) && g.universalRelation().equals(s.universalRelation())));
        return scores;
    }

    private static boolean sameHead(WordOf gold, WordOf system, int[] goldOf) {
        if (system.head() < 0) {
            return system.head() == WordOf.ROOT && gold.head() == WordOf.ROOT;
        }
        return gold.head() >= 0 && goldOf[system.head()] == gold.head();
    }

    private static double spanF1(List<Span> gold, List<Span> system) {
        Set<Span> correct = new HashSet<>(gold);
        correct.retainAll(new HashSet<>(system));
        return f1(correct.size(), gold.size(), system.size());
    }

    private static double wordF1(Analysis gold, Analysis system, List<int[]> pairs, BiPredicate<WordOf, WordOf> agree) {
        long correct = pairs.stream()
                .filter(pair ->
                        agree.test(gold.words().get(pair[0]), system.words().get(pair[1])))
                .count();
        return f1(correct, gold.words().size(), system.words().size());
    }

    private static double f1(long correct, int gold, int system) {
        return gold + system == 0 ? 0 : 2.0 * correct / (gold + system);
    }

    /** Pairs of indexes of aligned words. */
    private static List<int[]> align(List<WordOf> gold, List<WordOf> system) {
        List<int[]> pairs = new ArrayList<>();
        int g = 0;
        int s = 0;
        while (g < gold.size() && s < system.size()) {
            if (gold.get(g).multiword() || system.get(s).multiword()) {
                int[] ends = multiwordEnds(gold, system, g, s);
                int[] starts = multiwordStarts(gold, system, g, s);
                pairs.addAll(commonSubsequence(gold, starts[0], ends[0], system, starts[1], ends[1]));
                g = ends[0];
                s = ends[1];
            } else if (gold.get(g).span().equals(system.get(s).span())) {
                pairs.add(new int[] {g++, s++});
            } else if (gold.get(g).span().begin() <= system.get(s).span().begin()) {
                g++;
            } else {
                s++;
            }
        }
        return pairs;
    }

    /** Words that end before the multiword token begins are passed over. */
    private static int[] multiwordStarts(List<WordOf> gold, List<WordOf> system, int g, int s) {
        int begin = gold.get(g).multiword()
                ? gold.get(g).span().begin()
                : system.get(s).span().begin();
        int goldFrom = g;
        int systemFrom = s;
        while (goldFrom < gold.size()
                && !gold.get(goldFrom).multiword()
                && gold.get(goldFrom).span().begin() < begin) {
            goldFrom++;
        }
        while (systemFrom < system.size()
                && !system.get(systemFrom).multiword()
                && system.get(systemFrom).span().begin() < begin) {
            systemFrom++;
        }
        return new int[] {goldFrom, systemFrom};
    }

    /** Ends of the stretch that both sides cover, widened until no multiword token is cut. */
    private static int[] multiwordEnds(List<WordOf> gold, List<WordOf> system, int g, int s) {
        int end = gold.get(g).multiword()
                ? gold.get(g).span().end()
                : system.get(s).span().end();
        int goldTo = g;
        int systemTo = s;
        boolean grown = true;
        while (grown) {
            grown = false;
            while (goldTo < gold.size() && gold.get(goldTo).span().begin() < end) {
                if (gold.get(goldTo).multiword() && gold.get(goldTo).span().end() > end) {
                    end = gold.get(goldTo).span().end();
                }
                goldTo++;
                grown = true;
            }
            while (systemTo < system.size() && system.get(systemTo).span().begin() < end) {
                if (system.get(systemTo).multiword()
                        && system.get(systemTo).span().end() > end) {
                    end = system.get(systemTo).span().end();
                }
                systemTo++;
                grown = true;
            }
        }
        return new int[] {Math.max(goldTo, g), Math.max(systemTo, s)};
    }

    private static List<int[]> commonSubsequence(
            List<WordOf> gold, int goldFrom, int goldTo, List<WordOf> system, int systemFrom, int systemTo) {
        int n = Math.max(0, goldTo - goldFrom);
        int m = Math.max(0, systemTo - systemFrom);
        int[][] length = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                length[i][j] = sameForm(gold.get(goldFrom + i), system.get(systemFrom + j))
                        ? 1 + length[i + 1][j + 1]
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (sameForm(gold.get(goldFrom + i), system.get(systemFrom + j))) {
                pairs.add(new int[] {goldFrom + i++, systemFrom + j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static boolean sameForm(WordOf a, WordOf b) {
        return a.form().toLowerCase(Locale.ROOT).equals(b.form().toLowerCase(Locale.ROOT));
    }
}
