package org.philippic.jobs.cli;

import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;
import org.philippic.jobs.run.OutputLock;
import org.philippic.jobs.run.PipelineRunner;
import org.philippic.jobs.run.PublishedRun;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunDescription;
import org.philippic.jobs.spark.SparkSessions;
import org.philippic.jobs.stage.Stage;
import org.philippic.jobs.stage.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats one stage of an existing run, with the settings and inputs that the run was started with. */
@Command(
        name = "stage",
        description = "Run one stage again on a run that is not published.",
        mixinStandardHelpOptions = true)
public final class StageCommand implements Runnable {
    @Parameters(
            paramLabel = "NAME",
            description = "ingest, zone, language, annotate, sentiment, rhetoric, summary, compare or publish.")
    private String name;

    @Mixin
    private OutputOption output;

    @Option(names = "--run", paramLabel = "ID", description = "Name of the run (default: the last one).")
    private String run;

    @Override
    public void run() {
        Stage stage = Stages.named(name);
        Path runs = output.folder();
        Configuration configuration = new Configuration();
        RunDescription description = RunDescription.read(configuration, runs, Optional.ofNullable(run));
        if (PublishedRun.isAt(configuration, runs, description.runId())) {
            throw new UserException(
                    "Cannot repeat stage '" + name + "' of run '" + description.runId() + "'",
                    "it is published, and its readers must not see it change",
                    "start a new run with 'philippic run'; what has not changed is taken from kept work");
        }
        try (OutputLock lock = OutputLock.acquire(configuration, runs, description.runId(), System.err)) {
            SparkSessions.with(
                    "philippic stage " + name,
                    spark -> new PipelineRunner(RunContext.of(spark, description, runs, lock, System.err))
                            .runAlone(stage));
        }
    }
}
