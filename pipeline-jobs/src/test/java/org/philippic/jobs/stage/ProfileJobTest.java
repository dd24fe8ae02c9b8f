package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
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

class ProfileJobTest {
    private static final ProfileCard CARD = new ProfileCard("made", "annotator-1", "");
    private static final Set<StratumKind> KINDS = Set.of(StratumKind.GENRE);

    @Test
    void addedUpOnExecutors_theProfileIsThatOfOneMachine() {
        List<DocumentSummary> documents = documents();
        ReferenceProfile expected = new ReferenceProfile(CARD, KINDS);
        documents.forEach(expected::add);
        for (int partitions : new int[] {1, 3, 8}) {
            assertThat(ProfileJob.ofMostFrequent(rdd(documents, partitions), CARD, KINDS, 1_000_000)
                            .sameStatistics(expected))
                    .isTrue();
        }
    }

    @Test
    void keynessOfASeed_needsTheTermsThatMatterToItAlone() {
        List<DocumentSummary> documents = documents();
        DocumentSummary seed = documents.get(7);
        ReferenceProfile whole = new ReferenceProfile(CARD, KINDS);
        documents.forEach(whole::add);
        SeedComparison comparison = new SeedComparison(
                new CompareSettings(0, 1, CompareSettings.NearDuplicates.KEEP), OcrFragility.UNKNOWN);
        ReferenceProfile needed = ProfileJob.forSeeds(rdd(documents, 4), CARD, KINDS, List.of(seed));
        assertThat(comparison.keyness(seed, TermSpread.NONE, "made", needed.without(seed)))
                .isNotEmpty()
                .isEqualTo(comparison.keyness(seed, TermSpread.NONE, "made", whole.without(seed)));
    }

    private static List<DocumentSummary> documents() {
        SplittableRandom random = new SplittableRandom(12);
        List<DocumentSummary> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            documents.add(ZipfDocuments.document(random, "made:" + i, 400));
        }
        return documents;
    }

    private static JavaRDD<DocumentSummary> rdd(List<DocumentSummary> documents, int partitions) {
        return JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
                .parallelize(documents, partitions);
    }
}
