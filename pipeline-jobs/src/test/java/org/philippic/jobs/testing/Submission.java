package org.philippic.jobs.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.philippic.jobs.cluster.SparkHome;
import org.philippic.testing.Golden;
import org.philippic.testing.TestModels;

/**
 * The jar as it is shipped, handed to a cluster by Spark's own submit in a process of its own.
 *
 * @param home installation that submits
 * @param options options of the submitting JVM
 * @param spark options of spark-submit
 */
public record Submission(SparkHome home, List<String> options, List<String> spark) {
    /** A submission to a master. */
    public static Submission to(SparkHome home, String master, String executorMemory) {
        return new Submission(home, List.of(), List.of("--master", master, "--executor-memory", executorMemory));
    }

    /** The same with further options of the submitting JVM. */
    public Submission withJvm(String... further) {
        return new Submission(home, joined(options, further), spark);
    }

    /** The same with a setting of Spark. */
    public Submission withConf(String keyAndValue) {
        return new Submission(home, options, joined(spark, "--conf", keyAndValue));
    }

    /** Starts {@code philippic run}; what it prints is added to a file. */
    public Process run(Path log, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(options);
        command.add("org.apache.spark.deploy.SparkSubmit");
        command.addAll(spark);
        command.addAll(List.of(
                "--class",
                "org.philippic.jobs.Main",
                Golden.root()
                        .resolve("pipeline-jobs/target/philippic.jar")
                        .toAbsolutePath()
                        .normalize()
                        .toString(),
                "run",
                "--models-dir",
                TestModels.store().dir().toString(),
                "--output",
                output.toString()));
        command.addAll(List.of(arguments));
        return home.java("1g", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static List<String> joined(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
