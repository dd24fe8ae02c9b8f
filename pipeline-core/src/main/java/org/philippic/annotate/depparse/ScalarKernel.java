package org.philippic.annotate.depparse;

import java.util.Arrays;

/**
 * The loops in plain Java, in the form that the JIT compiler turns into vector instructions by itself: whole arrays read
 * from their beginning. With an offset into one flat array it does not, and the same loop takes five times as long.
 */
final class ScalarKernel implements Kernel {
    @Override
    public void multiply(float[] factors, int offset, int count, float[][] rows, int firstRow, float[] out) {
        Arrays.fill(out, 0f);
        int i = 0;
        for (; i + 3 < count; i += 4) {
            int f = offset + i;
            int r = firstRow + i;
            addFourScaled(
                    factors[f],
                    rows[r],
                    factors[f + 1],
                    rows[r + 1],
                    factors[f + 2],
                    rows[r + 2],
                    factors[f + 3],
                    rows[r + 3],
                    out);
        }
        for (; i < count; i++) {
            addScaled(factors[offset + i], rows[firstRow + i], out);
        }
    }

    @Override
    public void sum(float[][] rows, int count, float[] out) {
        System.arraycopy(rows[0], 0, out, 0, out.length);
        int i = 1;
        for (; i + 2 < count; i += 3) {
            addThree(rows[i], rows[i + 1], rows[i + 2], out);
        }
        for (; i < count; i++) {
            addOne(rows[i], out);
        }
    }

    @Override
    public void sumCubed(float[][] rows, int count, float[] out) {
        sum(rows, count, out);
        for (int j = 0; j < out.length; j++) {
            out[j] = out[j] * out[j] * out[j];
        }
    }

    private static void addFourScaled(
            float f, float[] a, float g, float[] b, float h, float[] c, float i, float[] d, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] = out[j] + f * a[j] + g * b[j] + h * c[j] + i * d[j];
        }
    }

    private static void addScaled(float factor, float[] row, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] += factor * row[j];
        }
    }

    private static void addThree(float[] a, float[] b, float[] c, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] = out[j] + a[j] + b[j] + c[j];
        }
    }

    private static void addOne(float[] row, float[] out) {
        for (int j = 0; j < out.length; j++) {
            out[j] += row[j];
        }
    }
}
