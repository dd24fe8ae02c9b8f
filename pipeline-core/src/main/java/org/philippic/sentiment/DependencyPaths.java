package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Token;

/** The dependency tree of a sentence by token index; without relations where the sentence is not parsed. Immutable. */
final class DependencyPaths {
    /** Distance of words that no path joins. */
    static final int FAR = 99;

    private static final int MAX_DEPTH = 200;

    private final List<Token> tokens;
    private final boolean parsed;

    DependencyPaths(List<Token> tokens) {
        this.tokens = tokens;
        this.parsed =
                !tokens.isEmpty() && tokens.stream().allMatch(token -> token.head() != null && token.deprel() != null);
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
        if (!parsed || token < 0) {
            return "";
        }
        String deprel = tokens.get(token).deprel();
        int colon = deprel.indexOf(':');
        return colon < 0 ? deprel : deprel.substring(0, colon);
    }

    /** Whether a subject is that of a passive. */
    boolean isPassive(int subject) {
        return parsed && tokens.get(subject).deprel().endsWith(":pass");
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
