package org.philippic.jobs.stage;

import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.LongAccumulator;
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
import org.philippic.table.Tables;

/**
 * One stage's part in the work on a shard: where its packs go and what it does to a document. A document that fails is
 * rejected by itself; one that took its JVM down twice is given up without another try.
 *
 * @param stage name of the stage
 * @param tables names of the tables that it writes
 * @param packs folder of the pack of each shard
 * @param attempts marks of its work begun
 * @param care which documents are marked before work on them begins
 * @param work what it does
 * @param runNanos time that it took, added up over documents
 * @param cpuNanos processor time that it took
 */
record ShardStep(
        String stage,
        List<String> tables,
        List<String> packs,
        Attempts attempts,
        Care care,
        Work work,
        LongAccumulator runNanos,
        LongAccumulator cpuNanos)
        implements Serializable {
    /** Which documents are marked before work on them begins. */
    enum Care {
        /** All: an earlier attempt at the stage died. */
        MARK_EACH,
        /** Those of shards that Spark tries again. */
        MARK_WHEN_REPEATED
    }

    ShardStep {
        tables = List.copyOf(tables);
        packs = List.copyOf(packs);
    }

    /** The pack of a shard, where an earlier attempt finished it. */
    Optional<Pack> finished(int shard, Configuration hadoop) {
        return PackWriter.finished(hadoop, new Path(packs.get(shard)));
    }

    /** A writer of the pack of a shard. */
    PackWriter pack(int shard, Configuration hadoop) {
        return new PackWriter(hadoop, new Path(packs.get(shard)), writes());
    }

    /** The tables that the stage writes. */
    List<Table<?>> writes() {
        return tables.stream().<Table<?>>map(Tables::any).toList();
    }

    /**
     * What a step did to a document.
     *
     * @param rows that it gave
     * @param cpuNanos processor time that it took
     */
    record Done(Rows rows, long cpuNanos) {}

    /** Works on a document of a shard and adds the rows to a pack. */
    Done add(DocumentParts document, String key, PackWriter pack, Marks marks) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long cpuStart = threads.getCurrentThreadCpuTime();
        Rows rows = marks.repeated() || care == Care.MARK_EACH ? marked(document, key, marks.files()) : rows(document);
        pack.add(key, rows.records());
        runNanos.add(System.nanoTime() - start);
        long cpu = threads.getCurrentThreadCpuTime() - cpuStart;
        cpuNanos.add(cpu);
        return new Done(rows, cpu);
    }

    /**
     * How work on a shard is marked.
     *
     * @param files where marks are written
     * @param repeated whether Spark tries the shard again
     */
    record Marks(RunFiles files, boolean repeated) {}

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
}
