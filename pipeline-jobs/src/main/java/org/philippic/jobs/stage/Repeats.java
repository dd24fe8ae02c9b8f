package org.philippic.jobs.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;
import scala.Tuple2;

/**
 * Documents read twice. Of those with the same identifier the first stays and the others are rejected; of those with
 * the same bytes the first stays, seeds before collections, and the others are kept as duplicates. Documents are
 * compared by names and hashes alone: their texts stay where they were read.
 */
final class Repeats {
    private final JavaRDD<Document> documents;
    private final JavaRDD<Place> sameId;
    private final JavaRDD<Place> sameContent;

    /**
     * Finds repeats.
     *
     * @param documents documents as they were read; gone through several times, so kept somewhere
     * @param groups number of tasks that compare them, at least 1
     */
    Repeats(JavaRDD<Document> documents, int groups) {
        this.documents = documents;
        JavaRDD<Place> places = documents.mapPartitionsWithIndex(Repeats::places, false);
        JavaRDD<List<Place>> byId = groups(places, Place::docId, groups);
        this.sameId = byId.flatMap(Repeats::afterFirst);
        this.sameContent =
                groups(byId.map(group -> group.get(0)), Place::content, groups).flatMap(Repeats::afterFirst);
    }

    /**
     * Where a document stands among those read, and what it is compared by.
     *
     * @param partition number of its partition, from 0
     * @param position its number in the partition, from 0
     * @param seed whether it is a seed
     * @param docId its identifier
     * @param uri where it was read
     * @param content hash of its bytes
     */
    private record Place(int partition, int position, boolean seed, String docId, String uri, String content)
            implements Serializable {
        /** Places in one file come in their order: line 9 before line 10. */
        private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> !place.seed())
                .thenComparing(Place::docId)
                .thenComparing(place -> place.uri().length())
                .thenComparing(Place::uri)
                .thenComparing(Place::content)
                .thenComparing(Place::partition)
                .thenComparing(Place::position);
    }

    /** The documents without those whose identifier was given before, with duplicates marked. */
    JavaRDD<Document> marked() {
        JavaRDD<Tuple2<Integer, Boolean>> verdicts = verdicts(sameId, false)
                .union(verdicts(sameContent, true))
                .partitionBy(new HashPartitioner(documents.getNumPartitions()))
                .values();
        return documents.zipPartitions(verdicts, Repeats::marked);
    }

    /** A rejection of each document whose identifier was given before. */
    JavaRDD<Reject> rejects() {
        return sameId.map(place -> RejectReason.DUPLICATE_ID.whole(
                place.uri(), "ingest", "its identifier '" + place.docId() + "' was given to an earlier document", 0));
    }

    private static Iterator<Place> places(int partition, Iterator<Document> documents) {
        int[] position = {0};
        return stream(documents)
                .map(document -> new Place(
                        partition,
                        position[0]++,
                        document.isSeed(),
                        document.docId(),
                        document.sourceUri(),
                        document.contentSha256()))
                .iterator();
    }

    private static JavaRDD<List<Place>> groups(JavaRDD<Place> places, Function<Place, String> key, int groups) {
        return places.keyBy(key).groupByKey(groups).values().map(group -> {
            List<Place> sorted = new ArrayList<>();
            group.forEach(sorted::add);
            sorted.sort(Place.ORDER);
            return sorted;
        });
    }

    private static Iterator<Place> afterFirst(List<Place> group) {
        return group.subList(1, group.size()).iterator();
    }

    /** What becomes of documents: their partitions, each with a position there and whether it stays, as a duplicate. */
    private static JavaPairRDD<Integer, Tuple2<Integer, Boolean>> verdicts(JavaRDD<Place> places, boolean stays) {
        return places.mapToPair(place -> new Tuple2<>(place.partition(), new Tuple2<>(place.position(), stays)));
    }

    private static Iterator<Document> marked(
            Iterator<Document> documents, Iterator<Tuple2<Integer, Boolean>> verdicts) {
        Map<Integer, Boolean> repeats = new HashMap<>();
        verdicts.forEachRemaining(verdict -> repeats.put(verdict._1(), verdict._2()));
        int[] position = {0};
        return stream(documents)
                .flatMap(document -> {
                    Boolean stays = repeats.get(position[0]++);
                    if (stays == null) {
                        return Stream.of(document);
                    }
                    return stays ? Stream.of(DocumentStatus.DUPLICATE.on(document)) : Stream.empty();
                })
                .iterator();
    }

    private static Stream<Document> stream(Iterator<Document> documents) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, 0), false);
    }
}
