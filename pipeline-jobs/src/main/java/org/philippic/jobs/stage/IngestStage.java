package org.philippic.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.philippic.ingest.Manifest;
import org.philippic.ingest.Part;
import org.philippic.ingest.Readers;
import org.philippic.jobs.run.Corpora;
import org.philippic.jobs.run.Progress;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.ShardPlan;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.jobs.stage.CorpusReader.FilePart;
import org.philippic.jobs.stage.DocumentStage.Rows;
import org.philippic.table.Table;
import org.philippic.table.Tables;
import scala.Tuple2;

/** Reads every file of the seeds and collections into {@code read_documents}, and marks what was read twice. */
public final class IngestStage implements Stage {
    private static final int SHOWN = 5;

    /** Files that one task hands on to the shards by name: a task for each would cost more than reading it. */
    private static final int NAMES_OF_A_TASK = 2000;

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Table<?>> reads() {
        return List.of();
    }

    @Override
    public List<Table<?>> writes() {
        return List.of(Tables.READ_DOCUMENTS, Tables.DOCUMENT_KEYS, Tables.REJECTS);
    }

    @Override
    public void run(RunContext context, List<Stage> upcoming) {
        List<SourceFile> files = Corpora.of(context.inputs()).files(context.hadoop());
        CorpusReader reader = CorpusReader.of(context, files);
        sayWhatIsLeftOut(context, files);
        List<FilePart> parts = parts(context, files, reader);
        long documents = parts.stream()
                .filter(part -> Readers.isDocument(part.file().path()))
                .count();
        try (Progress.Count count = context.progress().count(name(), documents)) {
            JavaRDD<Rows> read = context.sparkContext()
                    .parallelizePairs(byKey(parts), 1 + parts.size() / NAMES_OF_A_TASK)
                    .partitionBy(plan(context, parts).partitioner())
                    .values()
                    .mapPartitions(reading(reader, count.documents()));
            try (StageOutput output = StageOutput.of(read)) {
                writeWithoutRepeats(context, output);
            }
        }
    }

    private static void sayWhatIsLeftOut(RunContext context, List<SourceFile> files) {
        List<String> about = files.stream()
                .map(SourceFile::path)
                .filter(path -> !Readers.isDocument(path) && !Manifest.isManifest(path))
                .toList();
        if (!about.isEmpty()) {
            String shown = String.join(", ", about.subList(0, Math.min(SHOWN, about.size())));
            context.progress()
                    .say("  ingest     left out, as about the collection: " + shown
                            + (about.size() > SHOWN ? " and " + (about.size() - SHOWN) + " more" : ""));
        }
    }

    /** Cuts the huge files into parts, each file in a task of its own; the others are one part each. */
    private static List<FilePart> parts(RunContext context, List<SourceFile> files, CorpusReader reader) {
        long bytes = context.settings().ingest().splitBytes();
        List<SourceFile> huge =
                files.stream().filter(file -> file.length() > bytes).toList();
        List<FilePart> parts = new ArrayList<>();
        files.stream()
                .filter(file -> file.length() <= bytes)
                .forEach(file -> parts.add(new FilePart(file, Part.WHOLE)));
        if (!huge.isEmpty()) {
            parts.addAll(context.sparkContext()
                    .parallelize(huge, huge.size())
                    .flatMap(file -> reader.cut(file, bytes).iterator())
                    .collect());
        }
        return parts;
    }

    private static FlatMapFunction<Iterator<FilePart>, Rows> reading(CorpusReader reader, LongAccumulator done) {
        return parts -> {
            List<FilePart> own = new ArrayList<>();
            parts.forEachRemaining(own::add);
            ReadAhead<Rows> rows = new ReadAhead<>(row -> own.forEach(part -> {
                reader.read(part, row);
                if (Readers.isDocument(part.file().path())) {
                    done.add(1);
                }
            }));
            TaskCompletionListener closing = task -> rows.close();
            TaskContext.get().addTaskCompletionListener(closing);
            return rows;
        };
    }

    private static ShardPlan plan(RunContext context, List<FilePart> parts) {
        Map<String, Long> weights = new HashMap<>();
        parts.forEach(part -> weights.put(part.key(), part.length()));
        return context.shards(weights, ShardPlan.CHARACTERS_A_SHARD);
    }

    private static List<Tuple2<String, FilePart>> byKey(List<FilePart> parts) {
        List<Tuple2<String, FilePart>> keyed = new ArrayList<>();
        parts.forEach(part -> keyed.add(new Tuple2<>(part.key(), part)));
        return keyed;
    }

    private static void writeWithoutRepeats(RunContext context, StageOutput output) {
        Repeats repeats = new Repeats(output.rowsOf(Tables.READ_DOCUMENTS), context.parallelism());
        context.tables().write(Tables.READ_DOCUMENTS, repeats.marked());
        writeKeys(context);
        context.tables()
                .writePart(
                        Tables.REJECTS,
                        "ingest",
                        output.rowsOf(Tables.REJECTS).union(repeats.rejects()).coalesce(1));
    }

    /** The key of a document is the hash of its whole row: any change of what was read makes it another. */
    private static void writeKeys(RunContext context) {
        context.tables()
                .write(
                        Tables.DOCUMENT_KEYS,
                        context.tables()
                                .frame(Tables.READ_DOCUMENTS)
                                .select(
                                        col("doc_id"),
                                        sha2(to_json(struct(col("*"))), 256)
                                                .substr(1, 32)
                                                .as("key")));
    }
}
