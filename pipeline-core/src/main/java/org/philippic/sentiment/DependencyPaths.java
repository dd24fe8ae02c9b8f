package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.philippic.model.Token;

/** The dependency tree of a sentence by token index; without relations where the sentence is not parsed. Immutable. */
final class DependencyPaths {
    /** Distance of words that no path joins. */
    static final int FAR = 99;

    private static final int MAX_DEPTH = 200;

    private final List<Token> tokens;
    private final boolean parsed;
    /** By token, the subject of its clause, or −1. */
    private final int[] subjects;

    DependencyPaths(List<Token> tokens) {
        this.tokens = tokens;
        this.parsed =
                !tokens.isEmpty() && tokens.stream().allMatch(token -> token.head() != null && token.deprel() != null);
        this.subjects = new int[tokens.size()];
        Arrays.fill(subjects, -1);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (head(i) >= 0 && (relation(i).equals("nsubj") || relation(i).equals("csubj"))) {
                subjects[head(i)] = i;
            }
        }
    }

    boolean parsed() {
        return parsed;
    }

    /** Index of the governor of a token, −1 for the root and where there is no parse. */
    int head(int token) {
        return parsed && token >= 0 ? tokens.get(token).head() - 1 : -1;
    }

    /** Relation of a token to its governor without its subtype; empty where there is no parse. */
    String relation(int token) {
        return parsed && token >= 0 ? tokens.get(token).relation() : "";
    }

    /** The first subject of a verb or predicate, −1 where it has none. */
    int subject(int verb) {
        return subjects[verb];
    }

    boolean hasSubject(int verb) {
        return subjects[verb] >= 0;
    }

    /** Whether a subject is that of a passive. */
    boolean isPassive(int subject) {
        return parsed && tokens.get(subject).deprel().endsWith(":pass");
    }

    /** Whether a token is the possessor of its governor ("X's crimes"). */
    boolean isPossessor(int token) {
        return parsed && tokens.get(token).deprel().equals("nmod:poss");
    }

    /** Whether a token stands somewhere below another in the tree. */
    boolean isBelow(int above, int token) {
        int node = head(token);
        for (int steps = 0; steps < MAX_DEPTH && node >= 0 && node != above; steps++) {
            node = head(node);
        }
        return node == above && above >= 0;
    }

    /** The token of a stretch whose governor stands outside it: its last one where there is none or no parse. */
    int headOf(int from, int to) {
        for (int i = from; i < to; i++) {
            int head = head(i);
            if (parsed && (head < from || head >= to)) {
                return i;
            }
        }
        return to - 1;
    }

    /** Number of dependencies between two tokens; {@link #FAR} where there is no parse. */
    int distance(int a, int b) {
        if (!parsed) {
            return FAR;
        }
        List<Integer> above = ancestors(a);
        List<Integer> aboveOther = ancestors(b);
        for (int i = 0; i < above.size(); i++) {
            int j = aboveOther.indexOf(above.get(i));
            if (j >= 0) {
                return i + j;
            }
        }
        return FAR;
    }

    /** A token and its governors up to the root. */
    private List<Integer> ancestors(int token) {
        List<Integer> path = new ArrayList<>();
        for (int node = token; node >= 0 && path.size() < MAX_DEPTH; node = head(node)) {
            path.add(node);
        }
        return path;
    }
}
