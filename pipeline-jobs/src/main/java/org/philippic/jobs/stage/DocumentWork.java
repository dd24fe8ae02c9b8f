package org.philippic.jobs.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.cache.PackStore;
import org.philippic.jobs.cache.PackUse;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.spark.Metrics;
import org.philippic.model.DocumentKey;
import org.philippic.table.Tables;

/**
 * Runs a {@link DocumentStage}: takes from kept packs what they hold of this run's documents, and from fresh ones what was
 * done ahead, lets {@link DocumentLine} work on the rest, and puts the run's tables together from all. A run that died
 * in the middle finds its own packs like any other's, which is all that resuming takes.
 */
final class DocumentWork {
    private final RunContext context;
    private final DocumentStage stage;
    private final String fingerprint;
    private final PackStore store;

    DocumentWork(RunContext context, DocumentStage stage) {
        this.context = context;
        this.stage = stage;
        this.fingerprint = Fingerprints.of(context.settings()).get(stage.name());
        this.store = new PackStore(context.hadoop(), context.output());
    }

    void run(List<Stage> upcoming) {
        Map<String, String> documents = documents();
        Set<String> wanted = new TreeSet<>(documents.values());
        Map<Pack, Set<String>> taken = new LinkedHashMap<>();
        Set<String> found = new TreeSet<>();
        Set<String> renewed = renewed();
        for (Pack pack : sound(kept())) {
            Set<String> sure = new TreeSet<>(wanted);
            sure.removeAll(pack.unsure());
            sure.removeAll(renewed);
            take(pack, sure, found, taken);
        }
        Metrics.count(stage.name(), "documents", wanted.size());
        Metrics.count(stage.name(), "reused", found.size());
        if (!found.isEmpty()) {
            context.progress()
                    .say("  " + stage.name() + ": " + found.size() + " of " + wanted.size()
                            + " documents are taken from kept work");
        }
        Set<String> atHand = new TreeSet<>(found);
        atHand.addAll(context.fresh().documents(stage.name()));
        Map<String, String> missing = new TreeMap<>(documents);
        missing.values().removeAll(atHand);
        if (!missing.isEmpty()) {
            new DocumentLine(context, DocumentLine.from(stage, upcoming)).work(missing);
        }
        for (Pack pack : context.fresh().packs(stage.name())) {
            take(pack, wanted, found, taken);
        }
        if (!found.containsAll(wanted)) {
            throw new IllegalStateException("Stage " + stage.name() + " finished without "
                    + (wanted.size() - found.size()) + " of its " + wanted.size() + " documents");
        }
        PackUse.record(context.files(), context.folder(), stage.name(), taken.keySet());
        Map<String, String> byKey = new TreeMap<>();
        documents.forEach((docId, key) -> byKey.put(key, docId));
        new PackedRows(context, taken, byKey).write(stage);
    }

    /** Documents that an earlier stage worked on in this run: what was kept of them may come from rows that were worse. */
    private Set<String> renewed() {
        Set<String> renewed = new TreeSet<>();
        Fingerprints.earlier(stage)
                .forEach(earlier -> renewed.addAll(context.fresh().documents(earlier.name())));
        return renewed;
    }

    /** The packs of earlier runs. */
    private List<Pack> kept() {
        Set<String> fresh =
                context.fresh().packs(stage.name()).stream().map(Pack::name).collect(Collectors.toSet());
        return store.packs(stage.name(), fingerprint).stream()
                .filter(pack -> !fresh.contains(pack.name()))
                .toList();
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
                .filter(pack -> pack.isIntact(configuration.value().value()))
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
}
