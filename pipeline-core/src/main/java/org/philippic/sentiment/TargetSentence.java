package org.philippic.sentiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;
import org.philippic.rhetoric.WordPieces;
import org.philippic.sentiment.SentimentLexicon.Cue;

/** A sentence as the targets in it are scored: what all of them need to know of it, read once. Immutable. */
final class TargetSentence {
    private final List<Token> tokens;
    private final List<PolarWord> polarWords;
    private final DependencyPaths paths;
    private final int[] cues = new int[Cue.values().length];
    private final int[][] pieces;

    TargetSentence(AnnotatedSentence sentence, SentimentLexicon lexicon, WordPieces vocabulary) {
        this.tokens = sentence.tokens();
        this.polarWords = new PolarScope(sentence, lexicon).polarWords();
        this.paths = new DependencyPaths(tokens);
        this.pieces = new int[tokens.size()][];
        for (int i = 0; i < pieces.length; i++) {
            int ofToken = lexicon.cues(tokens.get(i));
            for (Cue cue : Cue.values()) {
                cues[cue.ordinal()] += cue.isIn(ofToken) ? 1 : 0;
            }
            pieces[i] = vocabulary.of(tokens.get(i).form());
        }
    }

    private TargetSentence(TargetSentence whole, List<PolarWord> polarWords, int[][] pieces) {
        this.tokens = whole.tokens;
        this.polarWords = polarWords;
        this.paths = whole.paths;
        System.arraycopy(whole.cues, 0, cues, 0, cues.length);
        this.pieces = pieces;
    }

    /** The sentence without the polar words and word pieces of some of its tokens. */
    TargetSentence without(IntPredicate unsaid) {
        int[][] said = pieces.clone();
        for (int i = 0; i < said.length; i++) {
            if (unsaid.test(i)) {
                said[i] = new int[0];
            }
        }
        List<PolarWord> words =
                polarWords.stream().filter(word -> !unsaid.test(word.index())).toList();
        return new TargetSentence(this, words, said);
    }

    List<Token> tokens() {
        return tokens;
    }

    List<PolarWord> polarWords() {
        return polarWords;
    }

    DependencyPaths paths() {
        return paths;
    }

    /** Number of words that are a cue. */
    int count(Cue cue) {
        return cues[cue.ordinal()];
    }

    /** Number of tokens of a form. */
    int count(String form) {
        int count = 0;
        for (Token token : tokens) {
            count += token.form().equals(form) ? 1 : 0;
        }
        return count;
    }

    /** Word pieces of the tokens {@code from} to {@code to}, exclusive; words that share one written form count once. */
    int[] pieces(int from, int to) {
        int[] found = new int[8 * (to - from)];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (i == from || !samePlace(tokens.get(i - 1), tokens.get(i))) {
                if (n + pieces[i].length > found.length) {
                    found = Arrays.copyOf(found, 2 * found.length + pieces[i].length);
                }
                System.arraycopy(pieces[i], 0, found, n, pieces[i].length);
                n += pieces[i].length;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static boolean samePlace(Token one, Token other) {
        return one.charStart() == other.charStart() && one.charEnd() == other.charEnd();
    }
}
