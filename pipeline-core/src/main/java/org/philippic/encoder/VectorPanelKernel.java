package org.philippic.encoder;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loop in explicit vectors: the sums of six rows and two vectors of columns stay in registers over the whole depth,
 * so that a number that is loaded is used six times. Named only by {@link Encoder}, and only where the JVM has the
 * module {@code jdk.incubator.vector}.
 */
final class VectorPanelKernel implements PanelKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() <= COLUMNS / 2
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;
    private static final int WIDTH = SPECIES.length();
    private static final int TOGETHER = 6;

    @Override
    public void multiply(
            float[] rows,
            int from,
            int stride,
            int count,
            int depth,
            float[] panels,
            int panel,
            float[] out,
            int to,
            int outStride) {
        for (int c = 0; c < COLUMNS; c += 2 * WIDTH) {
            int r = 0;
            for (; r + TOGETHER <= count; r += TOGETHER) {
                six(rows, from + r * stride, stride, depth, panels, panel + c, out, to + r * outStride + c, outStride);
            }
            for (; r < count; r++) {
                one(rows, from + r * stride, depth, panels, panel + c, out, to + r * outStride + c);
            }
        }
    }

    private static void six(
            float[] rows,
            int from,
            int stride,
            int depth,
            float[] panels,
            int panel,
            float[] out,
            int to,
            int outStride) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        FloatVector e0 = a0;
        FloatVector e1 = a0;
        FloatVector f0 = a0;
        FloatVector f1 = a0;
        for (int k = 0; k < depth; k++) {
            int at = panel + k * COLUMNS;
            FloatVector left = FloatVector.fromArray(SPECIES, panels, at);
            FloatVector right = FloatVector.fromArray(SPECIES, panels, at + WIDTH);
            int row = from + k;
            FloatVector factor = FloatVector.broadcast(SPECIES, rows[row]);
            a0 = factor.fma(left, a0);
            a1 = factor.fma(right, a1);
            factor = FloatVector.broadcast(SPECIES, rows[row + stride]);
            b0 = factor.fma(left, b0);
            b1 = factor.fma(right, b1);
            factor = FloatVector.broadcast(SPECIES, rows[row + 2 * stride]);
            c0 = factor.fma(left, c0);
            c1 = factor.fma(right, c1);
            factor = FloatVector.broadcast(SPECIES, rows[row + 3 * stride]);
            d0 = factor.fma(left, d0);
            d1 = factor.fma(right, d1);
            factor = FloatVector.broadcast(SPECIES, rows[row + 4 * stride]);
            e0 = factor.fma(left, e0);
            e1 = factor.fma(right, e1);
            factor = FloatVector.broadcast(SPECIES, rows[row + 5 * stride]);
            f0 = factor.fma(left, f0);
            f1 = factor.fma(right, f1);
        }
        put(a0, a1, out, to);
        put(b0, b1, out, to + outStride);
        put(c0, c1, out, to + 2 * outStride);
        put(d0, d1, out, to + 3 * outStride);
        put(e0, e1, out, to + 4 * outStride);
        put(f0, f1, out, to + 5 * outStride);
    }

    private static void one(float[] rows, int from, int depth, float[] panels, int panel, float[] out, int to) {
        FloatVector left = FloatVector.zero(SPECIES);
        FloatVector right = left;
        for (int k = 0; k < depth; k++) {
            int at = panel + k * COLUMNS;
            FloatVector factor = FloatVector.broadcast(SPECIES, rows[from + k]);
            left = factor.fma(FloatVector.fromArray(SPECIES, panels, at), left);
            right = factor.fma(FloatVector.fromArray(SPECIES, panels, at + WIDTH), right);
        }
        put(left, right, out, to);
    }

    private static void put(FloatVector left, FloatVector right, float[] out, int to) {
        left.intoArray(out, to);
        right.intoArray(out, to + WIDTH);
    }
}
