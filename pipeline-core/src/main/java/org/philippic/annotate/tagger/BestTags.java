package org.philippic.annotate.tagger;

import edu.stanford.nlp.math.ArrayMath;
import java.util.Arrays;
import java.util.List;

/** Finds the best row of tags of one sentence by dynamic programming over pairs of neighbouring tags (Viterbi). */
final class BestTags {
    private final List<Place> places;
    private final int tagCount;
    private final double[] scores;

    /**
     * One word of the sentence.
     *
     * @param tags tags that it may have
     * @param scores weights of its own features and of those of the words around it
     * @param capitals weights that count between those of the tags before and {@code scores}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Place(int[] tags, double[] scores, List<double[]> capitals) {}

    BestTags(List<Place> places, int tagCount) {
        this.places = places;
        this.tagCount = tagCount;
        this.scores = new double[tagCount];
    }

    /**
     * The best tags, one a place.
     *
     * @param tagHistory weights by the two tags before, row {@code secondBefore * (tagCount + 1) + before}; the number
     *     of tags itself stands for a place before the sentence
     */
    int[] find(double[][] tagHistory) {
        int n = places.size();
        int[][] from = new int[n][];
        int[] none = {tagCount};
        double[] best = {0};
        for (int i = 0; i < n; i++) {
            int[] secondBefore = i > 1 ? places.get(i - 2).tags : none;
            int[] before = i > 0 ? places.get(i - 1).tags : none;
            int[] tags = places.get(i).tags;
            double[] next = new double[before.length * tags.length];
            from[i] = new int[next.length];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            for (int z = 0; z < secondBefore.length; z++) {
                for (int a = 0; a < before.length; a++) {
                    double normalizer = score(tagHistory[secondBefore[z] * (tagCount + 1) + before[a]], places.get(i));
                    double path = best[z * before.length + a];
                    for (int b = 0; b < tags.length; b++) {
                        double score = path + (scores[tags[b]] - normalizer);
                        if (score > next[a * tags.length + b]) {
                            next[a * tags.length + b] = score;
                            from[i][a * tags.length + b] = z;
                        }
                    }
                }
            }
            best = next;
        }
        return trace(from, best);
    }

    /** Sums the weights of all tags into {@code scores}; the result is the logarithm of the sum of their exponentials. */
    private double score(double[] history, Place place) {
        for (int y = 0; y < scores.length; y++) {
            scores[y] = history[y];
        }
        for (double[] capital : place.capitals) {
            for (int y = 0; y < scores.length; y++) {
                scores[y] += capital[y];
            }
        }
        for (int y = 0; y < scores.length; y++) {
            scores[y] += place.scores[y];
        }
        return ArrayMath.logSum(scores);
    }

    private int[] trace(int[][] from, double[] best) {
        int n = places.size();
        int state = 0;
        for (int s = 1; s < best.length; s++) {
            state = best[s] > best[state] ? s : state;
        }
        int[] tags = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            int width = places.get(i).tags.length;
            int a = state / width;
            tags[i] = places.get(i).tags[state % width];
            int z = from[i][state];
            state = i > 0 ? z * places.get(i - 1).tags.length + a : 0;
        }
        return tags;
    }
}
