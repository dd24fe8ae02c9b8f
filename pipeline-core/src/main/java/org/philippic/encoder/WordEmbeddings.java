package org.philippic.encoder;

import java.io.IOException;

/**
 * The input vector of every word piece, in 16 bits a component with a scale for each piece: half the memory, and an error
 * of at most 1/65534 of the largest component. Immutable and thread-safe.
 */
record WordEmbeddings(short[] components, float[] scales) {
    private static final int WIDTH = Encoder.DIMENSIONS;

    static WordEmbeddings read(TensorBundle bundle, String name, int pieces) throws IOException {
        short[] components = new short[Math.multiplyExact(pieces, WIDTH)];
        float[] scales = new float[pieces];
        bundle.read(name, pieces, WIDTH, (piece, values) -> {
            float largest = 0;
            for (float value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
            scales[piece] = largest / Short.MAX_VALUE;
            for (int i = 0; i < WIDTH && largest > 0; i++) {
                components[piece * WIDTH + i] = (short) Math.round(values[i] / scales[piece]);
            }
        });
        return new WordEmbeddings(components, scales);
    }

    /** Adds the vector of a piece to a row that starts at {@code to}. */
    void addTo(float[] rows, int to, int piece) {
        for (int i = 0; i < WIDTH; i++) {
            rows[to + i] += scales[piece] * components[piece * WIDTH + i];
        }
    }
}
