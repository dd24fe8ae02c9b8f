package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.OcrFragility;
import org.philippic.compare.ProfileCard;
import org.philippic.compare.ReferenceProfile;
import org.philippic.compare.SeedComparison;
import org.philippic.compare.StratumKind;
import org.philippic.compare.TermSpread;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.jobs.testing.ZipfDocuments;
import org.philippic.settings.CompareSettings;

/**
 * Time of keyness over forms and lemmas on Spark for a million and ten million tokens, and what comes to the driver:
 * {@code -Dphilippic.benchmark=keyness}. Token counts are drawn by Zipf's law in the tasks and are part of the time.
 */
@EnabledIfSystemProperty(named = "philippic.benchmark", matches = "keyness")
class KeynessScaleTest {
    private static final int WORDS = 2000;
    private static final Set<StratumKind> KINDS =
            Set.of(StratumKind.DECADE, StratumKind.GENRE, StratumKind.LENGTH, StratumKind.MATCHED);

    /** Seconds in all and of drawing the tokens once, terms that came to the driver, and rows. */
    private record Cost(double seconds, double drawing, int terms, long rows) {}

    @Test
    void tenMillionTokens_takeLessThanAMinuteAndTenTimesThatOfOne() {
        run(250);
        Cost small = run(500);
        Cost large = run(5000);
        System.out.printf(
                Locale.ROOT,
                "growth: %.1f times the time for 10 times the tokens, %.2f times the terms on the driver%n",
                large.seconds() / small.seconds(),
                (double) large.terms() / small.terms());
        assertThat(large.seconds()).isLessThan(60);
        assertThat(large.seconds() / small.seconds()).isLessThan(11);
    }

    private static Cost run(int documents) {
        DocumentSummary seed = ZipfDocuments.document(new SplittableRandom(1), "seeds:1", WORDS);
        JavaRDD<DocumentSummary> summaries = JavaSparkContext.fromSparkContext(
                        TestSpark.session().sparkContext())
                .parallelize(IntStream.range(0, documents).boxed().toList(), 8)
                .map(number -> ZipfDocuments.document(new SplittableRandom(number), "made:" + number, WORDS));
        long start = System.nanoTime();
        summaries.count();
        double drawing = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        ReferenceProfile profile =
                ProfileJob.forSeeds(summaries, new ProfileCard("made", "annotator", ""), KINDS, List.of(seed));
        long rows = new SeedComparison(
                        new CompareSettings(500, 1, CompareSettings.NearDuplicates.KEEP), OcrFragility.UNKNOWN)
                .keyness(seed, TermSpread.NONE, "made", profile)
                .size();
        double seconds = (System.nanoTime() - start) / 1e9;
        Cost cost = new Cost(seconds, drawing, profile.termsKept(), rows);
        System.out.printf(
                Locale.ROOT,
                "keyness: %,d tokens in %.1f s (drawing them once: %.1f s), %,d terms on the driver, %d rows%n",
                (long) documents * WORDS,
                cost.seconds(),
                cost.drawing(),
                cost.terms(),
                cost.rows());
        return cost;
    }
}
