package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.philippic.encoder.Encoder;

/**
 * Reads the word pieces of consecutive sentences in their context. As many sentences are read together as the network
 * takes, in stretches of about equal length; a longer sentence is read in parts. As thread-safe as the network.
 *
 * @param network gives the vectors of pieces that are read together; see {@link Encoder#vectors}
 * @param attention that looks at the pieces one by one; where there is none yet, the vectors of all pieces are kept
 */
record ContextReader(Function<int[], float[]> network, Optional<Attention> attention) {
    /**
     * What is kept of the vectors of each sentence's pieces.
     *
     * @param sentences pieces of sentences that follow each other
     */
    List<ContextVectors> read(List<int[]> sentences) {
        int total = sentences.stream().mapToInt(pieces -> pieces.length).sum();
        int stretches = Math.max(1, (total + Encoder.LONGEST - 1) / Encoder.LONGEST);
        List<ContextVectors> read = new ArrayList<>();
        List<int[]> together = new ArrayList<>();
        int length = 0;
        for (int[] pieces : sentences) {
            if (length > 0 && length + pieces.length > Encoder.LONGEST) {
                read.addAll(read(together, length));
                together.clear();
                length = 0;
            }
            together.add(pieces);
            length += pieces.length;
            if (length * stretches >= total) {
                read.addAll(read(together, length));
                together.clear();
                length = 0;
            }
        }
        read.addAll(read(together, length));
        return read;
    }

    private List<ContextVectors> read(List<int[]> sentences, int length) {
        float[] vectors = vectors(sentences, length);
        List<ContextVectors> read = new ArrayList<>();
        int at = 0;
        for (int[] pieces : sentences) {
            read.add(ContextVectors.of(vectors, at, pieces.length, attention));
            at += pieces.length;
        }
        return read;
    }

    private float[] vectors(List<int[]> sentences, int length) {
        int[] pieces = sentences.stream().flatMapToInt(Arrays::stream).toArray();
        float[] vectors = new float[length * Encoder.DIMENSIONS];
        for (int from = 0; from < length; from += Encoder.LONGEST) {
            int[] part = Arrays.copyOfRange(pieces, from, Math.min(length, from + Encoder.LONGEST));
            float[] read = network.apply(part);
            System.arraycopy(read, 0, vectors, from * Encoder.DIMENSIONS, read.length);
        }
        return vectors;
    }
}
