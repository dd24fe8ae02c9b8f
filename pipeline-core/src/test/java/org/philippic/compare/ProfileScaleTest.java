package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.philippic.model.Keyness;
import org.philippic.settings.CompareSettings;

/** Takes the processor time of the comparison of a seed with made-up collections of 1 and 10 million tokens: {@code -Dphilippic.benchmark=profile}. */
@EnabledIfSystemProperty(named = "philippic.benchmark", matches = "profile")
class ProfileScaleTest {
    private static final int WORDS = 2000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    @Test
    void tenMillionTokens_takeLessThanAMinuteOfOneCore() {
        run(200);
        double small = run(500);
        double large = run(5000);
        System.out.printf(Locale.ROOT, "growth: %.1f times for 10 times the tokens%n", large / small);
        assertThat(large).isLessThan(60);
    }

    private static double run(int documents) {
        SplittableRandom random = new SplittableRandom(1848);
        List<DocumentSummary> summaries = new ArrayList<>();
        for (int d = 0; d < documents; d++) {
            summaries.add(document(random, "made:" + d));
        }
        DocumentSummary seed = document(random, "seeds:1");
        long start = CPU.getCurrentThreadCpuTime();
        ReferenceProfile profile = new ReferenceProfile(
                new ProfileCard("made", "annotator", ""),
                EnumSet.of(StratumKind.DECADE, StratumKind.GENRE, StratumKind.LENGTH));
        summaries.forEach(profile::add);
        long added = CPU.getCurrentThreadCpuTime();
        List<Keyness> rows = new SeedComparison(new CompareSettings(500, 1)).keyness(seed, "made", profile);
        long end = CPU.getCurrentThreadCpuTime();
        System.out.printf(
                Locale.ROOT,
                "profile: %d tokens added in %.2f s, keyness of a seed in %.2f s, %d rows%n",
                (long) documents * WORDS,
                (added - start) / 1e9,
                (end - added) / 1e9,
                rows.size());
        return (end - start) / 1e9;
    }

    /** Words drawn by Zipf's law from 200,000. */
    private static DocumentSummary document(SplittableRandom random, String docId) {
        Map<String, Long> counts = new TreeMap<>();
        for (int w = 0; w < WORDS; w++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(200_000));
            counts.merge("w" + rank, 1L, Long::sum);
        }
        List<TermCount> terms = new ArrayList<>();
        for (Level level : List.of(Level.FORM, Level.LEMMA)) {
            counts.forEach((term, n) -> terms.add(new TermCount(level.label(), term, n)));
        }
        return new DocumentSummary(docId, "made", "en", null, null, "polemic", WORDS, WORDS, List.of(), terms);
    }
}
