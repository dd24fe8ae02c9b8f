package org.philippic.rhetoric;

import java.nio.file.Path;
import org.philippic.encoder.Encoder;
import org.philippic.error.UserException;

/**
 * The input vectors of multilingual BERT's word pieces, for training only: fitting weighs their dimensions, and the
 * model keeps one number a piece.
 */
public final class PieceVectors {
    /** Components of a vector. */
    public static final int DIMENSIONS = Encoder.DIMENSIONS;

    private final float[] components;

    private PieceVectors(float[] components) {
        this.components = components;
    }

    /** Vectors of units that are components themselves: each has 1 in its own place and 0 elsewhere. */
    static PieceVectors ofComponents() {
        float[] components = new float[DIMENSIONS * DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            components[d * DIMENSIONS + d] = 1;
        }
        return new PieceVectors(components);
    }

    /** Vectors that say nothing, to train without the artifact. */
    public static PieceVectors none() {
        return new PieceVectors(new float[0]);
    }

    /**
     * Reads the vectors.
     *
     * @param archive of the network; see {@link Encoder#inputVectors}
     * @throws UserException if the file is not that of the network
     */
    public static PieceVectors read(Path archive) {
        return new PieceVectors(Encoder.inputVectors(archive));
    }

    /** Adds a multiple of the vector of a piece. */
    public void addTo(double[] sum, int piece, double factor) {
        int start = piece * DIMENSIONS;
        for (int d = 0; d < DIMENSIONS && components.length > 0; d++) {
            sum[d] += factor * components[start + d];
        }
    }

    /** Product of the vector of a piece with a weight per dimension. */
    public double dot(int piece, double[] weights) {
        double sum = 0;
        int start = piece * DIMENSIONS;
        for (int d = 0; d < DIMENSIONS && components.length > 0; d++) {
            sum += components[start + d] * weights[d];
        }
        return sum;
    }
}
