package org.philippic.annotate.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.math.ArrayMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestTagsTest {
    private static final int TAGS = 4;

    @Test
    void randomWeights_noOtherRowOfTagsScoresBetter() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            double[][] history = history(random);
            List<BestTags.Place> places = places(1 + random.nextInt(5), random);
            int[] found = new BestTags(places, TAGS).find(history);
            double best = score(found, places, history);
            for (int[] other : rows(places)) {
                assertThat(score(other, places, history)).isLessThanOrEqualTo(best + 1e-12);
            }
        }
    }

    @Test
    void onePossibleTag_isTaken() {
        Random random = new Random(4);
        List<BestTags.Place> places = List.of(
                new BestTags.Place(new int[] {3}, new double[] {9, 9, 9, 0}, List.of()),
                new BestTags.Place(new int[] {1}, new double[] {9, 0, 9, 9}, List.of()));
        assertThat(new BestTags(places, TAGS).find(history(random))).containsExactly(3, 1);
    }

    private static double[][] history(Random random) {
        double[][] history = new double[(TAGS + 1) * (TAGS + 1)][];
        for (int i = 0; i < history.length; i++) {
            history[i] = numbers(random);
        }
        return history;
    }

    private static List<BestTags.Place> places(int count, Random random) {
        List<BestTags.Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] tags = random.ints(0, TAGS)
                    .distinct()
                    .limit(1 + random.nextInt(TAGS))
                    .toArray();
            List<double[]> capitals = random.nextBoolean() ? List.of(numbers(random)) : List.of();
            places.add(new BestTags.Place(tags, numbers(random), capitals));
        }
        return places;
    }

    private static double[] numbers(Random random) {
        return random.doubles(TAGS, -2, 2).toArray();
    }

    private static List<int[]> rows(List<BestTags.Place> places) {
        List<int[]> rows = List.of(new int[0]);
        for (BestTags.Place place : places) {
            List<int[]> longer = new ArrayList<>();
            for (int[] row : rows) {
                for (int tag : place.tags()) {
                    int[] next = java.util.Arrays.copyOf(row, row.length + 1);
                    next[row.length] = tag;
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static double score(int[] tags, List<BestTags.Place> places, double[][] history) {
        double total = 0;
        for (int i = 0; i < tags.length; i++) {
            int secondBefore = i > 1 ? tags[i - 2] : TAGS;
            int before = i > 0 ? tags[i - 1] : TAGS;
            double[] scores = history[secondBefore * (TAGS + 1) + before].clone();
            ArrayMath.pairwiseAddInPlace(scores, places.get(i).scores());
            places.get(i).capitals().forEach(capital -> ArrayMath.pairwiseAddInPlace(scores, capital));
            total += scores[tags[i]] - ArrayMath.logSum(scores);
        }
        return total;
    }
}
