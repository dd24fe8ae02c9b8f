package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.encoder.Encoder;
import org.philippic.matrix.Matrix;

/**
 * What an {@link Attention} is fitted on: the word pieces of the chosen passages along the axes in which pieces differ
 * most, each language centred. An axis is scaled by the root of its deviation, so that wide ones do not drown the
 * others. Immutable by convention and thread-safe; takes half a kilobyte a piece.
 */
final class AttentionGround {
    static final int AXES = 128;

    /** One piece in so many is enough to find axes. */
    private static final int EVERY = 40;

    private final float[] axes;
    private final Map<String, double[]> centres;
    private final List<float[]> rows;

    private AttentionGround(float[] axes, Map<String, double[]> centres, List<float[]> rows) {
        this.axes = axes;
        this.centres = centres;
        this.rows = rows;
    }

    /** Finds centres and axes and puts the pieces along them; no label is looked at. */
    static AttentionGround of(TrainingSet set, int[] chosen) {
        Map<String, double[]> centres = centres(set, chosen);
        float[] axes = axes(set, chosen, centres);
        Matrix matrix = Matrix.transposed(axes, Encoder.DIMENSIONS, AXES, 0, Encoder.DIMENSIONS);
        List<float[]> rows = Arrays.stream(chosen)
                .parallel()
                .mapToObj(i ->
                        rows(set.pieces().get(i), centres.get(set.gold().get(i).lang()), matrix))
                .toList();
        return new AttentionGround(axes, centres, rows);
    }

    private static float[] rows(PieceRows pieces, double[] centre, Matrix matrix) {
        float[] vectors = pieces.vectors();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] -= (float) centre[i % Encoder.DIMENSIONS];
        }
        float[] rows = new float[pieces.count() * AXES];
        matrix.multiply(vectors, 0, Encoder.DIMENSIONS, pieces.count(), rows, 0, AXES);
        return rows;
    }

    /** Mean vector of the pieces of each language. */
    private static Map<String, double[]> centres(TrainingSet set, int[] chosen) {
        Map<String, double[]> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i : chosen) {
            PassageVector passage = set.passages().get(i);
            int count = set.pieces().get(i).count();
            double[] sum = sums.computeIfAbsent(passage.lang(), lang -> new double[Encoder.DIMENSIONS]);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += (double) count * passage.meaning().context()[d];
            }
            counts.merge(passage.lang(), count, Integer::sum);
        }
        sums.forEach((lang, sum) -> Arrays.setAll(sum, d -> sum[d] / Math.max(1, counts.get(lang))));
        return sums;
    }

    private static float[] axes(TrainingSet set, int[] chosen, Map<String, double[]> centres) {
        List<double[]> points = new ArrayList<>();
        for (int i : chosen) {
            double[] centre = centres.get(set.gold().get(i).lang());
            PieceRows pieces = set.pieces().get(i);
            for (int piece = 0; piece < pieces.count(); piece += EVERY) {
                double[] point = new double[Encoder.DIMENSIONS];
                pieces.copy(piece, point);
                Arrays.setAll(point, d -> point[d] - centre[d]);
                points.add(point);
            }
        }
        double[][] directions = PrincipalAxes.of(points, AXES);
        float[] axes = new float[AXES * Encoder.DIMENSIONS];
        for (int axis = 0; axis < AXES; axis++) {
            double[] direction = directions[axis];
            double deviation = PrincipalAxes.deviation(points, direction);
            double scale = deviation == 0 ? 0 : 1 / Math.sqrt(deviation);
            for (int d = 0; d < Encoder.DIMENSIONS; d++) {
                axes[axis * Encoder.DIMENSIONS + d] = (float) (scale * direction[d]);
            }
        }
        return axes;
    }

    /** The pieces of the chosen passage of a number, {@link #AXES} components for each. */
    float[] rows(int number) {
        return rows.get(number);
    }

    /** Adds to a vector, from a place on, what weights along the axes are before the pieces were put along them. */
    void unfold(float[] weights, int from, double factor, float[] vector, int to) {
        for (int axis = 0; axis < AXES; axis++) {
            double weight = factor * weights[from + axis];
            for (int d = 0; d < Encoder.DIMENSIONS; d++) {
                vector[to + d] += (float) (weight * axes[axis * Encoder.DIMENSIONS + d]);
            }
        }
    }

    /** Product of the centre of a language with a vector, which starts at a place. */
    double atCentre(String lang, float[] vector, int from) {
        double[] centre = centres.get(lang);
        double product = 0;
        for (int d = 0; d < centre.length; d++) {
            product += centre[d] * vector[from + d];
        }
        return product;
    }
}
