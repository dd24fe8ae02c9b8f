package org.philippic.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.philippic.matrix.Matrix;

/** A layer of random weights against the same formulas in plain loops and double precision. */
class LayerTest {
    private static final int WIDTH = Encoder.DIMENSIONS;
    private static final int HEADS = 12;
    private static final int HEAD = WIDTH / HEADS;
    private static final int ROWS = 7;

    private final Random random = new Random(5);

    private record Weights(float[] kernel, float[] bias) {
        Dense dense() {
            int outputs = bias.length;
            return new Dense(Matrix.of(kernel, outputs, kernel.length / outputs, 0, outputs), bias);
        }

        double[][] of(double[][] rows) {
            double[][] out = new double[rows.length][bias.length];
            for (int r = 0; r < rows.length; r++) {
                for (int o = 0; o < bias.length; o++) {
                    out[r][o] = bias[o];
                    for (int i = 0; i < rows[r].length; i++) {
                        out[r][o] += rows[r][i] * kernel[i * bias.length + o];
                    }
                }
            }
            return out;
        }
    }

    private float[] numbers(int count, double scale) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (random.nextGaussian() * scale);
        }
        return numbers;
    }

    private Weights weights(int inputs, int outputs) {
        return new Weights(numbers(inputs * outputs, 1.5 / Math.sqrt(inputs)), numbers(outputs, 0.1));
    }

    @Test
    void layer_isWhatItsFormulasSay() {
        Weights query = weights(WIDTH, WIDTH);
        Weights key = weights(WIDTH, WIDTH);
        Weights value = weights(WIDTH, WIDTH);
        Weights joined = weights(WIDTH, WIDTH);
        Weights wide = weights(WIDTH, 4 * WIDTH);
        Weights narrow = weights(4 * WIDTH, WIDTH);
        Norm first = new Norm(numbers(WIDTH, 1), numbers(WIDTH, 1));
        Norm second = new Norm(numbers(WIDTH, 1), numbers(WIDTH, 1));
        float[] rows = numbers(ROWS * WIDTH, 1);

        Layer layer = new Layer(
                query.dense(), key.dense(), value.dense(), joined.dense(), first, wide.dense(), narrow.dense(), second);
        float[] out = layer.of(rows, ROWS);

        double[][] x = new double[ROWS][WIDTH];
        for (int i = 0; i < rows.length; i++) {
            x[i / WIDTH][i % WIDTH] = rows[i];
        }
        double[][] looked = normed(sum(joined.of(attended(query.of(x), key.of(x), value.of(x))), x), first);
        double[][] inner = wide.of(looked);
        for (double[] row : inner) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= 0.5 * (1 + Erf.erf(row[i] / Math.sqrt(2)));
            }
        }
        double[][] expected = normed(sum(narrow.of(inner), looked), second);
        for (int i = 0; i < out.length; i++) {
            assertThat((double) out[i]).isCloseTo(expected[i / WIDTH][i % WIDTH], within(1e-4));
        }
    }

    private static double[][] attended(double[][] query, double[][] key, double[][] value) {
        double[][] out = new double[ROWS][WIDTH];
        for (int head = 0; head < HEADS; head++) {
            for (int r = 0; r < ROWS; r++) {
                double[] shares = new double[ROWS];
                double total = 0;
                for (int other = 0; other < ROWS; other++) {
                    double product = 0;
                    for (int d = head * HEAD; d < (head + 1) * HEAD; d++) {
                        product += query[r][d] * key[other][d];
                    }
                    shares[other] = Math.exp(product / Math.sqrt(HEAD));
                    total += shares[other];
                }
                for (int other = 0; other < ROWS; other++) {
                    for (int d = head * HEAD; d < (head + 1) * HEAD; d++) {
                        out[r][d] += shares[other] / total * value[other][d];
                    }
                }
            }
        }
        return out;
    }

    private static double[][] sum(double[][] one, double[][] other) {
        for (int r = 0; r < one.length; r++) {
            for (int d = 0; d < one[r].length; d++) {
                one[r][d] += other[r][d];
            }
        }
        return one;
    }

    private static double[][] normed(double[][] rows, Norm norm) {
        for (double[] row : rows) {
            double mean = 0;
            for (double x : row) {
                mean += x / row.length;
            }
            double variance = 0;
            for (double x : row) {
                variance += (x - mean) * (x - mean) / row.length;
            }
            for (int d = 0; d < row.length; d++) {
                row[d] = (row[d] - mean) / Math.sqrt(variance) * norm.gain()[d] + norm.offset()[d];
            }
        }
        return rows;
    }
}
