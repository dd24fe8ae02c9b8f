package org.philippic.annotate.depparse;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops in explicit vectors: sums stay in registers over all rows instead of going through memory row by row. Only
 * {@link Kernels} names this class, and only where the JVM has the module {@code jdk.incubator.vector}.
 *
 * <p>Multiplication and addition are separate operations: a fused one rounds once instead of twice, and the trees would
 * depend on the machine.
 */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    @Override
    public void multiply(float[] factors, int offset, int count, float[][] rows, int firstRow, float[] out) {
        int j = 0;
        for (; j + 6 * WIDTH <= out.length; j += 6 * WIDTH) {
            multiplySix(factors, offset, count, rows, firstRow, out, j);
        }
        for (; j + 2 * WIDTH <= out.length; j += 2 * WIDTH) {
            multiplyTwo(factors, offset, count, rows, firstRow, out, j);
        }
        for (; j < out.length; j += WIDTH) {
            multiplyOne(factors, offset, count, rows, firstRow, out, j);
        }
    }

    @Override
    public void sum(float[][] rows, int count, float[] out) {
        for (int j = 0; j < out.length; j += WIDTH) {
            sumAt(rows, count, j).intoArray(out, j);
        }
    }

    @Override
    public void sumCubed(float[][] rows, int count, float[] out) {
        for (int j = 0; j < out.length; j += WIDTH) {
            FloatVector sum = sumAt(rows, count, j);
            sum.mul(sum).mul(sum).intoArray(out, j);
        }
    }

    private static FloatVector sumAt(float[][] rows, int count, int j) {
        FloatVector sum = FloatVector.fromArray(SPECIES, rows[0], j);
        for (int i = 1; i < count; i++) {
            sum = sum.add(FloatVector.fromArray(SPECIES, rows[i], j));
        }
        return sum;
    }

    private static void multiplySix(
            float[] factors, int offset, int count, float[][] rows, int firstRow, float[] out, int j) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        for (int i = 0; i < count; i++) {
            FloatVector factor = FloatVector.broadcast(SPECIES, factors[offset + i]);
            float[] row = rows[firstRow + i];
            a = a.add(factor.mul(FloatVector.fromArray(SPECIES, row, j)));
            b = b.add(factor.mul(FloatVector.fromArray(SPECIES, row, j + WIDTH)));
            c = c.add(factor.mul(FloatVector.fromArray(SPECIES, row, j + 2 * WIDTH)));
            d = d.add(factor.mul(FloatVector.fromArray(SPECIES, row, j + 3 * WIDTH)));
            e = e.add(factor.mul(FloatVector.fromArray(SPECIES, row, j + 4 * WIDTH)));
            f = f.add(factor.mul(FloatVector.fromArray(SPECIES, row, j + 5 * WIDTH)));
        }
        a.intoArray(out, j);
        b.intoArray(out, j + WIDTH);
        c.intoArray(out, j + 2 * WIDTH);
        d.intoArray(out, j + 3 * WIDTH);
        e.intoArray(out, j + 4 * WIDTH);
        f.intoArray(out, j + 5 * WIDTH);
    }

    private static void multiplyTwo(
            float[] factors, int offset, int count, float[][] rows, int firstRow, float[] out, int j) {
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        for (int i = 0; i < count; i++) {
            FloatVector factor = FloatVector.broadcast(SPECIES, factors[offset + i]);
            float[] row = rows[firstRow + i];
            a = a.add(factor.mul(FloatVector.fromArray(SPECIES, row, j)));
            b = b.add(factor.mul(FloatVector.fromArray(SPECIES, row, j + WIDTH)));
        }
        a.intoArray(out, j);
        b.intoArray(out, j + WIDTH);
    }

    private static void multiplyOne(
            float[] factors, int offset, int count, float[][] rows, int firstRow, float[] out, int j) {
        FloatVector a = FloatVector.zero(SPECIES);
        for (int i = 0; i < count; i++) {
            FloatVector factor = FloatVector.broadcast(SPECIES, factors[offset + i]);
            a = a.add(factor.mul(FloatVector.fromArray(SPECIES, rows[firstRow + i], j)));
        }
        a.intoArray(out, j);
    }
}
