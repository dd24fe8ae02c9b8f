package org.philippic.rhetoric;

import java.util.List;
import java.util.stream.IntStream;
import org.philippic.encoder.Encoder;

/**
 * What a text means, as a mean over numbered units. Without the network the units are its word pieces, each occurrence
 * counting as much as its piece is rare. With it they are the components of the pieces' mean vector in context.
 *
 * @param pieces how often each word piece occurs; none where the network has read the text
 * @param context mean vector of the pieces in context, {@link Encoder#DIMENSIONS} components; empty without the network
 */
record Meaning(TermCounts pieces, float[] context) {
    private static final int[] COMPONENTS =
            IntStream.range(0, Encoder.DIMENSIONS).toArray();
    private static final TermCounts NO_PIECES = TermCounts.of(new int[0]);

    /** What sentences mean together. */
    static Meaning of(List<ReadSentence> sentences) {
        return sentences.stream().anyMatch(ReadSentence::inContext)
                ? new Meaning(NO_PIECES, mean(sentences))
                : new Meaning(counts(sentences), new float[0]);
    }

    private static TermCounts counts(List<ReadSentence> sentences) {
        int[] pieces = new int[pieces(sentences)];
        int n = 0;
        for (ReadSentence sentence : sentences) {
            System.arraycopy(sentence.pieces(), 0, pieces, n, sentence.pieces().length);
            n += sentence.pieces().length;
        }
        return TermCounts.of(pieces);
    }

    /** Number of word pieces that sentences have together. */
    static int pieces(List<ReadSentence> sentences) {
        return sentences.stream().mapToInt(sentence -> sentence.pieces().length).sum();
    }

    private static float[] mean(List<ReadSentence> sentences) {
        double[] sum = new double[Encoder.DIMENSIONS];
        for (ReadSentence sentence : sentences) {
            float[] own = sentence.context().sum();
            for (int d = 0; d < own.length; d++) {
                sum[d] += own[d];
            }
        }
        int count = Math.max(1, pieces(sentences));
        float[] mean = new float[sum.length];
        for (int d = 0; d < mean.length; d++) {
            mean[d] = (float) (sum[d] / count);
        }
        return mean;
    }

    /** Whether the network has read the text. */
    boolean inContext() {
        return context.length > 0;
    }

    /** Numbers of the units, ascending; not to be changed. */
    int[] units() {
        return inContext() ? COMPONENTS : pieces.ids();
    }

    /**
     * How much of each of the {@link #units} the text has; not to be changed.
     *
     * @param rarity how much an occurrence of each word piece counts, 0 to 1
     */
    float[] shares(float[] rarity) {
        return inContext() ? context : pieces.shares(rarity);
    }

    /** Mean of a value per unit; see {@link #shares}. */
    double mean(float[] rarity, float[] values) {
        int[] units = units();
        float[] shares = shares(rarity);
        double mean = 0;
        for (int i = 0; i < units.length; i++) {
            mean += (double) shares[i] * values[units[i]];
        }
        return mean;
    }
}
