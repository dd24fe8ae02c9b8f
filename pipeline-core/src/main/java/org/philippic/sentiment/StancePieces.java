package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.philippic.model.Token;

/**
 * What the word pieces around a target say of it: linear scores for polarity and for neutrality, over the whole
 * sentence, before the target and after it, where near pieces count more. Immutable and thread-safe.
 */
final class StancePieces {
    /** Number of scores: polarity anywhere, before and after; neutrality anywhere, before and after. */
    static final int SCORES = 6;

    private static final String RESOURCE = "models/sentiment/stance-pieces.tsv.gz";
    private static final int WINDOWS = 3;

    /** Pieces over which the weight of a piece falls to 1/e. */
    private static final double REACH = 4;

    private final WordPieces pieces;
    private final Map<String, float[]> weights;

    private StancePieces(Map<String, float[]> weights) {
        this.weights = weights;
        this.pieces = new WordPieces(weights.keySet());
    }

    /** The weights that ship with the product. */
    static StancePieces shipped() {
        Map<String, float[]> weights = new HashMap<>();
        for (String line : SentimentLexicon.lines(RESOURCE)) {
            String[] cells = line.split("\t", -1);
            float[] values = new float[1 + SCORES];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.parseFloat(cells[i + 1]);
            }
            weights.put(cells[0], values);
        }
        return new StancePieces(weights);
    }

    /**
     * Scores of a target: with g the nearness of a piece in a window, i its inverse document frequency and w its weight,
     * Σ g·i·w / √Σ (g·i)²; 0 in an empty window.
     *
     * @param from index of the target's first token
     * @param to index after its last token
     */
    double[] scores(List<Token> tokens, int from, int to) {
        List<String> before = pieces(tokens.subList(0, from));
        List<String> after = pieces(tokens.subList(to, tokens.size()));
        double[] sums = new double[SCORES];
        double[] squares = new double[WINDOWS];
        for (int i = 0; i < before.size(); i++) {
            add(sums, squares, before.get(i), before.size() - i, 1);
        }
        for (int i = 0; i < after.size(); i++) {
            add(sums, squares, after.get(i), i + 1, 2);
        }
        for (int score = 0; score < SCORES; score++) {
            double square = squares[score % WINDOWS];
            sums[score] = square == 0 ? 0 : sums[score] / Math.sqrt(square);
        }
        return sums;
    }

    private void add(double[] sums, double[] squares, String piece, int distance, int side) {
        float[] values = weights.get(piece);
        double near = Math.exp(-distance / REACH) * values[0];
        squares[0] += (double) values[0] * values[0];
        squares[side] += near * near;
        for (int axis = 0; axis < SCORES; axis += WINDOWS) {
            sums[axis] += values[0] * values[1 + axis];
            sums[axis + side] += near * values[1 + axis + side];
        }
    }

    private List<String> pieces(List<Token> tokens) {
        List<String> found = new ArrayList<>();
        Token last = null;
        for (Token token : tokens) {
            // Words that share one written form stand in the text once.
            boolean sameForm =
                    last != null && last.charStart() == token.charStart() && last.charEnd() == token.charEnd();
            if (!sameForm) {
                found.addAll(pieces.cut(token.form()));
            }
            last = token;
        }
        return found;
    }
}
