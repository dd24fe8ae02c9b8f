package org.philippic.sentiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.philippic.rhetoric.PieceVectors;
import org.philippic.rhetoric.Ridge;
import org.philippic.rhetoric.SparseRows;
import org.philippic.rhetoric.TermCounts;

/**
 * Fits {@link StancePieces}: ridge regressions of polarity (−1, 0, 1) and of neutrality (0, 1), each centred by
 * language, on the vectors of the word pieces of the three windows. All languages share the weights. The same examples
 * in the same order give the same weights.
 */
final class StancePiecesFit {
    private static final double PENALTY = 6;
    private static final int NEUTRAL = 1;
    private static final int DIMENSIONS = PieceVectors.DIMENSIONS;

    private final PieceVectors vectors;
    private final List<StanceExample> examples;
    private final float[] idf;
    private final double[] scales = new double[StancePieces.WINDOWS];

    private StancePiecesFit(PieceVectors vectors, List<StanceExample> examples, int pieces) {
        this.vectors = vectors;
        this.examples = examples;
        this.idf = idf(examples, pieces);
    }

    /** @param pieces number of word pieces */
    static StancePieces fit(List<StanceExample> examples, PieceVectors vectors, int pieces) {
        return new StancePiecesFit(vectors, examples, pieces).pieces();
    }

    private StancePieces pieces() {
        SparseRows rows = rows();
        float[][] weights = new float[StancePieces.SCORES][];
        List<ToDoubleFunction<StanceExample>> axes =
                List.of(example -> example.label() - NEUTRAL, example -> example.label() == NEUTRAL ? 1 : 0);
        for (int axis = 0; axis < axes.size(); axis++) {
            double[] fitted = Ridge.fit(rows, centred(axes.get(axis)), PENALTY);
            for (int window = 0; window < StancePieces.WINDOWS; window++) {
                weights[axis * StancePieces.WINDOWS + window] = ofPieces(fitted, window);
            }
        }
        return new StancePieces(idf, weights);
    }

    private SparseRows rows() {
        float[][] vectorsOf = new float[examples.size()][StancePieces.WINDOWS * DIMENSIONS];
        double[] means = new double[StancePieces.WINDOWS * DIMENSIONS];
        for (int i = 0; i < vectorsOf.length; i++) {
            for (int window = 0; window < StancePieces.WINDOWS; window++) {
                double[] vector = vector(examples.get(i).context(), window);
                for (int d = 0; d < DIMENSIONS; d++) {
                    vectorsOf[i][window * DIMENSIONS + d] = (float) vector[d];
                    means[window * DIMENSIONS + d] += vector[d] / vectorsOf.length;
                }
            }
        }
        // Every window has a mean squared length of 1, so that none outweighs the others.
        double[] squares = new double[StancePieces.WINDOWS];
        for (float[] row : vectorsOf) {
            for (int d = 0; d < row.length; d++) {
                squares[d / DIMENSIONS] += (row[d] - means[d]) * (row[d] - means[d]) / vectorsOf.length;
            }
        }
        for (int window = 0; window < scales.length; window++) {
            scales[window] = squares[window] > 0 ? 1 / Math.sqrt(squares[window]) : 0;
        }
        SparseRows rows = new SparseRows(StancePieces.WINDOWS * DIMENSIONS);
        for (float[] row : vectorsOf) {
            for (int d = 0; d < row.length; d++) {
                rows.put(d, scales[d / DIMENSIONS] * (row[d] - means[d]));
            }
            rows.endRow();
        }
        return rows;
    }

    private double[] vector(StancePieces.Context context, int window) {
        double[] shares = context.shares(window, idf);
        double[] sum = new double[DIMENSIONS];
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] != 0) {
                vectors.addTo(sum, context.piece(i), shares[i]);
            }
        }
        return sum;
    }

    private float[] ofPieces(double[] fitted, int window) {
        double[] ofWindow = Arrays.copyOfRange(fitted, window * DIMENSIONS, (window + 1) * DIMENSIONS);
        for (int d = 0; d < DIMENSIONS; d++) {
            ofWindow[d] *= scales[window];
        }
        float[] weights = new float[idf.length];
        for (int piece = 0; piece < weights.length; piece++) {
            weights[piece] = (float) vectors.dot(piece, ofWindow);
        }
        return weights;
    }

    private double[] centred(ToDoubleFunction<StanceExample> axis) {
        Map<String, double[]> sums = new TreeMap<>();
        for (StanceExample example : examples) {
            double[] sum = sums.computeIfAbsent(example.lang(), lang -> new double[2]);
            sum[0] += axis.applyAsDouble(example);
            sum[1]++;
        }
        return examples.stream()
                .mapToDouble(example -> {
                    double[] sum = sums.get(example.lang());
                    return axis.applyAsDouble(example) - sum[0] / sum[1];
                })
                .toArray();
    }

    private static float[] idf(List<StanceExample> examples, int pieces) {
        int[] frequencies = new int[pieces];
        for (StanceExample example : examples) {
            StancePieces.Context context = example.context();
            int n = context.before().length + context.after().length;
            int[] ids = new int[n];
            for (int i = 0; i < n; i++) {
                ids[i] = context.piece(i);
            }
            for (int id : TermCounts.of(ids).ids()) {
                frequencies[id]++;
            }
        }
        float[] idf = new float[pieces];
        for (int piece = 0; piece < pieces; piece++) {
            idf[piece] = (float) Math.log(1 + examples.size() / Math.max(1.0, frequencies[piece]));
        }
        return idf;
    }
}
