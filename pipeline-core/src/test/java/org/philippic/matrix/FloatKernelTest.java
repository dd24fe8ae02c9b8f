package org.philippic.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel gives exactly what plain loops in the order of the contract give. */
class FloatKernelTest {
    static Stream<FloatKernel> kernels() {
        return Stream.of(new ScalarFloatKernel(), new VectorFloatKernel());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multiply_sameBitsAsPlainLoops_andNothingBesideIsTouched(FloatKernel kernel) {
        Random random = new Random(21);
        for (int count = 1; count <= 20; count++) {
            for (int depth : new int[] {1, 2, 63, 64}) {
                int stride = depth + 3;
                int outStride = FloatKernel.COLUMNS + 5;
                float[] rows = numbers(2 + count * stride, random);
                float[] panels = numbers(2 * depth * FloatKernel.COLUMNS, random);
                float[] out = new float[7 + count * outStride];
                kernel.multiply(rows, 2, stride, count, depth, panels, depth * FloatKernel.COLUMNS, out, 7, outStride);
                assertThat(out).containsExactly(expected(rows, stride, count, depth, panels, out.length, outStride));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void powers_areWithinTheirBound_andLeaveTheRestAlone(FloatKernel kernel) {
        float[] values = new float[7001];
        for (int i = 0; i < values.length; i++) {
            values[i] = -i * 0.0123f;
        }
        float[] powers = values.clone();
        kernel.powers(powers, 1, 6999);
        for (int i = 1; i < 7000; i++) {
            assertThat(powers[i] / Math.exp(values[i])).isCloseTo(1, within(3e-7));
        }
        assertThat(powers[0]).isEqualTo(values[0]);
        assertThat(powers[7000]).isEqualTo(values[7000]);

        float[] ends = {0, -1e9f, Float.NEGATIVE_INFINITY};
        kernel.powers(ends, 0, 3);
        assertThat(ends[0]).isEqualTo(1);
        assertThat(ends[1]).isBetween(0f, 1e-37f).isEqualTo(ends[2]);
    }

    @Test
    void powers_ofBothKernels_haveTheSameBits() {
        float[] plain = numbers(10_000, new Random(3));
        for (int i = 0; i < plain.length; i++) {
            plain[i] = -Math.abs(plain[i]) * (i % 180);
        }
        float[] vectors = plain.clone();
        new ScalarFloatKernel().powers(plain, 0, plain.length);
        new VectorFloatKernel().powers(vectors, 0, vectors.length);
        assertThat(vectors).containsExactly(plain);
    }

    private static float[] expected(
            float[] rows, int stride, int count, int depth, float[] panels, int length, int outStride) {
        float[] expected = new float[length];
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < FloatKernel.COLUMNS; c++) {
                float sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(rows[2 + r * stride + k], panels[(depth + k) * FloatKernel.COLUMNS + c], sum);
                }
                expected[7 + r * outStride + c] = sum;
            }
        }
        return expected;
    }

    private static float[] numbers(int count, Random random) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
