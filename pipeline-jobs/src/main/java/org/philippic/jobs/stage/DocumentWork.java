package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.jobs.cache.Attempts;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.cache.PackStore;
import org.philippic.jobs.cache.PackUse;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.ShardPlan;
import org.philippic.jobs.spark.Metrics;
import org.philippic.model.DocumentKey;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * Runs a {@link DocumentStage}: takes from earlier packs what they hold of this run's documents, works on the rest shard
 * by shard, each shard a new pack, and puts the run's tables together from both. A run that died in the middle finds
 * its own packs like any other's, which is all that resuming takes.
 */
final class DocumentWork {
    private final RunContext context;
    private final DocumentStage stage;
    private final String fingerprint;
    private final PackStore store;
    private final Attempts attempts;

    DocumentWork(RunContext context, DocumentStage stage) {
        this.context = context;
        this.stage = stage;
        this.fingerprint = Fingerprints.of(context.settings()).get(stage.name());
        this.store = new PackStore(context.hadoop(), context.output());
        this.attempts = new Attempts(store.aside("attempts"), stage.name());
    }

    void run() {
        Map<String, String> documents = documents();
        Set<String> wanted = new TreeSet<>(documents.values());
        Map<Pack, Set<String>> taken = new LinkedHashMap<>();
        Set<String> found = new TreeSet<>();
        for (Pack pack : sound(store.packs(stage.name(), fingerprint))) {
            Set<String> sure = new TreeSet<>(wanted);
            sure.removeAll(pack.unsure());
            take(pack, sure, found, taken);
        }
        Map<String, String> missing = new TreeMap<>(documents);
        missing.values().removeAll(found);
        Metrics.count(stage.name(), "documents", wanted.size());
        Metrics.count(stage.name(), "reused", found.size());
        if (!found.isEmpty()) {
            context.progress()
                    .say("  " + stage.name() + ": " + found.size() + " of " + wanted.size()
                            + " documents are taken from kept work");
        }
        if (!missing.isEmpty()) {
            for (Pack pack : work(missing)) {
                take(pack, wanted, found, taken);
            }
        }
        if (!found.containsAll(wanted)) {
            throw new IllegalStateException("Stage " + stage.name() + " finished without "
                    + (wanted.size() - found.size()) + " of its " + wanted.size() + " documents");
        }
        PackUse.record(context.files(), context.folder(), stage.name(), taken.keySet());
        Map<String, String> byKey = new TreeMap<>();
        documents.forEach((docId, key) -> byKey.put(key, docId));
        PackedRows rows = new PackedRows(context, taken, byKey);
        for (Table<?> table : stage.writes()) {
            if (Stages.writersOf(table).size() == 1) {
                rows.write(table);
            } else {
                rows.writePart(table, stage.name());
            }
        }
    }

    private Map<String, String> documents() {
        Map<String, String> keys = new TreeMap<>();
        for (DocumentKey document : context.tables().collect(Tables.DOCUMENT_KEYS)) {
            keys.put(document.docId(), document.key());
        }
        return keys;
    }

    /** Takes of a pack the documents that are wanted and that no earlier pack gave. */
    private static void take(Pack pack, Set<String> wanted, Set<String> found, Map<Pack, Set<String>> taken) {
        Set<String> fresh = new TreeSet<>(pack.documents());
        fresh.retainAll(wanted);
        fresh.removeAll(found);
        if (!fresh.isEmpty()) {
            taken.put(pack, fresh);
            found.addAll(fresh);
        }
    }

    /** The packs whose files still have the bytes that were written; the others are removed and their work repeated. */
    private List<Pack> sound(List<Pack> packs) {
        if (packs.isEmpty()) {
            return packs;
        }
        Broadcast<SerializableConfiguration> configuration = context.shippedConfiguration();
        List<Pack> sound = context.sparkContext()
                .parallelize(packs, Math.min(packs.size(), 4 * context.parallelism()))
                .filter(pack -> ShardTask.isIntact(pack, configuration.value().value()))
                .collect();
        List<Pack> broken = new ArrayList<>(packs);
        broken.removeAll(sound);
        for (Pack pack : broken) {
            context.progress()
                    .say("  " + stage.name() + ": kept work in " + pack.folder() + " is damaged and is done again");
            store.remove(new Path(pack.folder()));
        }
        return sound;
    }

    private List<Pack> work(Map<String, String> missing) {
        boolean interrupted = attempts.begin(context.files());
        try (Progress.Count count = context.progress().count(stage.name(), missing.size())) {
            ShardPlan plan = DocumentParts.plan(context, stage.documents(), missing.keySet());
            JavaRDD<DocumentParts> parts = DocumentParts.gather(context, plan, stage.documents(), stage.parts());
            ShardTask task = new ShardTask(
                    stage.name(),
                    store.folder(stage.name(), fingerprint).toString(),
                    stage.writes(),
                    context.sparkContext().broadcast(new HashMap<>(missing)),
                    packNames(plan, missing),
                    context.shippedConfiguration(),
                    attempts,
                    interrupted ? ShardTask.Care.MARK_EACH : ShardTask.Care.MARK_WHEN_REPEATED,
                    stage.work(context.settings()),
                    count.documents());
            List<Pack> packs = parts.mapPartitionsWithIndex(task, true).collect();
            attempts.end(context.files());
            return packs;
        }
    }

    /** Name of each shard's pack: the same work on the same documents gives the same name, in whatever run. */
    private List<String> packNames(ShardPlan plan, Map<String, String> keys) {
        List<TreeSet<String>> shards = new ArrayList<>();
        for (int shard = 0; shard < plan.shards(); shard++) {
            shards.add(new TreeSet<>());
        }
        plan.shardOf().forEach((docId, shard) -> shards.get(shard).add(keys.get(docId)));
        return shards.stream()
                .map(shard -> Fingerprints.digest(fingerprint + "\n" + String.join("\n", shard)))
                .toList();
    }
}
