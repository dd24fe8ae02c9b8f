package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Looks at scores from the sides on which a good correlation can hide a bad model. Pure. */
final class RhetoricProbes {
    private static final int BINS = 10;
    private static final int FEWEST = 5;

    private RhetoricProbes() {}

    /** The ranking within half-centuries; a period with fewer than thirty passages is left out. */
    static Map<String, Map<String, Double>> periods(ScoredPassages passages) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        parts(passages, RhetoricProbes::period).forEach((period, own) -> {
            if (!period.isEmpty() && own.size() >= 30) {
                groups.put("period_" + period, own.ranking());
            }
        });
        return groups;
    }

    private static String period(GoldPassage passage) {
        if (passage.year() == 0) {
            return "";
        }
        if (passage.year() < 1750) {
            return "before_1750";
        }
        int start = passage.year() / 50 * 50;
        return start + "-" + (start + 49);
    }

    /**
     * By book: how many passages were rated polemic (2 or more), how many of these were called analysis, and how many of
     * the others polemic; the undecided count as whichever is likelier.
     */
    static Map<String, Map<String, Double>> books(ScoredPassages passages) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        parts(passages, GoldPassage::book).forEach((book, own) -> {
            boolean[] polemic = own.polemic();
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("n", (double) own.size());
            metrics.put("polemic", (double)
                    IntStream.range(0, own.size()).filter(i -> polemic[i]).count());
            metrics.put("missed", (double) IntStream.range(0, own.size())
                    .filter(i -> polemic[i] && own.scores()[i] < 0.5)
                    .count());
            metrics.put("false_alarms", (double) IntStream.range(0, own.size())
                    .filter(i -> !polemic[i] && own.scores()[i] >= 0.5)
                    .count());
            groups.put("book_" + book, metrics);
        });
        return groups;
    }

    /** Points of the reliability diagram: per tenth of probability its mean and the share rated 2 or more. */
    static Map<String, Map<String, Double>> reliability(ScoredPassages passages) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        for (int bin = 0; bin < BINS; bin++) {
            int wanted = bin;
            ScoredPassages own = passages.where(i -> (int) Math.min(BINS - 1, passages.scores()[i] * BINS) == wanted);
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("n", (double) own.size());
            metrics.put("mean_score", Arrays.stream(own.scores()).average().orElse(Double.NaN));
            boolean[] polemic = own.polemic();
            metrics.put(
                    "share_polemic",
                    IntStream.range(0, own.size())
                            .mapToDouble(i -> polemic[i] ? 1 : 0)
                            .average()
                            .orElse(Double.NaN));
            groups.put(String.format(Locale.ROOT, "reliability_%.1f", (double) bin / BINS), metrics);
        }
        return groups;
    }

    /** Points of the risk-coverage curve: the passages furthest from one half are kept, by tenths. */
    static Map<String, Map<String, Double>> riskCoverage(ScoredPassages passages) {
        int[] surest = IntStream.range(0, passages.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(passages.scores()[i] - 0.5)))
                .mapToInt(Integer::intValue)
                .toArray();
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        for (int tenths = BINS; tenths > 0; tenths--) {
            ScoredPassages own = passages.at(Arrays.copyOf(surest, Math.max(1, surest.length * tenths / BINS)));
            boolean[] polemic = own.polemic();
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("n", (double) own.size());
            metrics.put("auc", own.auc());
            metrics.put(
                    "error",
                    IntStream.range(0, own.size())
                            .mapToDouble(i -> polemic[i] == own.scores()[i] >= 0.5 ? 0 : 1)
                            .average()
                            .orElse(Double.NaN));
            groups.put(String.format(Locale.ROOT, "coverage_%.1f", (double) tenths / BINS), metrics);
        }
        return groups;
    }

    /**
     * Whether scores tell politics from other matters among passages of equal rating: the probability that the political
     * one of two passages with the same rating is rated higher by the model ({@code leak_auc}, 0.5 without a leak), and how much
     * higher on average ({@code leak_steps}). Every pair of one language and rating counts once.
     * A passage is political when it has two words of {@code rhetoric-probe-politics.txt} of its language.
     */
    static Map<String, Double> topicLeak(ScoredPassages passages) {
        double higher = 0;
        double pairs = 0;
        double steps = 0;
        double political = 0;
        for (ScoredPassages own : parts(passages, p -> p.lang() + p.polemic()).values()) {
            String resource = "language/" + own.gold().get(0).lang() + "/rhetoric-probe-politics.txt";
            PhraseLists politics = new PhraseLists(List.of(WordLists.lines(resource)), Map.of());
            boolean[] is = new boolean[own.size()];
            for (int i = 0; i < is.length; i++) {
                is[i] = politics.words(own.gold().get(i).text()).stream()
                                .filter(word -> word.lists() != 0)
                                .count()
                        >= 2;
            }
            double count = IntStream.range(0, is.length).filter(i -> is[i]).count();
            double ownPairs = count * (is.length - count);
            political += count;
            if (ownPairs > 0) {
                pairs += ownPairs;
                higher += ownPairs * RankMetrics.auc(own.ratings(), is);
                steps += ownPairs * (mean(own, is, true) - mean(own, is, false));
            }
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("n", (double) passages.size());
        metrics.put("political", political);
        metrics.put("leak_auc", higher / pairs);
        metrics.put("leak_steps", steps / pairs);
        return metrics;
    }

    private static double mean(ScoredPassages passages, boolean[] is, boolean wanted) {
        return IntStream.range(0, is.length)
                .filter(i -> is[i] == wanted)
                .mapToDouble(i -> passages.ratings()[i])
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The same author in two languages: how far the difference of the predicted mean ratings is from that of the given
     * ones ({@code shift}, mean of absolute values in rating steps; {@code shift_given}, the given difference itself, for
     * comparison). Authors with at least five passages in either language count.
     */
    static Map<String, Double> translation(ScoredPassages passages) {
        List<double[]> shifts = new ArrayList<>();
        for (ScoredPassages author : parts(passages, GoldPassage::authorGroup).values()) {
            List<ScoredPassages> languages = parts(author, GoldPassage::lang).values().stream()
                    .filter(own -> own.size() >= FEWEST)
                    .toList();
            for (int one = 0; one < languages.size(); one++) {
                for (int other = one + 1; other < languages.size(); other++) {
                    double given = given(languages.get(one)) - given(languages.get(other));
                    double predicted = predicted(languages.get(one)) - predicted(languages.get(other));
                    shifts.add(new double[] {Math.abs(predicted - given), Math.abs(given)});
                }
            }
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("n", (double) shifts.size());
        metrics.put(
                "shift",
                shifts.stream().mapToDouble(shift -> shift[0]).average().orElse(Double.NaN));
        metrics.put(
                "shift_given",
                shifts.stream().mapToDouble(shift -> shift[1]).average().orElse(Double.NaN));
        return metrics;
    }

    private static double given(ScoredPassages passages) {
        return passages.gold().stream()
                .mapToDouble(GoldPassage::polemic)
                .average()
                .orElseThrow();
    }

    private static double predicted(ScoredPassages passages) {
        return Arrays.stream(passages.ratings()).average().orElseThrow();
    }

    private static Map<String, ScoredPassages> parts(ScoredPassages passages, Function<GoldPassage, String> key) {
        List<String> keys = passages.gold().stream().map(key).toList();
        Map<String, ScoredPassages> parts = new TreeMap<>();
        for (String own : new TreeSet<>(keys)) {
            parts.put(own, passages.where(i -> keys.get(i).equals(own)));
        }
        return parts;
    }
}
