package org.philippic.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.philippic.jobs.cluster.SparkHome;
import org.philippic.jobs.cluster.StandaloneCluster;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.jobs.testing.Submission;
import org.philippic.testing.Golden;

/**
 * A process of a standalone cluster (a master and two workers in JVMs of their own) is killed with signal 9 in the
 * middle of a run, at a seeded number of finished shards. The run ends well all the same, or says so and is resumed on
 * a new cluster; its rows are those of an undisturbed one. {@code -Dphilippic.cluster.trials=N} makes N trials with each
 * kind of process.
 */
@EnabledIfSystemProperty(
        named = "philippic.cluster.trials",
        matches = "\\d+",
        disabledReason = "each trial takes a minute; -Dphilippic.cluster.trials=N runs them")
class ClusterKillIT {
    private static final int TRIALS = Integer.getInteger("philippic.cluster.trials", 1);
    private static final long SEED = Long.getLong("philippic.trials.seed", 1848);
    /** No more than the shards of all stages of a run on the corpus; each kill comes before the last is finished. */
    private static final int SHARDS = 15;

    private static final Path FOLDER = Runs.fresh("cluster-kill");
    private static Path corpus;
    private static RunResult undisturbed;

    enum Victim {
        EXECUTOR {
            @Override
            Optional<ProcessHandle> find(StandaloneCluster cluster) {
                return processes(cluster)
                        .skip(1)
                        .flatMap(ProcessHandle::descendants)
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                        .findFirst();
            }
        },
        WORKER {
            @Override
            Optional<ProcessHandle> find(StandaloneCluster cluster) {
                return processes(cluster).skip(1).findFirst();
            }
        },
        MASTER {
            @Override
            Optional<ProcessHandle> find(StandaloneCluster cluster) {
                return processes(cluster).findFirst();
            }
        };

        abstract Optional<ProcessHandle> find(StandaloneCluster cluster);

        private static Stream<ProcessHandle> processes(StandaloneCluster cluster) {
            return cluster.processes().stream().flatMap(pid -> ProcessHandle.of(pid).stream());
        }
    }

    @BeforeAll
    static void runUndisturbed() {
        corpus = SmallCorpus.writeForeign(FOLDER.resolve("corpus"));
        undisturbed = Runs.run(Runs.fresh("cluster-kill/undisturbed"), "--seeds", corpus.toString());
    }

    @ParameterizedTest
    @EnumSource(Victim.class)
    void processKilledInTheMiddle_givesTheRowsOfAnUndisturbedRun(Victim victim) throws Exception {
        Random random = new Random(SEED + victim.ordinal());
        List<String> wrong = new ArrayList<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            int after = random.nextInt(SHARDS - 1);
            String told = victim + " trial " + trial + ", killed after " + after + " shards: " + trial(victim, after);
            System.out.println(told);
            if (!told.endsWith("differences []")) {
                wrong.add(told);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String trial(Victim victim, int after) throws Exception {
        Path output = Runs.fresh("cluster-kill/trial");
        Ending ending = onCluster(cluster -> {
            Process submit = submit(cluster, output, "--seeds", corpus.toString(), "--set", "run.shards=3");
            return new Ending(kill(victim, cluster, submit, output, after), awaited(submit), finishedShards(output));
        });
        String told = ending.toString();
        if (ending.code() != 0) {
            Ending resumed = onCluster(
                    cluster -> new Ending(0, awaited(submit(cluster, output, "--resume")), finishedShards(output)));
            told += ", resumed: " + resumed;
        }
        return told + ", documents done twice " + KeptWork.in(output).documentsWorkedOnTwice() + ", differences "
                + undisturbed.differences(new RunResult(output));
    }

    /**
     * How a run on a cluster ended.
     *
     * @param shards finished shards when its victim fell
     */
    private record Ending(int shards, int code, int shardsAtEnd) {
        @Override
        public String toString() {
            return "exit " + code + " with " + shards + " shards finished at the kill and " + shardsAtEnd
                    + " at the end";
        }
    }

    private interface OnCluster {
        Ending run(StandaloneCluster cluster) throws Exception;
    }

    private static Ending onCluster(OnCluster run) throws Exception {
        Path folder = Runs.fresh("cluster-kill/cluster");
        StandaloneCluster cluster = StandaloneCluster.start(folder, 2, 1, "1200m");
        try {
            return run.run(cluster);
        } finally {
            cluster.stop(folder);
        }
    }

    /** Kills as soon as so many shards are finished, and gives how many there were then. */
    private static int kill(Victim victim, StandaloneCluster cluster, Process submit, Path output, int after)
            throws InterruptedException {
        while (submit.isAlive()) {
            if (Files.exists(output.resolve("_cache")) && finishedShards(output) >= after) {
                Optional<ProcessHandle> found = victim.find(cluster);
                if (found.isPresent()) {
                    int shards = finishedShards(output);
                    found.get().destroyForcibly();
                    return shards;
                }
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("The run ended before anything was killed");
    }

    private static int finishedShards(Path output) {
        return Files.exists(output.resolve("_cache")) ? KeptWork.in(output).finishedShards() : 0;
    }

    private static int awaited(Process submit) throws InterruptedException {
        if (!submit.waitFor(10, TimeUnit.MINUTES)) {
            submit.destroyForcibly();
            return -1;
        }
        return submit.exitValue();
    }

    private static Process submit(StandaloneCluster cluster, Path output, String... options) throws IOException {
        return Submission.to(SparkHome.link(FOLDER.resolve("spark-home")), cluster.url(), "1g")
                .withJvm(
                        "-XX:TieredStopAtLevel=1",
                        "-Dlog4j2.configurationFile="
                                + Golden.root()
                                        .resolve("conf/log4j2.properties")
                                        .toUri())
                .withConf("spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1")
                .withConf("spark.sql.shuffle.partitions=2")
                .run(output.resolveSibling("submit.log"), output, options);
    }
}
