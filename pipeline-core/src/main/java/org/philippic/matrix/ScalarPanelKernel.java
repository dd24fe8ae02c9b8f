package org.philippic.matrix;

import java.util.Arrays;

/** The loop in plain Java, right everywhere; about seven times slower than {@link VectorPanelKernel}. */
final class ScalarPanelKernel implements PanelKernel {
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
