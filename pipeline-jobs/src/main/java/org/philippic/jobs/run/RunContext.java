package org.philippic.jobs.run;

import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.philippic.jobs.spark.TableStore;
import org.philippic.settings.Settings;

/**
 * What a stage gets to work with.
 *
 * @param spark open session
 * @param settings effective settings
 * @param inputs what the run reads
 * @param output folder of all runs
 * @param runId name of this run
 * @param tables tables of this run
 * @param progress where a stage says how far it is
 */
public record RunContext(
        SparkSession spark,
        Settings settings,
        RunInputs inputs,
        Path output,
        String runId,
        TableStore tables,
        Progress progress) {
    /** Folder of this run. */
    public Path folder() {
        return new Path(output, runId);
    }

    /** The session's context, for jobs on rows. */
    public JavaSparkContext sparkContext() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    /** How many tasks run at once. */
    public int parallelism() {
        return spark.sparkContext().defaultParallelism();
    }
}
