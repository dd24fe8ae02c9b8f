package org.philippic.annotate.depparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel gives exactly what plain loops in the order of the contract give. */
class KernelTest {
    static Stream<Kernel> kernels() {
        return Stream.of(new ScalarKernel(), new VectorKernel());
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void multiply_sameBitsAsPlainLoops(Kernel kernel) {
        Random random = new Random(11);
        for (int width = Kernel.LANES; width <= 20 * Kernel.LANES; width += Kernel.LANES) {
            for (int count : new int[] {0, 1, 2, 3, 4, 5, 50, 101}) {
                float[][] rows = rows(count + 3, width, random);
                float[] factors = row(count + 5, random);
                float[] out = row(width, random);
                kernel.multiply(factors, 5, count, rows, 3, out);
                for (int j = 0; j < width; j++) {
                    float expected = 0;
                    for (int i = 0; i < count; i++) {
                        expected += factors[5 + i] * rows[3 + i][j];
                    }
                    assertThat(out[j]).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void sum_sameBitsAsPlainLoops(Kernel kernel) {
        Random random = new Random(12);
        for (int count = 1; count < 25; count++) {
            float[][] rows = rows(count + 2, 7 * Kernel.LANES, random);
            float[] sum = row(7 * Kernel.LANES, random);
            float[] cubed = row(7 * Kernel.LANES, random);
            kernel.sum(rows, count, sum);
            kernel.sumCubed(rows, count, cubed);
            for (int j = 0; j < sum.length; j++) {
                float expected = rows[0][j];
                for (int i = 1; i < count; i++) {
                    expected += rows[i][j];
                }
                assertThat(sum[j]).isEqualTo(expected);
                assertThat(cubed[j]).isEqualTo(expected * expected * expected);
            }
        }
    }

    private static float[][] rows(int count, int width, Random random) {
        return Stream.generate(() -> row(width, random)).limit(count).toArray(float[][]::new);
    }

    private static float[] row(int width, Random random) {
        float[] row = new float[width];
        for (int i = 0; i < width; i++) {
            row[i] = (float) random.nextGaussian();
        }
        return row;
    }
}
