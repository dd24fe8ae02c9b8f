package org.philippic.annotate.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far two annotations of the same texts agree: the share of the first side's tokens that the other side has too,
 * with the same tag, the same head, the same relation and the same entity type. Where token or sentence boundaries
 * differ, the sides are matched again at the next {@value #ANCHOR} equal forms.
 */
final class Agreement {
    /** Equal forms in a row that count as the same place in both texts. */
    private static final int ANCHOR = 4;
    /** Tokens within which the sides must find together again. */
    private static final int REACH = 200;

    private long tokens;
    private long same;

    /** Adds a text that both sides annotated. */
    void add(List<List<ConllFile.Token>> expected, List<List<ConllFile.Token>> actual) {
        Flat a = new Flat(expected);
        Flat b = new Flat(actual);
        int[] match = matches(a, b);
        tokens += match.length;
        for (int i = 0; i < match.length; i++) {
            same += match[i] >= 0 && sameAnnotation(a, i, b, match[i], match) ? 1 : 0;
        }
    }

    /** Tokens of the first side so far. */
    long tokens() {
        return tokens;
    }

    /** 0 to 1; not a number where there were no tokens. */
    double share() {
        return tokens == 0 ? Double.NaN : (double) same / tokens;
    }

    private static boolean sameAnnotation(Flat a, int i, Flat b, int j, int[] match) {
        ConllFile.Token x = a.tokens.get(i);
        ConllFile.Token y = b.tokens.get(j);
        int headOfA = a.head(i);
        int headInB = headOfA < 0 ? headOfA : match[headOfA];
        return x.tag().equals(y.tag())
                && x.relation().equals(y.relation())
                && x.entity().equals(y.entity())
                && headInB == b.head(j)
                && (headOfA < 0 || headInB >= 0);
    }

    /** For each token of the first side its counterpart, -1 where it has none. */
    private static int[] matches(Flat a, Flat b) {
        int[] match = new int[a.tokens.size()];
        Arrays.fill(match, -1);
        int i = 0;
        int j = 0;
        while (i < a.tokens.size() && j < b.tokens.size()) {
            if (a.form(i).equals(b.form(j))) {
                match[i++] = j++;
            } else {
                int[] next = nextAnchor(a, i, b, j);
                i = next[0];
                j = next[1];
            }
        }
        return match;
    }

    private static int[] nextAnchor(Flat a, int i, Flat b, int j) {
        for (int distance = 1; distance < REACH; distance++) {
            for (int k = 0; k <= distance; k++) {
                if (anchored(a, i + k, b, j + distance - k)) {
                    return new int[] {i + k, j + distance - k};
                }
            }
        }
        return new int[] {i + 1, j + 1};
    }

    private static boolean anchored(Flat a, int i, Flat b, int j) {
        for (int k = 0; k < ANCHOR; k++) {
            if (!a.form(i + k).equals(b.form(j + k))) {
                return false;
            }
        }
        return true;
    }

    /** The sentences of a text in one row, with heads as places in that row. */
    private static final class Flat {
        private static final int ROOT = -1;
        private static final int UNPARSED = -2;

        private final List<ConllFile.Token> tokens = new ArrayList<>();
        private final List<Integer> heads = new ArrayList<>();

        Flat(List<List<ConllFile.Token>> sentences) {
            for (List<ConllFile.Token> sentence : sentences) {
                int start = tokens.size();
                for (ConllFile.Token token : sentence) {
                    heads.add(token.head() > 0 ? start + token.head() - 1 : token.head() == 0 ? ROOT : UNPARSED);
                    tokens.add(token);
                }
            }
        }

        int head(int i) {
            return heads.get(i);
        }

        String form(int i) {
            return i < tokens.size() ? tokens.get(i).form() : "";
        }
    }
}
