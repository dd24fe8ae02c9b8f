package org.philippic.jobs.stage;

import java.io.IOException;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.cache.PackStore;
import org.philippic.jobs.cache.PackUse;
import org.philippic.jobs.cache.PackWriter;
import org.philippic.jobs.run.RunContext;
import org.philippic.model.FrequentRun;
import org.philippic.model.Reuse;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * What searches for shared passages leave for later ones, each a pack: the documents as they were, the passages, and
 * the runs of letters that were too frequent. With that, a later search has to look at new pairs only.
 */
final class KeptReuse {
    private static final String STAGE = "compare";

    private final RunContext context;
    private final PackStore store;
    private final Path folder;

    /** What the output folder of a run keeps. */
    KeptReuse(RunContext context) {
        this.context = context;
        this.store = new PackStore(context.hadoop(), context.output());
        this.folder = store.folder(STAGE, Fingerprints.ofReuse());
    }

    /**
     * An earlier search.
     *
     * @param pack what it left
     * @param known identifiers of the documents that have not changed since
     * @param isSame whether it searched these documents and no others
     */
    record Earlier(Pack pack, Set<String> known, boolean isSame) {
        private Earlier(Pack pack, Map<String, String> digests) {
            this(pack, known(pack, digests), new HashSet<>(pack.documents()).equals(Set.copyOf(digests.values())));
        }

        private static Set<String> known(Pack pack, Map<String, String> digests) {
            Set<String> kept = new HashSet<>(pack.documents());
            Set<String> known = new HashSet<>();
            digests.forEach((docId, digest) -> {
                if (kept.contains(digest)) {
                    known.add(docId);
                }
            });
            return known;
        }
    }

    /**
     * The earlier search that knows the most of some documents; nothing where none knows any.
     *
     * @param digests digests of the documents, by their identifiers
     */
    Optional<Earlier> nearest(Map<String, String> digests) {
        List<Earlier> nearestFirst = new ArrayList<>();
        for (Pack pack : store.packs(STAGE, folder.getName())) {
            nearestFirst.add(new Earlier(pack, digests));
        }
        nearestFirst.removeIf(earlier -> earlier.known().isEmpty());
        nearestFirst.sort(Comparator.comparing(Earlier::isSame)
                .thenComparing(earlier -> earlier.known().size())
                .reversed()
                .thenComparing(earlier -> earlier.pack().name()));
        for (Earlier earlier : nearestFirst) {
            if (earlier.pack().isIntact(context.hadoop())) {
                return Optional.of(earlier);
            }
            context.progress()
                    .say("  compare: kept work in " + earlier.pack().folder() + " is damaged and is done again");
            store.remove(new Path(earlier.pack().folder()));
        }
        return Optional.empty();
    }

    /** The passages that an earlier search found. */
    JavaRDD<Reuse> passages(Earlier earlier) {
        return rows(earlier, Tables.REUSE);
    }

    /** The hashes of runs that were too frequent to it, ascending. */
    long[] frequent(Earlier earlier) {
        return rows(earlier, Tables.FREQUENT_RUNS).map(FrequentRun::hash).collect().stream()
                .mapToLong(hash -> hash)
                .sorted()
                .toArray();
    }

    private <R extends Record> JavaRDD<R> rows(Earlier earlier, Table<R> table) {
        return earlier.pack().files().stream()
                .filter(file -> file.table().equals(table.name()))
                .map(file ->
                        context.tables().read(table, new Path(earlier.pack().folder(), file.name())))
                .findFirst()
                .orElseGet(() -> context.sparkContext().emptyRDD());
    }

    /** Notes that the run's passages are those of an earlier search. */
    void use(Earlier earlier) {
        PackUse.record(context.files(), context.folder(), STAGE, List.of(earlier.pack()));
    }

    /**
     * Keeps the search that the run has made.
     *
     * @param digests digests of the documents, by their identifiers
     * @param frequent hashes of the runs that are too frequent
     */
    void keep(Map<String, String> digests, long[] frequent) {
        Path place = new Path(folder, Fingerprints.digest(String.join("\n", new TreeSet<>(digests.values()))));
        if (PackWriter.finished(context.hadoop(), place).isEmpty()) {
            // One task writes them all: passages are few where words are many.
            context.tables()
                    .read(Tables.REUSE)
                    .coalesce(1)
                    .foreachPartition(new Keeping(
                            place.toString(),
                            context.sparkContext().broadcast(new TreeMap<>(digests)),
                            context.sparkContext().broadcast(frequent),
                            context.shippedConfiguration()));
        }
        PackUse.record(
                context.files(),
                context.folder(),
                STAGE,
                PackWriter.finished(context.hadoop(), place).stream().toList());
    }

    private record Keeping(
            String place,
            Broadcast<TreeMap<String, String>> digests,
            Broadcast<long[]> frequent,
            Broadcast<SerializableConfiguration> configuration)
            implements VoidFunction<Iterator<Reuse>>, Serializable {
        @Override
        public void call(Iterator<Reuse> passages) throws IOException {
            Map<String, List<Record>> byDocument = new HashMap<>();
            passages.forEachRemaining(passage -> byDocument
                    .computeIfAbsent(passage.docId(), docId -> new ArrayList<>())
                    .add(passage));
            try (PackWriter pack = new PackWriter(
                    configuration.value().value(), new Path(place), List.of(Tables.REUSE, Tables.FREQUENT_RUNS))) {
                for (Map.Entry<String, String> document : digests.value().entrySet()) {
                    pack.add(document.getValue(), byDocument.getOrDefault(document.getKey(), List.of()));
                }
                pack.add(LongStream.of(frequent.value())
                        .mapToObj(FrequentRun::new)
                        .toList());
                pack.finish();
            }
        }
    }
}
