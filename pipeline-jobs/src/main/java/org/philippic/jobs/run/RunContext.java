package org.philippic.jobs.run;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.jobs.spark.TableStore;
import org.philippic.settings.Settings;

/**
 * What a stage gets to work with.
 *
 * @param spark open session
 * @param settings effective settings
 * @param description how the run was started
 * @param output folder of all runs
 * @param lock the right to write there; nothing where the run is only read
 * @param tables tables of this run
 * @param progress where a stage says how far it is
 * @param fresh what this run has worked on itself so far
 */
public record RunContext(
        SparkSession spark,
        Settings settings,
        RunDescription description,
        Path output,
        Optional<OutputLock> lock,
        TableStore tables,
        Progress progress,
        FreshWork fresh) {
    /** Opens a run that is described, to write its tables. */
    public static RunContext of(
            SparkSession spark, RunDescription description, Path output, OutputLock lock, PrintStream messages) {
        return of(spark, description, output, Optional.of(lock), messages);
    }

    /** Opens a published run to read its tables; nothing may be written. */
    public static RunContext toRead(SparkSession spark, RunDescription description, Path output, PrintStream messages) {
        return of(spark, description, output, Optional.empty(), messages);
    }

    private static RunContext of(
            SparkSession spark,
            RunDescription description,
            Path output,
            Optional<OutputLock> lock,
            PrintStream messages) {
        return new RunContext(
                spark,
                description.loadSettings(),
                description,
                output,
                lock,
                new TableStore(spark, new Path(output, description.runId())),
                new Progress(
                        spark,
                        messages,
                        new ProgressLog(
                                new RunFiles(spark.sparkContext().hadoopConfiguration()),
                                new Path(new Path(output, description.runId()), "_stages/progress.jsonl"))),
                new FreshWork());
    }

    /** Makes sure that nobody took over the right to write into the output folder. */
    public void checkLock() {
        lock.orElseThrow(() -> new IllegalStateException("Run " + runId() + " was opened to be read only"))
                .check();
    }

    /** Name of this run. */
    public String runId() {
        return description.runId();
    }

    /** What the run reads. */
    public RunInputs inputs() {
        return description.inputs();
    }

    /** Folder of this run. */
    public Path folder() {
        return new Path(output, runId());
    }

    /** Hadoop's configuration of the session. */
    public Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }

    /** The same on its way to executors. */
    public Broadcast<SerializableConfiguration> shippedConfiguration() {
        return sparkContext().broadcast(new SerializableConfiguration(hadoop()));
    }

    /** Small files of the run. */
    public RunFiles files() {
        return new RunFiles(hadoop());
    }

    /** The session's context, for jobs on rows. */
    public JavaSparkContext sparkContext() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    /** How many tasks run at once. */
    public int parallelism() {
        return spark.sparkContext().defaultParallelism();
    }

    /** Plans as many shards as the settings ask for, or else as the work is worth; see {@link ShardPlan#pack}. */
    public ShardPlan shards(Map<String, Long> weights, long aShard) {
        return ShardPlan.pack(weights, aShard, settings.run().shards(), parallelism());
    }
}
