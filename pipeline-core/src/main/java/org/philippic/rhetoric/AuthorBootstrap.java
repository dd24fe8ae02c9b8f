package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of a metric by drawing author groups with replacement (percentile bootstrap over clusters, Davison and
 * Hinkley 1997, section 3.8): passages of an author are alike, so authors are what chance has drawn. Deterministic.
 */
final class AuthorBootstrap {
    private static final int DRAWS = 1000;
    private static final long SEED = 20;
    private static final double TAIL = 0.025;

    private final List<int[]> authors;
    private final ScoredPassages passages;

    AuthorBootstrap(ScoredPassages passages) {
        this.passages = passages;
        Map<String, List<Integer>> byAuthor = new TreeMap<>();
        for (int i = 0; i < passages.size(); i++) {
            byAuthor.computeIfAbsent(passages.gold().get(i).authorGroup(), author -> new ArrayList<>())
                    .add(i);
        }
        this.authors = byAuthor.values().stream()
                .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    int authors() {
        return authors.size();
    }

    /** Lower and upper end of the 95 % interval; NaN where no draw defines the metric. */
    double[] interval(ToDoubleFunction<ScoredPassages> metric) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[][] drawn = new int[authors.size()][];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = authors.get(random.nextInt(authors.size()));
            }
            values[draw] = metric.applyAsDouble(passages.at(
                    Arrays.stream(drawn).flatMapToInt(Arrays::stream).toArray()));
        }
        double[] defined =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (defined.length == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        int low = (int) Math.floor(TAIL * (defined.length - 1));
        return new double[] {defined[low], defined[defined.length - 1 - low]};
    }
}
