package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.philippic.encoder.Encoder;

/**
 * Reads the word pieces of consecutive sentences in their context. As many sentences are read together as the network
 * takes, in stretches of about equal length; a longer sentence is read in parts. As thread-safe as the network.
 *
 * @param network gives the vectors of pieces that are read together; see {@link Encoder#vectors}
 */
record ContextReader(Function<int[], float[]> network) {
    /**
     * The sums of the vectors of each sentence's pieces.
     *
     * @param sentences pieces of sentences that follow each other
     * @return {@link Encoder#DIMENSIONS} components a sentence
     */
    List<float[]> sums(List<int[]> sentences) {
        int total = sentences.stream().mapToInt(pieces -> pieces.length).sum();
        int stretches = Math.max(1, (total + Encoder.LONGEST - 1) / Encoder.LONGEST);
        List<float[]> sums = new ArrayList<>();
        List<int[]> together = new ArrayList<>();
        int length = 0;
        for (int[] pieces : sentences) {
            if (length > 0 && length + pieces.length > Encoder.LONGEST) {
                sums.addAll(read(together, length));
                together.clear();
                length = 0;
            }
            together.add(pieces);
            length += pieces.length;
            if (length * stretches >= total) {
                sums.addAll(read(together, length));
                together.clear();
                length = 0;
            }
        }
        sums.addAll(read(together, length));
        return sums;
    }

    private List<float[]> read(List<int[]> sentences, int length) {
        float[] vectors = vectors(sentences, length);
        List<float[]> sums = new ArrayList<>();
        int at = 0;
        for (int[] pieces : sentences) {
            float[] sum = new float[Encoder.DIMENSIONS];
            for (int end = at + pieces.length * sum.length; at < end; at += sum.length) {
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += vectors[at + d];
                }
            }
            sums.add(sum);
        }
        return sums;
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
