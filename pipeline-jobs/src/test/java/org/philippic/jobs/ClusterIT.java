package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.cluster.SparkHome;
import org.philippic.jobs.cluster.StandaloneCluster;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.Submission;
import org.philippic.testing.Golden;

/**
 * The jar that a cluster gets, submitted to a standalone cluster of a Master and two Workers in JVMs of their own, which
 * authenticate each other and encrypt what they send and spill.
 */
class ClusterIT {
    private static final Path FOLDER = Runs.fresh("cluster");
    private static final Path LOG = FOLDER.resolve("submit.log");
    private static final String SECRET = "an-open-secret-of-tests";
    private static SparkHome home;
    private static StandaloneCluster cluster;

    @BeforeAll
    static void startCluster() throws IOException {
        home = SparkHome.link(FOLDER.resolve("spark-home"));
        Files.writeString(
                home.folder().resolve("conf/spark-defaults.conf"), """
                    spark.authenticate true
                    spark.authenticate.secret %s
                    spark.network.crypto.enabled true
                    spark.io.encryption.enabled true
                    spark.master.rest.enabled false
                    spark.sql.shuffle.partitions 8
                    """.formatted(SECRET), StandardCharsets.UTF_8);
        cluster = StandaloneCluster.start(FOLDER, 2, 1, "2g");
    }

    @AfterAll
    static void stopCluster() {
        if (cluster != null) {
            cluster.stop(FOLDER);
        }
    }

    @Test
    void seeds_giveTheSameRowsOnTheClusterAsInOneJvm_andTheSecretStaysOne() throws Exception {
        Path output = Runs.fresh("cluster-seeds");

        Process submit = Submission.to(home, cluster.url(), "1900m")
                .run(
                        LOG,
                        output,
                        "--seeds",
                        Golden.root()
                                .resolve("seeds")
                                .toAbsolutePath()
                                .normalize()
                                .toString());

        assertEndsWell(submit);
        assertThat(Runs.ofSeeds().differences(new RunResult(output))).isEmpty();
        try (Stream<Path> files = Files.walk(output)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(json|html|txt)")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.UTF_8))
                            .doesNotContain(SECRET));
        }
        assertThat(log()).doesNotContain(SECRET);
    }

    private static void assertEndsWell(Process submit) throws IOException, InterruptedException {
        assertThat(submit.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(submit.exitValue()).as(log()).isZero();
    }

    private static String log() throws IOException {
        return Files.readString(LOG, StandardCharsets.UTF_8);
    }
}
