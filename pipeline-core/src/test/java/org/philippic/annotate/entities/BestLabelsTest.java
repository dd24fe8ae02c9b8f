package org.philippic.annotate.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BestLabelsTest {
    private static final int LABELS = 3;
    private static final int PLACES = 5;
    /** All pairs but 2 after 1. */
    private static final int[] PAIRS = {0, 1, 2, 3, 4, 6, 7, 8};

    @Test
    void randomWeights_sameAsTryingAllRows() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            double[][] label = new double[PLACES][LABELS];
            double[][] pair = new double[PLACES][PAIRS.length];
            for (int i = 0; i < PLACES; i++) {
                label[i] = random.doubles(LABELS, -1, 1).toArray();
                pair[i] = random.doubles(PAIRS.length, -1, 1).toArray();
            }
            BestLabels best = new BestLabels(PAIRS, LABELS, 0, PLACES);
            for (int i = 0; i < PLACES; i++) {
                best.add(i, label[i], pair[i]);
            }

            assertThat(best.labels()).as("seed %d", seed).isEqualTo(bestOfAll(label, pair));
        }
    }

    private static int[] bestOfAll(double[][] label, double[][] pair) {
        int[] best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int code = 0; code < Math.pow(LABELS, PLACES); code++) {
            int[] row = new int[PLACES];
            for (int i = 0, rest = code; i < PLACES; i++, rest /= LABELS) {
                row[i] = rest % LABELS;
            }
            double score = 0;
            for (int i = 0; i < PLACES; i++) {
                int key = (i == 0 ? 0 : row[i - 1]) * LABELS + row[i];
                int k = java.util.Arrays.binarySearch(PAIRS, key);
                score += k < 0 ? Double.NEGATIVE_INFINITY : pair[i][k] + label[i][row[i]];
            }
            if (score > bestScore) {
                bestScore = score;
                best = row;
            }
        }
        return best;
    }
}
