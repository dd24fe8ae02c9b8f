package org.philippic.jobs.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.LevelCounts;
import org.philippic.compare.TermCount;

/** Summaries of made-up documents whose words follow Zipf's law. */
public final class ZipfDocuments {
    private static final int VOCABULARY = 2_000_000;

    private ZipfDocuments() {}

    /** A document of words drawn from two million. */
    public static DocumentSummary document(SplittableRandom random, String docId, int words) {
        Map<String, Long> counts = new TreeMap<>();
        for (int w = 0; w < words; w++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
            counts.merge("w" + rank, 1L, Long::sum);
        }
        List<TermCount> terms = new ArrayList<>();
        for (String level : List.of("form", "lemma")) {
            counts.forEach((term, n) -> terms.add(new TermCount(level, term, n)));
        }
        return new DocumentSummary(
                docId,
                "made",
                "en",
                null,
                null,
                "polemic",
                words,
                words,
                null,
                List.of(),
                List.of(),
                LevelCounts.of(terms));
    }
}
