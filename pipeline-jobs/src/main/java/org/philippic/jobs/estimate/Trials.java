package org.philippic.jobs.estimate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.philippic.jobs.run.Corpora;
import org.philippic.jobs.run.OutputLock;
import org.philippic.jobs.run.PipelineRunner;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunDescription;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.run.RunInputs;
import org.philippic.jobs.stage.Stages;

/**
 * Runs of the whole line on the seeds and samples of a collection, each in a folder of its own, so that none finds the
 * work of another done.
 */
public final class Trials {
    private final SparkSession spark;
    private final RunDescription plan;
    private final Path work;

    /**
     * @param plan how the run that is foretold would be started
     * @param work folder for the trials, removed by the caller
     */
    public Trials(SparkSession spark, RunDescription plan, Path work) {
        this.spark = spark;
        this.plan = plan;
        this.work = work;
    }

    /** The first trial: what it took since the process started. */
    public Trial first(String name, DocumentSample sample) {
        return run(name, sample, ProcessUse.NOTHING);
    }

    /** Runs the line on the seeds and the sample. */
    public Trial run(String name, DocumentSample sample) {
        return run(name, sample, ProcessUse.now());
    }

    private Trial run(String name, DocumentSample sample, ProcessUse before) {
        Path file = new Path(work, name + ".jsonl");
        new RunFiles(spark.sparkContext().hadoopConfiguration()).writeText(file, sample.jsonLines());
        RunDescription trial = new RunDescription(
                name,
                Instant.EPOCH.toString(),
                plan.version(),
                plan.settings(),
                new RunInputs(
                        plan.inputs().seeds(),
                        List.of(file.toString()),
                        plan.inputs().references()));
        Path output = new Path(work, name);
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (OutputLock lock = OutputLock.acquire(spark.sparkContext().hadoopConfiguration(), output, name, quiet)) {
            RunContext context = RunContext.of(spark, trial, output, lock, quiet);
            new PipelineRunner(context).run(Corpora.of(trial.inputs()).files(context.hadoop()));
        }
        ProcessUse used = ProcessUse.now().since(before);
        return new Trial(
                sample.characters(),
                taskSeconds(new Path(output, name)),
                used.cpuSeconds(),
                used.wallSeconds(),
                used.compileSeconds(),
                bytes(new Path(output, name)),
                residentBytes());
    }

    private double taskSeconds(Path run) {
        RunFiles files = new RunFiles(spark.sparkContext().hadoopConfiguration());
        return Stages.ALL.stream()
                        .flatMap(stage -> files.readJson(PipelineRunner.receipt(run, stage)).stream())
                        .mapToLong(
                                receipt -> receipt.path("spark").path("cpu_ms").asLong())
                        .sum()
                / 1e3;
    }

    private long bytes(Path folder) {
        try {
            return folder.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .getContentSummary(folder)
                    .getLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Most memory that this process held, as Linux counts it; elsewhere what the heap has taken. */
    static long residentBytes() {
        try {
            return Files.readAllLines(java.nio.file.Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElse(0)
                    * 1024;
        } catch (IOException notLinux) {
            return Runtime.getRuntime().totalMemory();
        }
    }
}
