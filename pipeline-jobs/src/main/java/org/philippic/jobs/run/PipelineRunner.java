package org.philippic.jobs.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;
import org.philippic.jobs.run.FreshWork.Cost;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.jobs.spark.Metrics;
import org.philippic.jobs.spark.TaskTally;
import org.philippic.jobs.stage.Stage;
import org.philippic.jobs.stage.Stages;
import org.philippic.model.Reject;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * Runs stages one after the other. After each it leaves a receipt, {@code <run>/_stages/<stage>.json}; a resumed run
 * skips the stages that have one.
 */
public final class PipelineRunner {
    private final RunContext context;
    private final RunFiles files;

    /** Runner of one run. */
    public PipelineRunner(RunContext context) {
        this.context = context;
        this.files = new RunFiles(context.spark().sparkContext().hadoopConfiguration());
    }

    /**
     * Runs the whole line; of a run that was begun before, what is not done. Where an earlier run read the same with the
     * same settings, models and code, its tables are taken over and only publishing is left; not where work tables are
     * asked for, which earlier runs do not have.
     *
     * @param sources all files that the run reads, in order
     */
    public void run(List<SourceFile> sources) {
        if (RunDigest.stored(context).isEmpty()) {
            Optional<String> digest = RunDigest.of(context, sources);
            digest.filter(same -> !context.settings().run().keepWorkTables())
                    .flatMap(new EarlierRuns(context)::takeOver)
                    .ifPresent(run ->
                            context.progress().say("Nothing has changed since " + run + "; its tables are taken over"));
            RunDigest.store(context, digest);
        }
        runUnfinished(Stages.ALL);
    }

    /** Runs those of the stages that have no receipt yet. */
    public void runUnfinished(List<Stage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (files.readJson(receipt(stage)).isPresent()) {
                context.progress().say(String.format("%-10s  done before", stage.name()));
            } else {
                run(stage, stages.subList(i + 1, stages.size()));
            }
        }
    }

    /**
     * Runs one stage, whether it ran before or not. Later runs take nothing over from this one, whose tables may have
     * been made by different code.
     *
     * @throws UserException if a table it reads was not written yet
     */
    public void runAlone(Stage stage) {
        RunDigest.store(context, Optional.empty());
        run(stage, List.of());
    }

    private void run(Stage stage, List<Stage> upcoming) {
        for (Table<?> table : stage.reads()) {
            if (context.tables().files(table).isEmpty()) {
                throw new UserException(
                        "Cannot run stage '" + stage.name() + "' on run '" + context.runId() + "'",
                        "its input table '" + table.name() + "' is not there",
                        "run the earlier stages first, or the whole line with 'philippic run'");
            }
        }
        context.checkLock();
        forgetLaterStages(stage);
        context.progress().started(stage.name());
        try (TaskTally tally = TaskTally.open(context.spark().sparkContext())) {
            long start = System.nanoTime();
            stage.run(context, upcoming);
            Cost moved = context.fresh().moved(stage.name());
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start).plus(moved.elapsed());
            Metrics.count(stage.name(), "elapsed_ms", elapsed.toMillis());
            Map<String, Object> rows = countRows(stage);
            Map<String, Object> receipt = new LinkedHashMap<>();
            receipt.put("stage", stage.name());
            receipt.put("elapsed_ms", elapsed.toMillis());
            receipt.put("rows", rows);
            Map<String, Long> sums = tally.sums();
            sums.merge("run_ms", moved.runMs(), Long::sum);
            sums.merge("cpu_ms", moved.cpuMs(), Long::sum);
            receipt.put("spark", sums);
            files.writeJson(receipt(stage), receipt);
            context.progress().ended(stage.name(), elapsed, rows);
        }
    }

    private Map<String, Object> countRows(Stage stage) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Table<?> table : stage.writes()) {
            long count = context.tables().count(table);
            rows.put(table.name(), count);
            Metrics.count(stage.name(), "rows." + table.name(), count);
            if (table.equals(Tables.REJECTS) && count > 0) {
                countRejects(stage);
            }
        }
        return rows;
    }

    private void countRejects(Stage stage) {
        context.tables().collect(Tables.REJECTS).stream()
                .filter(reject -> reject.stage().equals(stage.name()))
                .collect(Collectors.groupingBy(Reject::reason, Collectors.counting()))
                .forEach((reason, count) -> Metrics.count(stage.name(), "rejects." + reason, count));
    }

    /** What later stages made of the tables as they were holds no more. */
    private void forgetLaterStages(Stage stage) {
        for (Stage later : Stages.ALL.subList(Stages.ALL.indexOf(stage), Stages.ALL.size())) {
            files.delete(receipt(later));
        }
    }

    private Path receipt(Stage stage) {
        return receipt(context.folder(), stage);
    }

    /**
     * Receipt of a stage in the folder of a run: the rows of each table that it wrote, the time that it took, and what
     * Spark's tasks cost, as {@link TaskTally#sums} names it.
     */
    public static Path receipt(Path run, Stage stage) {
        return new Path(new Path(run, "_stages"), stage.name() + ".json");
    }
}
