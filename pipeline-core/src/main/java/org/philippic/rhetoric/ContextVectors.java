package org.philippic.rhetoric;

import java.util.Optional;
import org.philippic.encoder.Encoder;

/**
 * What is kept of the vectors that the network gave the pieces of a sentence. Immutable by convention and thread-safe.
 *
 * @param sum of the vectors, {@link Encoder#DIMENSIONS} components; empty where the network did not read the sentence
 * @param attended what the attention saw in them; none where it is still to be fitted
 * @param pieces the vectors themselves, to fit an attention on; none where there is one
 */
record ContextVectors(float[] sum, Attended attended, PieceRows pieces) {
    static final ContextVectors NONE = new ContextVectors(new float[0], Attended.NONE, PieceRows.NONE);

    /**
     * @param vectors {@link Encoder#DIMENSIONS} components for each of many pieces
     * @param from the first piece of the sentence
     * @param count how many pieces it has
     */
    static ContextVectors of(float[] vectors, int from, int count, Optional<Attention> attention) {
        float[] sum = new float[Encoder.DIMENSIONS];
        int end = (from + count) * sum.length;
        for (int at = from * sum.length; at < end; at += sum.length) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vectors[at + d];
            }
        }
        return count == 0
                ? new ContextVectors(sum, Attended.NONE, PieceRows.NONE)
                : new ContextVectors(
                        sum,
                        attention.map(heads -> heads.read(vectors, from, count)).orElse(Attended.NONE),
                        attention.isPresent() ? PieceRows.NONE : PieceRows.of(vectors, from, count));
    }
}
