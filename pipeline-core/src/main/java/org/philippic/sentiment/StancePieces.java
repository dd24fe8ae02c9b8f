package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the word pieces around a target say of it: linear scores for polarity and for neutrality, over the whole
 * sentence, before the target and after it, where near pieces count more. Immutable and thread-safe.
 */
final class StancePieces {
    /** Number of scores: polarity anywhere, before and after; neutrality anywhere, before and after. */
    static final int SCORES = 6;

    /** Name of the stored form: a line for each word piece, with its idf and the weights of the six scores. */
    static final String FILE = "stance-pieces.tsv.gz";

    /** Windows: anywhere, before the target, after it. */
    static final int WINDOWS = 3;

    private static final String FOLDER = "models/sentiment/";

    /** Pieces over which the weight of a piece falls to 1/e. */
    private static final double REACH = 4;

    private final float[] idf;
    private final float[][] weights;

    /**
     * @param idf inverse document frequency by piece
     * @param weights by score, then by piece
     */
    StancePieces(float[] idf, float[][] weights) {
        this.idf = idf;
        this.weights = weights;
    }

    /** The weights that ship with the product. */
    static StancePieces shipped() {
        return parse(SentimentLexicon.lines(FOLDER + FILE));
    }

    static StancePieces parse(List<String> lines) {
        float[] idf = new float[lines.size()];
        float[][] weights = new float[SCORES][lines.size()];
        for (int piece = 0; piece < idf.length; piece++) {
            String[] cells = lines.get(piece).split("\t", -1);
            idf[piece] = Float.parseFloat(cells[0]);
            for (int score = 0; score < SCORES; score++) {
                weights[score][piece] = Float.parseFloat(cells[1 + score]);
            }
        }
        return new StancePieces(idf, weights);
    }

    List<String> toLines() {
        List<String> lines = new ArrayList<>();
        for (int piece = 0; piece < idf.length; piece++) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%.2f", idf[piece]));
            for (float[] ofScore : weights) {
                line.append('\t').append(String.format(Locale.ROOT, "%.3f", ofScore[piece]));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /**
     * Word pieces of a sentence around a target.
     *
     * @param before pieces before the target, in reading order
     * @param after pieces after it
     */
    record Context(int[] before, int[] after) {
        static Context of(TargetSentence sentence, int from, int to) {
            return new Context(
                    sentence.pieces(0, from),
                    sentence.pieces(to, sentence.tokens().size()));
        }

        /**
         * How much each piece counts in a window: with g its nearness and i its idf, g·i / √Σ (g·i)²; 0 in the window
         * of the other side. Pieces before the target come first.
         *
         * @param window 0 anywhere, 1 before, 2 after
         */
        double[] shares(int window, float[] idf) {
            double[] shares = new double[before.length + after.length];
            double squares = 0;
            for (int i = 0; i < shares.length; i++) {
                boolean isBefore = i < before.length;
                int distance = isBefore ? before.length - i : i - before.length + 1;
                double near = window == 0 ? 1 : (window == 1) == isBefore ? Math.exp(-distance / REACH) : 0;
                shares[i] = near * idf[piece(i)];
                squares += shares[i] * shares[i];
            }
            for (int i = 0; i < shares.length && squares > 0; i++) {
                shares[i] /= Math.sqrt(squares);
            }
            return shares;
        }

        /** A piece by its place, those before the target first. */
        int piece(int at) {
            return at < before.length ? before[at] : after[at - before.length];
        }
    }

    /** Scores of a target: the sum over the pieces of a window of their share and their weight; 0 in an empty window. */
    double[] scores(Context context) {
        double[] scores = new double[SCORES];
        for (int window = 0; window < WINDOWS; window++) {
            double[] shares = context.shares(window, idf);
            for (int i = 0; i < shares.length; i++) {
                int piece = context.piece(i);
                for (int score = window; score < SCORES; score += WINDOWS) {
                    scores[score] += shares[i] * weights[score][piece];
                }
            }
        }
        return scores;
    }
}
