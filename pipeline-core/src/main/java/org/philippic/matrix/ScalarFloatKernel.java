package org.philippic.matrix;

import java.util.Arrays;

/** The loops in plain Java, right everywhere; about seven times slower than {@link VectorFloatKernel}. */
final class ScalarFloatKernel implements FloatKernel {
    static final float LEAST = -87;
    static final float LOG2_E = 1.442695f;
    /** Added to a small number, it leaves no digits behind the point, and the whole number in the last bits. */
    static final float WHOLE = 0x1.8p23f;
    /** ln 2 in two parts, the first with few digits, so that a multiple of it is exact (Cody and Waite 1980). */
    static final float LN2_HIGH = 0.693359375f;

    static final float LN2_LOW = -2.12194440e-4f;
    /** 1/7!, 1/6! and so on to 1/0!. */
    static final float[] TAYLOR = {1 / 5040f, 1 / 720f, 1 / 120f, 1 / 24f, 1 / 6f, 0.5f, 1, 1};

    static final int MANTISSA = 23;
    /** The bits of 1, to which an exponent is added. */
    static final int ONE = 127 << MANTISSA;

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
        float[] sums = new float[COLUMNS];
        for (int r = 0; r < count; r++) {
            Arrays.fill(sums, 0);
            int row = from + r * stride;
            int k = 0;
            for (; k + 4 <= depth; k += 4) {
                addFour(sums, rows, row + k, panels, panel + k * COLUMNS);
            }
            for (; k < depth; k++) {
                addOne(sums, rows[row + k], panels, panel + k * COLUMNS);
            }
            System.arraycopy(sums, 0, out, to + r * outStride, COLUMNS);
        }
    }

    @Override
    public void powers(float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] = power(values[i]);
        }
    }

    /** e^x for x of at most 0; see {@link FloatKernel#powers}. */
    static float power(float exponent) {
        float x = Math.max(exponent, LEAST);
        float shifted = x * LOG2_E + WHOLE;
        float whole = shifted - WHOLE;
        float rest = x - whole * LN2_HIGH - whole * LN2_LOW;
        float sum = TAYLOR[0];
        for (int i = 1; i < TAYLOR.length; i++) {
            sum = sum * rest + TAYLOR[i];
        }
        return sum * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << MANTISSA) + ONE);
    }

    private static void addOne(float[] sums, float factor, float[] panels, int at) {
        for (int c = 0; c < COLUMNS; c++) {
            sums[c] = Math.fma(factor, panels[at + c], sums[c]);
        }
    }

    /** Four products in one pass over the sums, added in their order. */
    private static void addFour(float[] sums, float[] rows, int row, float[] panels, int at) {
        float x = rows[row];
        float y = rows[row + 1];
        float z = rows[row + 2];
        float w = rows[row + 3];
        for (int c = 0; c < COLUMNS; c++) {
            float sum = Math.fma(x, panels[at + c], sums[c]);
            sum = Math.fma(y, panels[at + COLUMNS + c], sum);
            sum = Math.fma(z, panels[at + 2 * COLUMNS + c], sum);
            sums[c] = Math.fma(w, panels[at + 3 * COLUMNS + c], sum);
        }
    }
}
