package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.SeedComparison;
import org.philippic.compare.StyleSpace;
import org.philippic.model.Neighbour;
import scala.Tuple2;

/** Measures every document's distance from every seed, and keeps the nearest. */
final class NeighbourJob {
    private static final int NEIGHBOURS = 20;

    private NeighbourJob() {}

    /** @param spaces by seed, the space that its distances are measured in */
    static JavaRDD<Neighbour> find(
            SeedComparison comparison,
            JavaRDD<DocumentSummary> summaries,
            List<DocumentSummary> seeds,
            Map<String, StyleSpace> spaces) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(summaries.context());
        Broadcast<List<DocumentSummary>> shippedSeeds = spark.broadcast(seeds);
        Broadcast<Map<String, StyleSpace>> shippedSpaces = spark.broadcast(spaces);
        return summaries
                .flatMap(other -> shippedSeeds.value().stream()
                        .flatMap(seed ->
                                comparison
                                        .distances(
                                                seed,
                                                other,
                                                shippedSpaces.value().get(seed.docId()))
                                        .stream())
                        .iterator())
                .mapToPair(row -> new Tuple2<>(row.docId() + "\u0000" + row.measure(), List.of(row)))
                .reduceByKey(NeighbourJob::nearest, 1)
                .sortByKey()
                .flatMap(group -> SeedComparison.ranked(group._2(), NEIGHBOURS).iterator());
    }

    private static List<Neighbour> nearest(List<Neighbour> one, List<Neighbour> two) {
        List<Neighbour> both = new ArrayList<>(one);
        both.addAll(two);
        return SeedComparison.ranked(both, NEIGHBOURS);
    }
}
