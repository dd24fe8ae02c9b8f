package org.philippic.rhetoric;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Short vectors of the word pieces that training passages have, in a byte a component; other pieces have null vectors.
 * Immutable and thread-safe.
 */
final class PieceTable {
    /** Components of a vector. */
    static final int DIMENSIONS = 64;

    private static final int NONE = -1;

    /** Where the vector of each piece starts, or {@link #NONE}. */
    private final int[] starts;

    private final float[] steps;
    private final byte[] components;

    private PieceTable(int[] starts, float[] steps, byte[] components) {
        this.starts = starts;
        this.steps = steps;
        this.components = components;
    }

    /**
     * The vectors of some pieces along some axes.
     *
     * @param seen by piece
     * @param axes {@link #DIMENSIONS} of them
     */
    static PieceTable of(PieceVectors vectors, boolean[] seen, double[][] axes) {
        int[] starts = new int[seen.length];
        int count = 0;
        for (int piece = 0; piece < seen.length; piece++) {
            starts[piece] = seen[piece] ? DIMENSIONS * count++ : NONE;
        }
        float[] exact = new float[DIMENSIONS * count];
        float[] steps = new float[DIMENSIONS];
        for (int piece = 0; piece < seen.length; piece++) {
            for (int d = 0; d < DIMENSIONS && seen[piece]; d++) {
                float component = (float) vectors.dot(piece, axes[d]);
                exact[starts[piece] + d] = component;
                steps[d] = Math.max(steps[d], Math.abs(component) / Byte.MAX_VALUE);
            }
        }
        byte[] components = new byte[exact.length];
        for (int i = 0; i < exact.length; i++) {
            float step = steps[i % DIMENSIONS];
            components[i] = step == 0 ? 0 : (byte) Math.round(exact[i] / step);
        }
        return new PieceTable(starts, steps, components);
    }

    /** Mean vector of the pieces of a passage, each occurrence counting as much as its piece weighs. */
    double[] mean(TermCounts pieces, float[] weights) {
        double[] mean = new double[DIMENSIONS];
        double total = pieces.total(weights);
        for (int i = 0; i < pieces.ids().length && total > 0; i++) {
            int start = starts[pieces.ids()[i]];
            double weight = pieces.counts()[i] * weights[pieces.ids()[i]] / total;
            for (int d = 0; d < DIMENSIONS && start != NONE; d++) {
                mean[d] += weight * components[start + d] * steps[d];
            }
        }
        return mean;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(starts.length);
        int before = NONE;
        for (int piece = 0; piece < starts.length; piece++) {
            if (starts[piece] != NONE) {
                out.writeInt(piece - before);
                before = piece;
            }
        }
        out.writeInt(0);
        for (float step : steps) {
            out.writeFloat(step);
        }
        // All first components, then all second ones: neighbours are alike and pack better.
        for (int d = 0; d < DIMENSIONS; d++) {
            for (int start = 0; start < components.length; start += DIMENSIONS) {
                out.writeByte(components[start + d]);
            }
        }
    }

    static PieceTable read(DataInput in) throws IOException {
        int[] starts = new int[in.readInt()];
        Arrays.fill(starts, NONE);
        int count = 0;
        int piece = NONE;
        for (int gap = in.readInt(); gap != 0; gap = in.readInt()) {
            piece += gap;
            starts[piece] = DIMENSIONS * count++;
        }
        float[] steps = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            steps[d] = in.readFloat();
        }
        byte[] components = new byte[DIMENSIONS * count];
        byte[] column = new byte[count];
        for (int d = 0; d < DIMENSIONS; d++) {
            in.readFully(column);
            for (int i = 0; i < count; i++) {
                components[DIMENSIONS * i + d] = column[i];
            }
        }
        return new PieceTable(starts, steps, components);
    }
}
