package org.philippic.jobs.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.philippic.compare.OpenPairs;
import org.philippic.compare.ReuseClusters;
import org.philippic.compare.ReuseFinder;
import org.philippic.compare.ReuseLimits;
import org.philippic.compare.ReuseText;
import org.philippic.compare.SharedRuns;
import org.philippic.compare.Shingles;
import org.philippic.compare.Variation.Stretch;
import org.philippic.jobs.run.RunContext;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Quotation;
import org.philippic.model.Reuse;
import org.philippic.model.Zone;
import org.philippic.table.Tables;
import scala.Tuple2;

/** Spreads the search for shared passages: shingles are shuffled by hash, candidate texts to where the others are. */
final class ReuseJob {
    private static final ReuseFinder FINDER = new ReuseFinder(ReuseLimits.DEFAULT);

    /** Where more pairs than this have changed, telling them apart costs more than it saves. */
    private static final int MOST_REOPENED = 500_000;

    private ReuseJob() {}

    /**
     * What has changed among the runs of letters of a part since an earlier search.
     *
     * @param frequent hashes that are too frequent, ascending
     * @param reopened pairs of known documents that share other runs than they did
     */
    private record Change(long[] frequent, Set<OpenPairs.Pair> reopened) implements Serializable {
        static Change of(List<Shingles> part, Set<String> known, long[] frequentBefore) {
            long[] frequent = FINDER.tooFrequent(part);
            return new Change(frequent, FINDER.reopened(part, known, frequentBefore, frequent, MOST_REOPENED));
        }
    }

    /** Finds the passages and writes them, and the places that they cluster at. */
    static void write(RunContext context) {
        JavaPairRDD<String, ReuseText.Packed> texts = texts(context);
        search(context, texts);
        texts.unpersist(false);
        // One task ties them all together: passages are few where words are many.
        context.tables()
                .write(
                        Tables.REUSE_PLACES,
                        context.tables()
                                .read(Tables.REUSE)
                                .coalesce(1)
                                .mapPartitions(passages ->
                                        ReuseClusters.of(listOf(() -> passages)).iterator()));
    }

    /** By seed, the stretches that other documents share, in the order of their first code point. */
    static Map<String, List<Stretch>> sharedBySeeds(RunContext context) {
        Map<String, List<Stretch>> shared = new TreeMap<>();
        context.tables()
                .read(Tables.REUSE)
                .filter(passage -> !passage.docId().equals(passage.otherDocId()))
                .flatMapToPair(passage -> List.of(
                                new Tuple2<>(passage.docId(), new Stretch(passage.charStart(), passage.charEnd())),
                                new Tuple2<>(
                                        passage.otherDocId(),
                                        new Stretch(passage.otherCharStart(), passage.otherCharEnd())))
                        .iterator())
                .filter(stretch -> stretch._1().startsWith(Document.SEEDS + ":"))
                .distinct()
                .collect()
                .forEach(stretch -> shared.computeIfAbsent(stretch._1(), seed -> new ArrayList<>())
                        .add(stretch._2()));
        shared.values()
                .forEach(stretches ->
                        stretches.sort(Comparator.comparingInt(Stretch::from).thenComparingInt(Stretch::to)));
        return shared;
    }

    private static JavaPairRDD<String, ReuseText.Packed> texts(RunContext context) {
        // Spark weighs kept objects by walking over all that they hold, but not kept bytes.
        return DocumentParts.gather(context, Tables.DOCUMENTS, List.of(Tables.ZONES, Tables.QUOTATIONS))
                .filter(parts ->
                        !DocumentStatus.DUPLICATE.of(parts.one(Document.class).orElseThrow()))
                .mapPartitionsToPair(ReuseJob::byDocument, true)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    /** Looks at the pairs that no earlier search has looked at, and takes the passages of the others from there. */
    private static void search(RunContext context, JavaPairRDD<String, ReuseText.Packed> texts) {
        Map<String, String> digests =
                new TreeMap<>(texts.mapValues(ReuseText.Packed::digest).collectAsMap());
        KeptReuse kept = new KeptReuse(context);
        Optional<KeptReuse.Earlier> earlier = kept.nearest(digests);
        if (earlier.filter(KeptReuse.Earlier::isSame).isPresent()) {
            say(context, digests.size(), digests.size(), 0);
            context.tables().write(Tables.REUSE, kept.passages(earlier.get()));
            kept.use(earlier.get());
            return;
        }
        int parts = texts.getNumPartitions();
        JavaRDD<List<Shingles>> shingles = texts.values()
                .flatMapToPair(text -> numbered(FINDER.shingles(text.unpacked()).parts(parts)))
                .partitionBy(new HashPartitioner(parts))
                .values()
                .mapPartitions(part -> List.of(listOf(() -> part)).iterator());
        Broadcast<Set<String>> known = context.sparkContext()
                .broadcast(earlier.map(KeptReuse.Earlier::known).orElse(Set.of()));
        Broadcast<long[]> frequentBefore =
                context.sparkContext().broadcast(earlier.map(kept::frequent).orElse(new long[0]));
        List<Change> changes = shingles.map(part -> Change.of(part, known.value(), frequentBefore.value()))
                .collect();
        OpenPairs open = open(known.value(), changes);
        if (!open.known().isEmpty()) {
            say(context, open.known().size(), digests.size(), open.reopened().size());
        }
        Broadcast<OpenPairs> shipped = context.sparkContext().broadcast(open);
        JavaRDD<Reuse> found = passages(shingles, texts, shipped);
        if (!open.known().isEmpty()) {
            found = found.union(kept.passages(earlier.orElseThrow())
                    .filter(passage -> !shipped.value().has(passage.docId(), passage.otherDocId())));
        }
        context.tables().write(Tables.REUSE, found);
        kept.keep(
                digests,
                changes.stream()
                        .flatMapToLong(change -> LongStream.of(change.frequent()))
                        .sorted()
                        .toArray());
    }

    /** The pairs to look at: all, where no document is known or too many known pairs have changed. */
    private static OpenPairs open(Set<String> known, List<Change> changes) {
        Set<OpenPairs.Pair> reopened = new HashSet<>();
        for (Change change : changes) {
            reopened.addAll(change.reopened());
            if (reopened.size() > MOST_REOPENED) {
                return OpenPairs.ALL;
            }
        }
        return new OpenPairs(known, reopened);
    }

    private static void say(RunContext context, int known, int documents, int reopened) {
        context.progress()
                .say("  compare: shared passages among " + known + " of " + documents
                        + " documents are taken from kept work"
                        + (reopened == 0 ? "" : ", but for " + reopened + " pairs of them"));
    }

    private static JavaRDD<Reuse> passages(
            JavaRDD<List<Shingles>> shingles, JavaPairRDD<String, ReuseText.Packed> texts, Broadcast<OpenPairs> open) {
        // Texts stay where they are; others come to them, each once to all those of a partition.
        int parts = texts.getNumPartitions();
        Partitioner places = texts.partitioner().orElse(new HashPartitioner(parts));
        JavaRDD<Visitor> visitors = shingles.flatMap(
                        part -> FINDER.matches(part, open.value()).iterator())
                .mapToPair(runs -> new Tuple2<>(runs.docId(), runs))
                .groupByKey(places)
                .join(texts, places)
                .flatMapToPair(joined -> visitors(joined._2()._2(), joined._2()._1(), places))
                .partitionBy(new HashPartitioner(parts))
                .values();
        return texts.values().zipPartitions(visitors, ReuseJob::align);
    }

    /** A text on its visit to the texts of a partition, with the runs that it shares with them. */
    private record Visitor(ReuseText.Packed text, List<SharedRuns> runs) implements Serializable {}

    private static Iterator<Tuple2<Integer, Visitor>> visitors(
            ReuseText.Packed text, Iterable<SharedRuns> runs, Partitioner places) {
        Map<Integer, List<SharedRuns>> byPlace = new TreeMap<>();
        runs.forEach(part -> part.byPlace(
                places::getPartition,
                (place, there) -> byPlace.computeIfAbsent(place, number -> new ArrayList<>())
                        .add(there)));
        return byPlace.entrySet().stream()
                .map(place -> new Tuple2<>(place.getKey(), new Visitor(text, place.getValue())))
                .iterator();
    }

    private static Iterator<Reuse> align(Iterator<ReuseText.Packed> texts, Iterator<Visitor> visitors) {
        Map<String, ReuseText> here = new HashMap<>();
        texts.forEachRemaining(text -> here.put(text.docId(), text.unpacked()));
        return stream(visitors)
                .flatMap(visitor -> FINDER.align(visitor.text().unpacked(), here, visitor.runs()).stream())
                .iterator();
    }

    private static Iterator<Tuple2<String, ReuseText.Packed>> byDocument(Iterator<DocumentParts> documents) {
        return stream(documents)
                .map(parts -> new Tuple2<>(parts.docId(), text(parts).packed()))
                .iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, 0), false);
    }

    private static Iterator<Tuple2<Integer, Shingles>> numbered(List<Shingles> parts) {
        List<Tuple2<Integer, Shingles>> numbered = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            numbered.add(new Tuple2<>(part, parts.get(part)));
        }
        return numbered.iterator();
    }

    private static ReuseText text(DocumentParts parts) {
        Document document = parts.one(Document.class).orElseThrow();
        return ReuseText.of(
                document,
                parts.all(Zone.class)
                        .sorted(Comparator.comparingInt(Zone::zoneId))
                        .toList(),
                parts.all(Quotation.class)
                        .sorted(Comparator.comparingInt(Quotation::quotationId))
                        .toList());
    }

    private static <T> List<T> listOf(Iterable<T> items) {
        List<T> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }
}
