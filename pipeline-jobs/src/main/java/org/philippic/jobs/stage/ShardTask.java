package org.philippic.jobs.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.error.UserException;
import org.philippic.jobs.cache.Attempts;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.cache.PackWriter;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.stage.DocumentStage.Rows;
import org.philippic.jobs.stage.DocumentStage.Work;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;
import org.philippic.table.Table;

/**
 * Works on the documents of one shard and leaves their rows as a pack. A document that fails is rejected by itself; one
 * that took its JVM down twice is given up without another try.
 */
final class ShardTask implements Function2<Integer, Iterator<DocumentParts>, Iterator<Pack>> {
    private static final long serialVersionUID = 1L;

    /** Which documents are marked before work on them begins. */
    enum Care {
        /** All: an earlier attempt at the stage died. */
        MARK_EACH,
        /** Those of shards that Spark tries again. */
        MARK_WHEN_REPEATED
    }

    private final String stage;
    private final String folder;
    private final List<String> tables;
    private final Broadcast<? extends Map<String, String>> keys;
    private final List<String> packNames;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Attempts attempts;
    private final Care care;
    private final Work work;
    private final LongAccumulator done;

    ShardTask(
            String stage,
            String folder,
            List<Table<?>> tables,
            Broadcast<? extends Map<String, String>> keys,
            List<String> packNames,
            Broadcast<SerializableConfiguration> configuration,
            Attempts attempts,
            Care care,
            Work work,
            LongAccumulator done) {
        this.stage = stage;
        this.folder = folder;
        this.tables = tables.stream().map(Table::name).toList();
        this.keys = keys;
        this.packNames = List.copyOf(packNames);
        this.configuration = configuration;
        this.attempts = attempts;
        this.care = care;
        this.work = work;
        this.done = done;
    }

    @Override
    public Iterator<Pack> call(Integer shard, Iterator<DocumentParts> documents) throws IOException {
        if (!documents.hasNext()) {
            // All empty shards would have one name, and write over each other.
            return Collections.emptyIterator();
        }
        Configuration hadoop = configuration.value().value();
        Path place = new Path(folder, packNames.get(shard));
        Optional<Pack> finished = PackWriter.finished(hadoop, place);
        if (finished.isPresent()) {
            return List.of(finished.get()).iterator();
        }
        RunFiles files = new RunFiles(hadoop);
        boolean mark = care == Care.MARK_EACH || TaskContext.get().attemptNumber() > 0;
        try (PackWriter pack = new PackWriter(hadoop, place, tables())) {
            while (documents.hasNext()) {
                DocumentParts document = documents.next();
                String key = keys.value().get(document.docId());
                pack.add(key, (mark ? marked(document, key, files) : rows(document)).records());
                done.add(1);
            }
            return List.of(pack.finish()).iterator();
        }
    }

    private List<Table<?>> tables() {
        return tables.stream().<Table<?>>map(org.philippic.table.Tables::any).toList();
    }

    private Rows marked(DocumentParts document, String key, RunFiles files) {
        if (attempts.isGivenUp(files, key)) {
            return work.failed(
                    document,
                    reject(document, RejectReason.JVM_KILLED, "the JVM died twice while at work on this document", 0));
        }
        attempts.begin(files, key);
        Rows rows = rows(document);
        attempts.end(files, key);
        return rows;
    }

    private Rows rows(DocumentParts document) {
        long start = System.nanoTime();
        try {
            return work.rows(document);
        } catch (UserException wrongSettings) {
            // A missing or foreign model: no document is at fault, and each would fail the same way.
            throw wrongSettings;
        } catch (RuntimeException | StackOverflowError e) {
            long elapsed = (System.nanoTime() - start) / 1_000_000;
            return work.failed(document, reject(document, RejectReason.STAGE_FAILED, e.toString(), elapsed));
        }
    }

    private Reject reject(DocumentParts document, RejectReason reason, String detail, long elapsedMs) {
        String source = document.one(Document.class).orElseThrow().sourceUri();
        return reason.part(source, stage, detail, elapsedMs);
    }

    /** Whether the files of a pack still have the bytes that were written. */
    static boolean isIntact(Pack pack, Configuration configuration) {
        RunFiles files = new RunFiles(configuration);
        try {
            return pack.files().stream()
                    .allMatch(file ->
                            files.sha256(new Path(pack.folder(), file.name())).equals(file.sha256()));
        } catch (UncheckedIOException unreadable) {
            return false;
        }
    }
}
