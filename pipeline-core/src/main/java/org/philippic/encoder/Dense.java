package org.philippic.encoder;

import java.io.IOException;
import org.philippic.matrix.Matrix;

/** A fully connected layer: rows times weights, plus a bias. Immutable and thread-safe. */
record Dense(Matrix weights, float[] bias) {
    static Dense read(TensorBundle bundle, String name, int inputs, int outputs) throws IOException {
        return new Dense(
                Matrix.of(bundle.read(name + "/kernel", inputs * outputs), outputs, inputs, 0, outputs),
                bundle.read(name + "/bias", outputs));
    }

    /** What {@code count} rows become, one after the other. */
    float[] of(float[] rows, int count) {
        int inputs = rows.length / count;
        float[] out = new float[count * bias.length];
        weights.multiply(rows, 0, inputs, count, out, 0, bias.length);
        for (int row = 0; row < out.length; row += bias.length) {
            for (int column = 0; column < bias.length; column++) {
                out[row + column] += bias[column];
            }
        }
        return out;
    }
}
