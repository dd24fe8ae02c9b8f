package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelTest {
    private static float[][] points(int n, int dimensions) {
        Random random = new Random(3);
        float[][] points = new float[n][dimensions];
        for (float[] point : points) {
            for (int d = 0; d < dimensions; d++) {
                point[d] = (float) random.nextGaussian();
            }
        }
        return points;
    }

    private static float[] likeness(KernelPoints points, float[] point) {
        float[] own = new float[points.count()];
        points.compare(
                List.of(point), (first, number, likeness, stride) -> System.arraycopy(likeness, 0, own, 0, own.length));
        return own;
    }

    @Test
    void likeness_isTheGaussianOfTheDistance() {
        float[][] points = points(20, 6);
        float[] likeness = likeness(KernelPoints.of(points), points[4]);
        assertThat(likeness[4]).isCloseTo(1, within(0.01f));
        for (int i = 0; i < points.length; i++) {
            double squares = 0;
            for (int d = 0; d < 6; d++) {
                squares += Math.pow(points[i][d] - points[4][d], 2);
            }
            assertThat((double) likeness[i]).isCloseTo(Math.exp(-0.8 * squares), within(0.02));
        }
    }

    @Test
    void gram_isSymmetricWithTheFactorOnItsDiagonal() {
        float[][] gram = KernelPoints.of(points(9, 4)).gram(3);
        for (int i = 0; i < 9; i++) {
            assertThat(gram[i][i]).isEqualTo(3);
            for (int j = 0; j < i; j++) {
                assertThat(gram[i][j]).isEqualTo(gram[j][i]);
            }
        }
    }

    @Test
    void storedPoints_comeBackAsTheyWere() throws IOException {
        KernelPoints points = KernelPoints.of(points(15, 5));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        points.write(new DataOutputStream(bytes));
        KernelPoints again = KernelPoints.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(likeness(again, new float[5])).containsExactly(likeness(points, new float[5]));
    }

    @Test
    void ridgeWithKernel_solvesTheSumOfBoth() {
        SparseRows rows = new SparseRows(1);
        for (double value : new double[] {1, 2}) {
            rows.put(0, value);
            rows.endRow();
        }
        float[][] kernel = {{1, 0.5f}, {0.5f, 1}};
        Ridge.Weights weights = Ridge.fit(rows, kernel, new double[] {1, -1}, 1);
        // (XX' + K + I) a = y with XX' = [1 2; 2 4]: [3 2.5; 2.5 6] a = [1; -1], determinant 11.75.
        assertThat(weights.rows()[0]).isCloseTo(8.5 / 11.75, within(1e-6));
        assertThat(weights.rows()[1]).isCloseTo(-5.5 / 11.75, within(1e-6));
        assertThat(weights.columns()[0]).isCloseTo((8.5 - 2 * 5.5) / 11.75, within(1e-6));
    }

    @Test
    void principalAxes_areTheDirectionsOfSpreadInOrder() {
        Random random = new Random(8);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double wide = 5 * random.nextGaussian();
            double middle = 2 * random.nextGaussian();
            points.add(new double[] {wide, 0.1 * random.nextGaussian(), middle, 0.1 * random.nextGaussian()});
        }
        double[][] axes = PrincipalAxes.of(points, 2);
        assertThat(Math.abs(axes[0][0])).isCloseTo(1, within(0.02));
        assertThat(Math.abs(axes[1][2])).isCloseTo(1, within(0.02));
    }

    @Test
    void principalAxes_ofPointsThatDoNotSpread_areNull() {
        assertThat(PrincipalAxes.of(List.of(new double[3], new double[3]), 2)[0])
                .containsExactly(0, 0, 0);
    }
}
