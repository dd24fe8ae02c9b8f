package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
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
 * Cost of keyness over forms and lemmas on Spark for a million and ten million tokens, from counts drawn by Zipf's law
 * and kept as the stage keeps them, and what comes to the driver: {@code -Dphilippic.benchmark=keyness}. Judged by
 * processor time, which other work on the machine does not touch: a minute on two cores is two minutes of it.
 */
@EnabledIfSystemProperty(named = "philippic.benchmark", matches = "keyness")
class KeynessScaleTest {
    private static final int WORDS = 2000;
    private static final Set<StratumKind> KINDS =
            Set.of(StratumKind.DECADE, StratumKind.GENRE, StratumKind.LENGTH, StratumKind.MATCHED);

    private record Cost(double seconds, double cpuSeconds, int terms, long rows) {}

    @Test
    void tenMillionTokens_takeLessThanAMinuteOfTwoCoresAndTenTimesThatOfOne() {
        run(250);
        Cost small = run(500);
        Cost large = run(5000);
        System.out.printf(
                Locale.ROOT,
                "growth: %.1f times the processor time for 10 times the tokens, %.2f times the terms on the driver%n",
                large.cpuSeconds() / small.cpuSeconds(),
                (double) large.terms() / small.terms());
        assertThat(large.cpuSeconds()).isLessThan(120);
        assertThat(large.cpuSeconds() / small.cpuSeconds()).isLessThan(11);
    }

    private static Cost run(int documents) {
        DocumentSummary seed = ZipfDocuments.document(new SplittableRandom(1), "seeds:1", WORDS);
        JavaRDD<DocumentSummary> summaries = JavaSparkContext.fromSparkContext(
                        TestSpark.session().sparkContext())
                .parallelize(IntStream.range(0, documents).boxed().toList(), 8)
                .map(number -> ZipfDocuments.document(new SplittableRandom(number), "made:" + number, WORDS));
        summaries.persist(StorageLevel.MEMORY_AND_DISK()).count();
        long start = System.nanoTime();
        long cpuStart = cpu();
        ReferenceProfile profile =
                ProfileJob.forSeeds(summaries, new ProfileCard("made", "annotator", ""), KINDS, List.of(seed));
        long rows = new SeedComparison(
                        new CompareSettings(500, 1, CompareSettings.NearDuplicates.KEEP), OcrFragility.UNKNOWN)
                .keyness(seed, TermSpread.NONE, "made", profile)
                .size();
        Cost cost = new Cost((System.nanoTime() - start) / 1e9, (cpu() - cpuStart) / 1e9, profile.termsKept(), rows);
        summaries.unpersist(true);
        System.out.printf(
                Locale.ROOT,
                "keyness: %,d tokens in %.1f s (%.1f s of processor time), %,d terms on the driver, %d rows%n",
                (long) documents * WORDS,
                cost.seconds(),
                cost.cpuSeconds(),
                cost.terms(),
                cost.rows());
        return cost;
    }

    /** Processor time of this process in nanoseconds. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
