package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.cluster.SparkHome;
import org.philippic.jobs.cluster.StandaloneCluster;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.table.Table;
import org.philippic.table.Tables;
import org.philippic.testing.Golden;
import org.philippic.testing.TestModels;

/** The jar that a cluster gets, submitted to a standalone cluster of a Master and two Workers in JVMs of their own. */
class ClusterIT {
    private static final Path FOLDER = Runs.fresh("cluster");
    private static StandaloneCluster cluster;

    @BeforeAll
    static void startCluster() {
        cluster = StandaloneCluster.start(FOLDER, 2, 1, "2g");
    }

    @AfterAll
    static void stopCluster() {
        if (cluster != null) {
            cluster.stop(FOLDER);
        }
    }

    @Test
    void seeds_giveTheSameRowsOnTheClusterAsInOneJvm() throws IOException, InterruptedException {
        RunResult inProcess = Runs.ofSeeds();
        Path output = Runs.fresh("cluster-seeds");
        Path log = FOLDER.resolve("submit.log");

        Process submit = SparkHome.link(FOLDER.resolve("spark-home"))
                .java(
                        "1g",
                        List.of(
                                "org.apache.spark.deploy.SparkSubmit",
                                "--master",
                                cluster.url(),
                                "--executor-memory",
                                "1900m",
                                "--class",
                                "org.philippic.jobs.Main",
                                Golden.root()
                                        .resolve("pipeline-jobs/target/philippic.jar")
                                        .toAbsolutePath()
                                        .normalize()
                                        .toString(),
                                "run",
                                "--seeds",
                                Golden.root()
                                        .resolve("seeds")
                                        .toAbsolutePath()
                                        .normalize()
                                        .toString(),
                                "--models-dir",
                                TestModels.store().dir().toString(),
                                "--output",
                                output.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(submit.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(submit.exitValue()).as(Files.readString(log)).isZero();
        RunResult onCluster = new RunResult(output);
        for (Table<?> table : Tables.published()) {
            assertThat(inProcess.differences(table, onCluster)).as(table.name()).isZero();
        }
    }
}
