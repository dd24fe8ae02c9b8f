package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoredPassagesTest {
    private static GoldPassage passage(String author, String lang, int year, String text, double rating) {
        return new GoldPassage(
                author + text, author + "'s book", author, lang, year, text, rating, Set.of(), Set.of(), false);
    }

    private static ScoredPassages scored(List<GoldPassage> gold, double... ratings) {
        double[] scores = new double[ratings.length];
        boolean[] kept = new boolean[ratings.length];
        for (int i = 0; i < ratings.length; i++) {
            scores[i] = ratings[i] / 4;
            kept[i] = Math.abs(ratings[i] - 2) > 0.5;
        }
        return new ScoredPassages(gold, ratings, scores, kept);
    }

    private static List<GoldPassage> ratedZeroToFour(int n) {
        List<GoldPassage> gold = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            gold.add(passage("author " + i / 4, "en", 1860, "Text.", i % 5));
        }
        return gold;
    }

    @Test
    void perfectScores_haveRankingOneAndNarrowIntervals() {
        List<GoldPassage> gold = ratedZeroToFour(40);
        ScoredPassages passages =
                scored(gold, gold.stream().mapToDouble(GoldPassage::polemic).toArray());
        assertThat(passages.metrics()).containsEntry("spearman", 1.0).containsEntry("auc", 1.0);
        assertThat(passages.metrics().get("abstained")).isCloseTo(0.2, within(1e-9));
        assertThat(new AuthorBootstrap(passages).interval(ScoredPassages::spearman))
                .containsExactly(1, 1);
    }

    @Test
    void foldsCalibratedApart_doNotShuffleRanks() {
        List<GoldPassage> gold = ratedZeroToFour(40);
        double[] ratings = gold.stream().mapToDouble(GoldPassage::polemic).toArray();
        double[] scores = new double[40];
        for (int i = 0; i < 40; i++) {
            scores[i] = ratings[i] / 5 + (i < 20 ? 0.2 : 0);
        }
        ScoredPassages passages = new ScoredPassages(gold, ratings, scores, new boolean[40]);
        assertThat(passages.spearman()).isEqualTo(1);
        assertThat(passages.auc()).isEqualTo(1);
        assertThat(passages.rated(new double[40]).auc()).isEqualTo(0.5);
    }

    @Test
    void interval_isAboutTheMetricAndRepeatable() {
        List<GoldPassage> gold = ratedZeroToFour(60);
        double[] ratings = new double[60];
        for (int i = 0; i < 60; i++) {
            ratings[i] = gold.get(i).polemic() / 2 + i * 37 % 11 / 5.0;
        }
        ScoredPassages passages = scored(gold, ratings);
        double[] interval = new AuthorBootstrap(passages).interval(ScoredPassages::spearman);
        assertThat(passages.spearman()).isBetween(interval[0], interval[1]);
        assertThat(interval[1] - interval[0]).isBetween(0.05, 0.8);
        assertThat(new AuthorBootstrap(passages).interval(ScoredPassages::spearman))
                .containsExactly(interval);
    }

    @Test
    void politicsScoredHigherAtEqualRating_isALeak() {
        String politics = "The government and the parliament sat.";
        List<GoldPassage> gold = List.of(
                passage("a", "en", 1860, politics, 1),
                passage("b", "en", 1860, "The bees sat.", 1),
                passage("c", "en", 1860, politics, 3),
                passage("d", "en", 1860, "The bees slept.", 3));
        Map<String, Double> leak = RhetoricProbes.topicLeak(scored(gold, 2, 1, 3.5, 3));
        assertThat(leak).containsEntry("political", 2.0).containsEntry("leak_auc", 1.0);
        assertThat(leak.get("leak_steps")).isCloseTo(0.75, within(1e-9));
        assertThat(RhetoricProbes.topicLeak(scored(gold, 1, 1, 3, 3))).containsEntry("leak_auc", 0.5);
    }

    @Test
    void sameAuthorInTwoLanguages_shiftIsWhatTheModelAdds() {
        List<GoldPassage> gold = new ArrayList<>();
        double[] ratings = new double[10];
        for (int i = 0; i < 10; i++) {
            gold.add(passage("a", i < 5 ? "en" : "fr", 1860, "Text.", i < 5 ? 2 : 1));
            ratings[i] = i < 5 ? 3 : 1;
        }
        assertThat(RhetoricProbes.translation(scored(gold, ratings)))
                .containsEntry("n", 1.0)
                .containsEntry("shift", 1.0)
                .containsEntry("shift_given", 1.0);
    }

    @Test
    void books_countMissedAndFalseAlarms() {
        List<GoldPassage> gold = List.of(
                passage("a", "en", 0, "One.", 3), passage("a", "en", 0, "Two.", 0), passage("a", "en", 0, "Three.", 4));
        assertThat(RhetoricProbes.books(scored(gold, 1, 3, 4)).get("book_a's book"))
                .containsEntry("n", 3.0)
                .containsEntry("polemic", 2.0)
                .containsEntry("missed", 1.0)
                .containsEntry("false_alarms", 1.0);
    }

    @Test
    void diagramAndCurve_haveTenPointsThatCoverAll() {
        List<GoldPassage> gold = ratedZeroToFour(40);
        ScoredPassages passages =
                scored(gold, gold.stream().mapToDouble(GoldPassage::polemic).toArray());
        assertThat(RhetoricProbes.reliability(passages).values().stream()
                        .mapToDouble(point -> point.get("n"))
                        .sum())
                .isEqualTo(40);
        assertThat(RhetoricProbes.riskCoverage(passages)).hasSize(10).containsKey("coverage_0.5");
        assertThat(RhetoricProbes.riskCoverage(passages).get("coverage_0.5")).containsEntry("n", 20.0);
    }

    @Test
    void periods_areHalfCenturiesWithEnoughPassages() {
        ScoredPassages passages = scored(ratedZeroToFour(40), new double[40]);
        assertThat(RhetoricProbes.periods(passages)).containsOnlyKeys("period_1850-1899");
        assertThat(RhetoricProbes.periods(scored(ratedZeroToFour(20), new double[20])))
                .isEmpty();
    }
}
