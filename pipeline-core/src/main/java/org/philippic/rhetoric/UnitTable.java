package org.philippic.rhetoric;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Short vectors of the units that training passages have, in a byte a component; other units have null vectors.
 * Immutable and thread-safe.
 */
final class UnitTable {
    /** Components of a vector. */
    static final int DIMENSIONS = 64;

    private static final int NONE = -1;

    /** Where the vector of each unit starts, or {@link #NONE}. */
    private final int[] starts;

    private final float[] steps;
    private final byte[] components;

    private UnitTable(int[] starts, float[] steps, byte[] components) {
        this.starts = starts;
        this.steps = steps;
        this.components = components;
    }

    /**
     * The vectors of some units along some axes.
     *
     * @param seen by unit
     * @param axes {@link #DIMENSIONS} of them
     */
    static UnitTable of(PieceVectors vectors, boolean[] seen, double[][] axes) {
        int[] starts = new int[seen.length];
        int count = 0;
        for (int unit = 0; unit < seen.length; unit++) {
            starts[unit] = seen[unit] ? DIMENSIONS * count++ : NONE;
        }
        float[] exact = new float[DIMENSIONS * count];
        float[] steps = new float[DIMENSIONS];
        for (int unit = 0; unit < seen.length; unit++) {
            for (int d = 0; d < DIMENSIONS && seen[unit]; d++) {
                float component = (float) vectors.dot(unit, axes[d]);
                exact[starts[unit] + d] = component;
                steps[d] = Math.max(steps[d], Math.abs(component) / Byte.MAX_VALUE);
            }
        }
        byte[] components = new byte[exact.length];
        for (int i = 0; i < exact.length; i++) {
            float step = steps[i % DIMENSIONS];
            components[i] = step == 0 ? 0 : (byte) Math.round(exact[i] / step);
        }
        return new UnitTable(starts, steps, components);
    }

    /** Mean vector of a text; see {@link Meaning#shares}. */
    double[] mean(Meaning meaning, float[] rarity) {
        double[] mean = new double[DIMENSIONS];
        int[] units = meaning.units();
        float[] shares = meaning.shares(rarity);
        for (int i = 0; i < units.length; i++) {
            int start = starts[units[i]];
            if (start != NONE) {
                double share = shares[i];
                for (int d = 0; d < DIMENSIONS; d++) {
                    mean[d] += share * components[start + d] * steps[d];
                }
            }
        }
        return mean;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(starts.length);
        int before = NONE;
        for (int unit = 0; unit < starts.length; unit++) {
            if (starts[unit] != NONE) {
                out.writeInt(unit - before);
                before = unit;
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

    static UnitTable read(DataInput in) throws IOException {
        int[] starts = new int[in.readInt()];
        Arrays.fill(starts, NONE);
        int count = 0;
        int unit = NONE;
        for (int gap = in.readInt(); gap != 0; gap = in.readInt()) {
            unit += gap;
            starts[unit] = DIMENSIONS * count++;
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
        return new UnitTable(starts, steps, components);
    }
}
