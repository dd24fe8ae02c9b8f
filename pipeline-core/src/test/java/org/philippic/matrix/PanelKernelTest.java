package org.philippic.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel gives exactly what plain loops in the order of the contract give. */
class PanelKernelTest {
    static Stream<PanelKernel> kernels() {
        return Stream.of(new ScalarPanelKernel(), new VectorPanelKernel());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multiply_sameBitsAsPlainLoops_andNothingBesideIsTouched(PanelKernel kernel) {
        Random random = new Random(21);
        for (int count = 1; count <= 20; count++) {
            for (int depth : new int[] {1, 2, 63, 64}) {
                int stride = depth + 3;
                int outStride = PanelKernel.COLUMNS + 5;
                float[] rows = numbers(2 + count * stride, random);
                float[] panels = numbers(2 * depth * PanelKernel.COLUMNS, random);
                float[] out = new float[7 + count * outStride];
                kernel.multiply(rows, 2, stride, count, depth, panels, depth * PanelKernel.COLUMNS, out, 7, outStride);
                assertThat(out).containsExactly(expected(rows, stride, count, depth, panels, out.length, outStride));
            }
        }
    }

    private static float[] expected(
            float[] rows, int stride, int count, int depth, float[] panels, int length, int outStride) {
        float[] expected = new float[length];
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < PanelKernel.COLUMNS; c++) {
                float sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(rows[2 + r * stride + k], panels[(depth + k) * PanelKernel.COLUMNS + c], sum);
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
