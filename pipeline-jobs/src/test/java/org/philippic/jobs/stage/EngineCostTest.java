package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.philippic.ingest.Part;
import org.philippic.ingest.Readers;
import org.philippic.jobs.cache.PackWriter;
import org.philippic.jobs.local.DirectFileSystem;
import org.philippic.jobs.run.Corpora;
import org.philippic.jobs.run.OutputLock;
import org.philippic.jobs.run.PipelineRunner;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunDescription;
import org.philippic.jobs.run.RunInputs;
import org.philippic.jobs.run.SourceListing;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.jobs.spark.SparkSessions;
import org.philippic.jobs.stage.CorpusReader.FilePart;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.settings.Settings;
import org.philippic.settings.SettingsLoader;
import org.philippic.testing.Golden;
import org.philippic.testing.TestModels;

/**
 * What Spark adds to the work on documents: the stages up to the summaries, against a plain loop of as many threads that
 * does the same work on one document after the other and writes the same rows to Parquet files. Both in this JVM, in
 * turns: {@code -Dphilippic.benchmark=engine -Dphilippic.benchmark.docs=FOLDER}, {@code -Dphilippic.benchmark.rounds=N}
 * times. The first turn pays for loading and compiling, so later ones count.
 */
@EnabledIfSystemProperty(named = "philippic.benchmark", matches = "engine")
class EngineCostTest {
    private static final int ROUNDS = Integer.getInteger("philippic.benchmark.rounds", 3);

    private record Cost(double seconds, double cpuSeconds) {
        static Cost of(Runnable work) {
            long start = System.nanoTime();
            long cpuStart = cpu();
            work.run();
            return new Cost((System.nanoTime() - start) / 1e9, (cpu() - cpuStart) / 1e9);
        }

        private static long cpu() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }

    @Test
    void sparkAddsLittle_toTheWorkOnDocuments() {
        DirectFileSystem.install();
        for (int round = 1; round <= ROUNDS; round++) {
            Cost plain = Cost.of(loop(context("plain-" + round)));
            Cost spark = Cost.of(stages(context("spark-" + round)));
            System.out.printf(
                    Locale.ROOT,
                    "round %d: plain loop %.1f s (%.1f s of processor time), Spark %.1f s (%.1f s): %.3f and %.3f%n",
                    round,
                    plain.seconds(),
                    plain.cpuSeconds(),
                    spark.seconds(),
                    spark.cpuSeconds(),
                    spark.seconds() / plain.seconds(),
                    spark.cpuSeconds() / plain.cpuSeconds());
            assertThat(spark.cpuSeconds()).isPositive();
        }
    }

    private static RunContext context(String name) {
        Path output = new Path(Runs.fresh("engine-" + name).toUri());
        RunDescription description = new RunDescription(
                name,
                Instant.EPOCH.toString(),
                "0",
                SettingsLoader.render(SettingsLoader.effective(
                        Optional.empty(),
                        List.of("models.dir=\"" + TestModels.store().dir() + "\""))),
                new RunInputs(
                        Golden.root().resolve("seeds").toString(),
                        List.of(System.getProperty("philippic.benchmark.docs")),
                        List.of()));
        PrintStream messages = System.err;
        return RunContext.of(
                TestSpark.session(),
                description,
                output,
                OutputLock.acquire(TestSpark.session().sparkContext().hadoopConfiguration(), output, name, messages),
                messages);
    }

    private static Runnable stages(RunContext context) {
        List<SourceFile> files = Corpora.of(context.inputs()).files(context.hadoop());
        SparkSessions.fitTo(context.spark(), SourceListing.bytes(files));
        return () -> new PipelineRunner(context)
                .runUnfinished(Stages.ALL.subList(0, Stages.ALL.indexOf(Stages.named("compare"))));
    }

    private static Runnable loop(RunContext context) {
        List<SourceFile> files = Corpora.of(context.inputs()).files(context.hadoop()).stream()
                .filter(file -> Readers.isDocument(file.path()))
                .sorted(Comparator.comparingLong(SourceFile::length).reversed())
                .toList();
        CorpusReader reader = CorpusReader.of(context, files);
        return () -> {
            Queue<SourceFile> left = new ConcurrentLinkedQueue<>(files);
            CompletableFuture.allOf(IntStream.range(0, context.parallelism())
                            .mapToObj(thread -> CompletableFuture.runAsync(
                                    () -> work(context, thread, left, reader), task -> new Thread(task).start()))
                            .toArray(CompletableFuture[]::new))
                    .join();
        };
    }

    private static void work(RunContext context, int thread, Queue<SourceFile> left, CorpusReader reader) {
        Map<DocumentStage, PackWriter> packs = new LinkedHashMap<>();
        Stages.documentStages()
                .forEach(stage -> packs.put(
                        stage,
                        new PackWriter(
                                context.hadoop(), new Path(context.folder(), stage.name() + thread), stage.writes())));
        try {
            for (SourceFile file = left.poll(); file != null; file = left.poll()) {
                List<Record> read = new ArrayList<>();
                reader.read(new FilePart(file, Part.WHOLE), rows -> read.addAll(rows.records()));
                for (Record document : read) {
                    work(document, context.settings(), packs);
                }
            }
            for (PackWriter pack : packs.values()) {
                pack.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void work(Record document, Settings settings, Map<DocumentStage, PackWriter> packs)
            throws IOException {
        DocumentParts known = new DocumentParts("document", Map.of(document.getClass(), List.of(document)));
        for (Map.Entry<DocumentStage, PackWriter> pack : packs.entrySet()) {
            DocumentStage stage = pack.getKey();
            List<Record> rows = stage.work(settings).rows(known).records();
            known = known.with(stage.writes(), rows);
            pack.getValue().add("document", rows);
        }
    }
}
