package org.philippic.encoder;

import java.io.IOException;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016): each row is brought to mean 0 and variance 1, then stretched and
 * moved. Immutable and thread-safe.
 */
record Norm(float[] gain, float[] offset) {
    private static final double SMALLEST_VARIANCE = 1e-12;

    static Norm read(TensorBundle bundle, String name, int width) throws IOException {
        return new Norm(bundle.read(name + "/gamma", width), bundle.read(name + "/beta", width));
    }

    /** Changes all rows in place. */
    void apply(float[] rows) {
        for (int row = 0; row < rows.length; row += gain.length) {
            double sum = 0;
            for (int i = 0; i < gain.length; i++) {
                sum += rows[row + i];
            }
            double mean = sum / gain.length;
            double squares = 0;
            for (int i = 0; i < gain.length; i++) {
                double distance = rows[row + i] - mean;
                squares += distance * distance;
            }
            double scale = 1 / Math.sqrt(squares / gain.length + SMALLEST_VARIANCE);
            for (int i = 0; i < gain.length; i++) {
                rows[row + i] = (float) ((rows[row + i] - mean) * scale * gain[i] + offset[i]);
            }
        }
    }
}
