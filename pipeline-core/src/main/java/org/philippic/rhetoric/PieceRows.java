package org.philippic.rhetoric;

import java.util.List;
import org.philippic.encoder.Encoder;

/**
 * Vectors of word pieces, kept in half of their bits: the upper 16 of each number, rounded (within 1/256 of it). Many
 * passages are held so while an {@link Attention} is fitted. Immutable and thread-safe.
 */
final class PieceRows {
    static final PieceRows NONE = new PieceRows(new short[0]);

    private static final int KEPT_BITS = 16;

    private final short[] halves;

    private PieceRows(short[] halves) {
        this.halves = halves;
    }

    /**
     * @param vectors {@link Encoder#DIMENSIONS} components for each of many pieces
     * @param from the first piece to keep
     * @param count how many pieces to keep
     */
    static PieceRows of(float[] vectors, int from, int count) {
        short[] halves = new short[count * Encoder.DIMENSIONS];
        for (int i = 0; i < halves.length; i++) {
            int bits = Float.floatToIntBits(vectors[from * Encoder.DIMENSIONS + i]);
            halves[i] = (short) ((bits + (1 << (KEPT_BITS - 1))) >>> KEPT_BITS);
        }
        return new PieceRows(halves);
    }

    /** Those of several sentences, in order. */
    static PieceRows together(List<PieceRows> parts) {
        short[] halves =
                new short[parts.stream().mapToInt(part -> part.halves.length).sum()];
        int at = 0;
        for (PieceRows part : parts) {
            System.arraycopy(part.halves, 0, halves, at, part.halves.length);
            at += part.halves.length;
        }
        return new PieceRows(halves);
    }

    /** Number of pieces. */
    int count() {
        return halves.length / Encoder.DIMENSIONS;
    }

    /** Vectors of all pieces, {@link Encoder#DIMENSIONS} components for each. */
    float[] vectors() {
        float[] vectors = new float[halves.length];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = component(i);
        }
        return vectors;
    }

    /** Writes the vector of one piece. */
    void copy(int piece, double[] to) {
        for (int d = 0; d < to.length; d++) {
            to[d] = component(piece * Encoder.DIMENSIONS + d);
        }
    }

    private float component(int i) {
        return Float.intBitsToFloat(halves[i] << KEPT_BITS);
    }
}
