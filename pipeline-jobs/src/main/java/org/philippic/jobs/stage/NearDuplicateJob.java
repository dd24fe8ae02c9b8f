package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.NearDuplicates;
import org.philippic.compare.NearDuplicates.Candidate;
import org.philippic.model.NearDuplicate;
import scala.Tuple2;

/** Spreads the search for documents that nearly repeat another one: candidates are shuffled by the bands they share. */
final class NearDuplicateJob {
    private static final NearDuplicates FINDER = NearDuplicates.DEFAULT;

    private NearDuplicateJob() {}

    static JavaRDD<NearDuplicate> find(JavaRDD<DocumentSummary> summaries) {
        return summaries
                .flatMapToPair(summary -> FINDER.candidates(summary).entrySet().stream()
                        .map(candidate -> new Tuple2<>(candidate.getKey(), candidate.getValue()))
                        .iterator())
                .groupByKey()
                .flatMap(band -> FINDER.among(listOf(band._2())).iterator())
                .mapToPair(row -> new Tuple2<>(row.docId(), row))
                .reduceByKey(NearDuplicates::better)
                .values();
    }

    private static List<Candidate> listOf(Iterable<Candidate> candidates) {
        List<Candidate> list = new ArrayList<>();
        candidates.forEach(list::add);
        return list;
    }
}
