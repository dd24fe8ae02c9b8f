package org.philippic.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops in explicit vectors: in products the sums of six rows and several vectors of columns stay in registers over
 * the whole depth, so that a number that is loaded is used often. They are written out one by one, since vectors in an
 * array, or handed to a method that is not inlined, become objects and take four times as long. Named only by
 * {@link FloatKernel}, and only where the JVM has the module {@code jdk.incubator.vector}.
 */
final class VectorFloatKernel implements FloatKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();
    private static final int ROWS = 6;
    /** Processors with the widest vectors also have twice as many registers for sums. */
    private static final boolean WIDE = 4 * WIDTH == COLUMNS;

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
        int last = count - ROWS;
        for (int r = 0; r < count && last >= 0; r += ROWS) {
            // What is left at the end goes with the rows before it, once more: cheaper than one by one.
            int first = Math.min(r, last);
            six(rows, from + first * stride, stride, depth, panels, panel, out, to + first * outStride, outStride);
        }
        for (int r = 0; r < count && last < 0; r++) {
            for (int c = 0; c < COLUMNS; c += 2 * WIDTH) {
                oneByTwo(rows, from + r * stride, depth, panels, panel + c, out, to + r * outStride + c);
            }
        }
    }

    @Override
    public void powers(float[] values, int from, int count) {
        int end = from + count;
        int i = from;
        for (; i + WIDTH <= end; i += WIDTH) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i).max(ScalarFloatKernel.LEAST);
            FloatVector shifted = x.mul(ScalarFloatKernel.LOG2_E).add(ScalarFloatKernel.WHOLE);
            FloatVector whole = shifted.sub(ScalarFloatKernel.WHOLE);
            FloatVector rest = x.sub(whole.mul(ScalarFloatKernel.LN2_HIGH)).sub(whole.mul(ScalarFloatKernel.LN2_LOW));
            FloatVector sum = FloatVector.broadcast(SPECIES, ScalarFloatKernel.TAYLOR[0]);
            for (int term = 1; term < ScalarFloatKernel.TAYLOR.length; term++) {
                sum = sum.mul(rest).add(ScalarFloatKernel.TAYLOR[term]);
            }
            FloatVector scale = shifted.reinterpretAsInts()
                    .lanewise(VectorOperators.LSHL, ScalarFloatKernel.MANTISSA)
                    .add(ScalarFloatKernel.ONE)
                    .reinterpretAsFloats();
            sum.mul(scale).intoArray(values, i);
        }
        for (; i < end; i++) {
            values[i] = ScalarFloatKernel.power(values[i]);
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
        if (WIDE) {
            sixByFour(rows, from, stride, depth, panels, panel, out, to, outStride);
            return;
        }
        for (int c = 0; c < COLUMNS; c += 2 * WIDTH) {
            sixByTwo(rows, from, stride, depth, panels, panel + c, out, to + c, outStride);
        }
    }

    private static void sixByFour(
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
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector b2 = a0;
        FloatVector b3 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector c2 = a0;
        FloatVector c3 = a0;
        FloatVector d0 = a0;
        FloatVector d1 = a0;
        FloatVector d2 = a0;
        FloatVector d3 = a0;
        FloatVector e0 = a0;
        FloatVector e1 = a0;
        FloatVector e2 = a0;
        FloatVector e3 = a0;
        FloatVector f0 = a0;
        FloatVector f1 = a0;
        FloatVector f2 = a0;
        FloatVector f3 = a0;
        for (int k = 0; k < depth; k++) {
            int at = panel + k * COLUMNS;
            FloatVector column0 = FloatVector.fromArray(SPECIES, panels, at);
            FloatVector column1 = FloatVector.fromArray(SPECIES, panels, at + WIDTH);
            FloatVector column2 = FloatVector.fromArray(SPECIES, panels, at + 2 * WIDTH);
            FloatVector column3 = FloatVector.fromArray(SPECIES, panels, at + 3 * WIDTH);
            int row = from + k;
            FloatVector factor = FloatVector.broadcast(SPECIES, rows[row]);
            a0 = factor.fma(column0, a0);
            a1 = factor.fma(column1, a1);
            a2 = factor.fma(column2, a2);
            a3 = factor.fma(column3, a3);
            factor = FloatVector.broadcast(SPECIES, rows[row + stride]);
            b0 = factor.fma(column0, b0);
            b1 = factor.fma(column1, b1);
            b2 = factor.fma(column2, b2);
            b3 = factor.fma(column3, b3);
            factor = FloatVector.broadcast(SPECIES, rows[row + 2 * stride]);
            c0 = factor.fma(column0, c0);
            c1 = factor.fma(column1, c1);
            c2 = factor.fma(column2, c2);
            c3 = factor.fma(column3, c3);
            factor = FloatVector.broadcast(SPECIES, rows[row + 3 * stride]);
            d0 = factor.fma(column0, d0);
            d1 = factor.fma(column1, d1);
            d2 = factor.fma(column2, d2);
            d3 = factor.fma(column3, d3);
            factor = FloatVector.broadcast(SPECIES, rows[row + 4 * stride]);
            e0 = factor.fma(column0, e0);
            e1 = factor.fma(column1, e1);
            e2 = factor.fma(column2, e2);
            e3 = factor.fma(column3, e3);
            factor = FloatVector.broadcast(SPECIES, rows[row + 5 * stride]);
            f0 = factor.fma(column0, f0);
            f1 = factor.fma(column1, f1);
            f2 = factor.fma(column2, f2);
            f3 = factor.fma(column3, f3);
        }
        a0.intoArray(out, to);
        a1.intoArray(out, to + WIDTH);
        a2.intoArray(out, to + 2 * WIDTH);
        a3.intoArray(out, to + 3 * WIDTH);
        b0.intoArray(out, to + outStride);
        b1.intoArray(out, to + outStride + WIDTH);
        b2.intoArray(out, to + outStride + 2 * WIDTH);
        b3.intoArray(out, to + outStride + 3 * WIDTH);
        c0.intoArray(out, to + 2 * outStride);
        c1.intoArray(out, to + 2 * outStride + WIDTH);
        c2.intoArray(out, to + 2 * outStride + 2 * WIDTH);
        c3.intoArray(out, to + 2 * outStride + 3 * WIDTH);
        d0.intoArray(out, to + 3 * outStride);
        d1.intoArray(out, to + 3 * outStride + WIDTH);
        d2.intoArray(out, to + 3 * outStride + 2 * WIDTH);
        d3.intoArray(out, to + 3 * outStride + 3 * WIDTH);
        e0.intoArray(out, to + 4 * outStride);
        e1.intoArray(out, to + 4 * outStride + WIDTH);
        e2.intoArray(out, to + 4 * outStride + 2 * WIDTH);
        e3.intoArray(out, to + 4 * outStride + 3 * WIDTH);
        f0.intoArray(out, to + 5 * outStride);
        f1.intoArray(out, to + 5 * outStride + WIDTH);
        f2.intoArray(out, to + 5 * outStride + 2 * WIDTH);
        f3.intoArray(out, to + 5 * outStride + 3 * WIDTH);
    }

    private static void sixByTwo(
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
            FloatVector column0 = FloatVector.fromArray(SPECIES, panels, at);
            FloatVector column1 = FloatVector.fromArray(SPECIES, panels, at + WIDTH);
            int row = from + k;
            FloatVector factor = FloatVector.broadcast(SPECIES, rows[row]);
            a0 = factor.fma(column0, a0);
            a1 = factor.fma(column1, a1);
            factor = FloatVector.broadcast(SPECIES, rows[row + stride]);
            b0 = factor.fma(column0, b0);
            b1 = factor.fma(column1, b1);
            factor = FloatVector.broadcast(SPECIES, rows[row + 2 * stride]);
            c0 = factor.fma(column0, c0);
            c1 = factor.fma(column1, c1);
            factor = FloatVector.broadcast(SPECIES, rows[row + 3 * stride]);
            d0 = factor.fma(column0, d0);
            d1 = factor.fma(column1, d1);
            factor = FloatVector.broadcast(SPECIES, rows[row + 4 * stride]);
            e0 = factor.fma(column0, e0);
            e1 = factor.fma(column1, e1);
            factor = FloatVector.broadcast(SPECIES, rows[row + 5 * stride]);
            f0 = factor.fma(column0, f0);
            f1 = factor.fma(column1, f1);
        }
        a0.intoArray(out, to);
        a1.intoArray(out, to + WIDTH);
        b0.intoArray(out, to + outStride);
        b1.intoArray(out, to + outStride + WIDTH);
        c0.intoArray(out, to + 2 * outStride);
        c1.intoArray(out, to + 2 * outStride + WIDTH);
        d0.intoArray(out, to + 3 * outStride);
        d1.intoArray(out, to + 3 * outStride + WIDTH);
        e0.intoArray(out, to + 4 * outStride);
        e1.intoArray(out, to + 4 * outStride + WIDTH);
        f0.intoArray(out, to + 5 * outStride);
        f1.intoArray(out, to + 5 * outStride + WIDTH);
    }

    private static void oneByTwo(float[] rows, int from, int depth, float[] panels, int panel, float[] out, int to) {
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        for (int k = 0; k < depth; k++) {
            int at = panel + k * COLUMNS;
            FloatVector column0 = FloatVector.fromArray(SPECIES, panels, at);
            FloatVector column1 = FloatVector.fromArray(SPECIES, panels, at + WIDTH);
            int row = from + k;
            FloatVector factor = FloatVector.broadcast(SPECIES, rows[row]);
            a0 = factor.fma(column0, a0);
            a1 = factor.fma(column1, a1);
        }
        a0.intoArray(out, to);
        a1.intoArray(out, to + WIDTH);
    }
}
