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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.philippic.encoder.Encoder;

class AttentionTest {
    private static final int SIZE = Encoder.DIMENSIONS;

    /** Two devices of one head each: the first looks at component 0 and takes component 1, the second the reverse. */
    private static Attention crossed() {
        float[] weights = new float[4 * SIZE];
        weights[0] = 1;
        weights[SIZE + 1] = 1;
        weights[2 * SIZE + 1] = 1;
        weights[3 * SIZE] = 1;
        return new Attention(2, 1, weights, Map.of("en", new double[] {0, -1}));
    }

    private static float[] pieces(float[]... firstComponents) {
        float[] vectors = new float[firstComponents.length * SIZE];
        for (int piece = 0; piece < firstComponents.length; piece++) {
            System.arraycopy(firstComponents[piece], 0, vectors, piece * SIZE, firstComponents[piece].length);
        }
        return vectors;
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    @Test
    void aPiece_countsAsMuchAsItConcernsTheHead() {
        float[] vectors = pieces(new float[] {0, 6}, new float[] {(float) Math.log(3), 2});
        Attended attended = crossed().read(vectors, 0, 2);
        // Shares e^0 : e^(ln 3) = 1 : 3 for the first head; e^6 : e^2 for the second.
        assertThat(attended.mean(0)).isCloseTo(6 * 0.25 + 2 * 0.75, within(1e-5));
        assertThat(attended.mean(1)).isCloseTo(Math.log(3) * logistic(2 - 6), within(1e-5));
        double[] probabilities = crossed().probabilities("en", attended);
        assertThat(probabilities[0]).isCloseTo(logistic(3), within(1e-5));
        assertThat(probabilities[1]).isCloseTo(logistic(-1 + attended.mean(1)), within(1e-9));
    }

    @Test
    void partsTogether_areTheWhole() {
        float[] vectors = pieces(
                new float[] {0, 6}, new float[] {2, 2}, new float[] {-40, 30}, new float[] {9, -7}, new float[] {});
        Attention attention = crossed();
        Attended whole = attention.read(vectors, 0, 5);
        Attended parts = Attended.together(List.of(
                attention.read(vectors, 0, 2),
                Attended.NONE,
                attention.read(vectors, 2, 1),
                attention.read(vectors, 3, 2)));
        for (int head = 0; head < 2; head++) {
            assertThat(parts.mean(head)).isCloseTo(whole.mean(head), within(1e-5));
        }
        assertThat(Attended.together(List.of(Attended.NONE)).isRead()).isFalse();
    }

    @Test
    void whatNobodyRead_hasTheOddsOfItsLanguage() {
        assertThat(crossed().probabilities("en", Attended.NONE)).containsExactly(0.5, logistic(-1));
        assertThat(crossed().covers("en")).isTrue();
        assertThat(crossed().covers("fr")).isFalse();
    }

    @Test
    void storedAttention_comesBack() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        crossed().write(new DataOutputStream(bytes));
        Attention back = Attention.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        float[] vectors = pieces(new float[] {0, 6}, new float[] {1, 2});
        assertThat(back.probabilities("en", back.read(vectors, 0, 2)))
                .containsExactly(crossed().probabilities("en", crossed().read(vectors, 0, 2)), within(1e-6));
    }

    @Test
    void keptPieces_areWithinARoundingOfTheirVectors() {
        float[] vectors = pieces(new float[] {1, -0.3337f}, new float[] {1e-5f, 77.77f});
        PieceRows rows = PieceRows.together(List.of(PieceRows.of(vectors, 0, 1), PieceRows.of(vectors, 1, 1)));
        assertThat(rows.count()).isEqualTo(2);
        for (int i : new int[] {0, 1, SIZE, SIZE + 1}) {
            assertThat(rows.vectors()[i]).isCloseTo(vectors[i], within(Math.abs(vectors[i]) / 256));
        }
        double[] second = new double[SIZE];
        rows.copy(1, second);
        assertThat(second[1]).isEqualTo(rows.vectors()[SIZE + 1]);
    }

    /** A network of noise, in which pieces of an even number lie apart along one direction, those of seven further. */
    private static float[] noise(int[] pieces, Random random) {
        float[] vectors = new float[pieces.length * SIZE];
        for (int piece = 0; piece < pieces.length; piece++) {
            for (int d = 0; d < SIZE; d++) {
                vectors[piece * SIZE + d] = (float) (random.nextGaussian() * (d < 40 ? 1 : 0.2));
            }
            vectors[piece * SIZE + 3] += pieces[piece] == 7 ? 6 : 0;
        }
        return vectors;
    }

    /** Passages of sixty pieces; a device is there where one of the pieces is the seventh, in each language more often. */
    private static TrainingSet set(int passages) {
        Random random = new Random(5);
        List<GoldPassage> gold = new ArrayList<>();
        List<PassageVector> vectors = new ArrayList<>();
        List<PieceRows> rows = new ArrayList<>();
        for (int n = 0; n < passages; n++) {
            boolean there = n % 3 == 0;
            int[] pieces = random.ints(60, 8, 99).toArray();
            if (there) {
                pieces[random.nextInt(60)] = 7;
            }
            float[] read = noise(pieces, random);
            String lang = n % 2 == 0 ? "en" : "fr";
            gold.add(new GoldPassage(
                    "p" + n, "b", "a" + n, lang, 1900, "", 0, there ? Set.of("irony") : Set.of(), Set.of(), false));
            ContextVectors context = ContextVectors.of(read, 0, 60, Optional.empty());
            float[] mean = context.sum().clone();
            for (int d = 0; d < SIZE; d++) {
                mean[d] /= 60;
            }
            vectors.add(new PassageVector(
                    lang, new double[0], List.of(), new Meaning(TermCounts.of(new int[0]), mean), Attended.NONE));
            rows.add(context.pieces());
        }
        return new TrainingSet(List.of(), gold, vectors, rows, PieceVectors.none(), SIZE);
    }

    @Test
    void fittedAttention_findsTheOnePieceThatMatters_andIsTheSameAgain() {
        TrainingSet set = set(900);
        int[] chosen = IntStream.range(0, 600).toArray();
        Attention attention = new AttentionFit(set, List.of("irony")).on(chosen);
        double[] probabilities = IntStream.range(600, 900)
                .mapToDouble(i -> probability(attention, set, i))
                .toArray();
        boolean[] there = new boolean[probabilities.length];
        for (int i = 0; i < there.length; i++) {
            there[i] = set.gold().get(600 + i).devices().contains("irony");
        }
        assertThat(RankMetrics.auc(probabilities, there)).isGreaterThan(0.97);
        Attention again = new AttentionFit(set, List.of("irony")).on(chosen);
        assertThat(probability(again, set, 700)).isEqualTo(probability(attention, set, 700));
    }

    private static double probability(Attention attention, TrainingSet set, int i) {
        PieceRows pieces = set.pieces().get(i);
        return attention
                .probabilities(set.gold().get(i).lang(), attention.read(pieces.vectors(), 0, pieces.count()))[0];
    }
}
