package org.philippic.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.testing.ChildRun;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.testing.Golden;

/**
 * A run whose JVM is halted at any of its changes to files, resumed, halted again and resumed, gives the rows of an
 * undisturbed one, and each halt has lost no more than the shards in progress. {@code -Dphilippic.trials=N} makes more
 * halts than the few of the build, {@code -Dphilippic.trials.seed} others. Every other run first falls at a named point of the
 * commit, each in turn; all other halts are anywhere.
 */
class KillIT {
    private static final int TRIALS = Integer.getInteger("philippic.trials", 1);
    private static final long SEED = Long.getLong("philippic.trials.seed", 1848);
    /** Trials for which it is worth while to count the changes of a run, and to archive the classes of its JVM. */
    private static final int MANY = 5;
    /** Of each shard of each of the five stages that leave packs, a receipt is written and moved to its place. */
    private static final int RECEIPT_CHANGES = 2 * 3 * 5;

    /** Deaths of one run. A document that is at work at three is given up, and rightly so. */
    private static final int DEATHS = 2;

    private static final int CORES = 2;
    private static final String RIGHT = "resumed: [] different, documents done twice 0";
    private static final Path FOLDER = Runs.fresh("kill");

    private static Path corpus;
    private static RunResult undisturbed;
    private static Map<CommitPoint, Integer> changes;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void runUndisturbed() throws IOException, InterruptedException {
        corpus = SmallCorpus.writeForeign(FOLDER.resolve("corpus"));
        FaultyFileSystem.writeJar(faults());
        undisturbed = Runs.run(Runs.fresh("kill/undisturbed"), options());
        changes = TRIALS < MANY ? Map.of(CommitPoint.PACK_RECEIPT, RECEIPT_CHANGES) : countChanges();
    }

    private static Map<CommitPoint, Integer> countChanges() throws IOException, InterruptedException {
        Path list = FOLDER.resolve("changes.txt");
        Path output = FOLDER.resolve("counted");
        Process child = quick().withJvm("-D" + FaultPlan.LIST + "=" + list, "-XX:ArchiveClassesAtExit=" + archive())
                .run(output, options());
        assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as(log(output)).isZero();
        return changes(list);
    }

    private static Map<CommitPoint, Integer> changes(Path list) throws IOException {
        return Files.readAllLines(list, StandardCharsets.UTF_8).stream()
                .collect(Collectors.groupingBy(CommitPoint::of, TreeMap::new, Collectors.summingInt(change -> 1)));
    }

    private static int countedIn(Map<CommitPoint, Integer> changes) {
        return changes.values().stream().mapToInt(Integer::intValue).sum() - changes.getOrDefault(CommitPoint.CLOCK, 0);
    }

    @Test
    void haltedAnywhereAndResumed_givesTheRowsOfAnUndisturbedRun() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        int kills = 0;
        int mostLost = 0;
        for (int trial = 0; kills < TRIALS; trial++) {
            Path output = Runs.fresh("kill/trial");
            List<String> told = new ArrayList<>();
            KeptWork before = KeptWork.NONE;
            int left = countedIn(changes);
            boolean fell = true;
            for (int death = 0; fell && death < DEATHS && kills < TRIALS && left > 0; death++) {
                Fall fall = death == 0 ? fall(trial) : anywhere(left);
                Path list = FOLDER.resolve("made.txt");
                Files.deleteIfExists(list);
                Process child = quick().withJvm(fall.properties())
                        .withJvm("-D" + FaultPlan.LIST + "=" + list)
                        .run(output, goOn(output));
                assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();
                fell = child.exitValue() == 137;
                kills += fell ? 1 : 0;
                left -= countedIn(changes(list));
                KeptWork atDeath = KeptWork.in(output);
                int lost = atDeath.lostSince(before);
                before = atDeath;
                mostLost = Math.max(mostLost, lost);
                told.add(fall + ": exit " + child.exitValue() + ", shards " + atDeath.finishedShards() + " finished, "
                        + lost + " lost");
            }
            told.add("resumed: " + resumed(output) + " documents done twice "
                    + KeptWork.in(output).documentsWorkedOnTwice());
            System.out.println("trial " + trial + ", " + kills + " kills so far: " + told);
            if (!told.get(told.size() - 1).equals(RIGHT) || mostLost > CORES) {
                wrong.add("trial " + trial + ": " + told);
            }
        }
        System.out.println(kills + " halts at seeded changes (seed " + SEED + ", " + changes + " a run); at most "
                + mostLost + " shards begun were lost by one; " + wrong.size() + " trials went wrong.");
        assertThat(wrong).isEmpty();
    }

    private static String resumed(Path output) throws IOException {
        int code = Runs.exitCode(output, goOn(output));
        return code == 0
                ? undisturbed.differences(new RunResult(output)) + " different,"
                : "ended with exit " + code + ",";
    }

    /** The options of a run that goes on with one that died, or starts anew where that one had not got so far. */
    private static String[] goOn(Path output) throws IOException {
        try (Stream<Path> runs = Files.list(output)) {
            return runs.anyMatch(run -> Files.exists(run.resolve("run.json"))) ? new String[] {"--resume"} : options();
        }
    }

    /** Where a JVM falls: at which of the changes of a point, or of all where there is none. */
    private record Fall(String point, int at, int of, String when) {
        String[] properties() {
            List<String> properties =
                    new ArrayList<>(List.of("-D" + FaultPlan.AT + "=" + at, "-D" + FaultPlan.WHEN + "=" + when));
            if (!point.isEmpty()) {
                properties.add("-D" + FaultPlan.POINT + "=" + point);
            }
            return properties.toArray(String[]::new);
        }

        @Override
        public String toString() {
            return when + " change " + at + " of " + of + " " + (point.isEmpty() ? "anywhere" : point);
        }
    }

    /** A seeded place for a first death. */
    private Fall fall(int trial) {
        if (trial % 2 == 1) {
            return anywhere(countedIn(changes));
        }
        List<CommitPoint> points = List.copyOf(changes.keySet());
        CommitPoint point = points.get(trial / 2 % points.size());
        int of = changes.get(point);
        return new Fall(point.name(), 1 + random.nextInt(of), of, when());
    }

    private Fall anywhere(int of) {
        return new Fall("", 1 + random.nextInt(of), of, when());
    }

    private String when() {
        return random.nextBoolean() ? "before" : "after";
    }

    /** A run in a JVM that starts fast and compiles little: nothing of it lives long. */
    private static ChildRun quick() {
        ChildRun child = new ChildRun()
                .withClasses(faults())
                .withJvm(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dspark.master=local[" + CORES + "]",
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.driver.bindAddress=127.0.0.1",
                        "-Dspark.ui.enabled=false",
                        "-Dspark.sql.codegen.wholeStage=false",
                        "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
                        "-Dspark.sql.shuffle.partitions=2",
                        "-Dlog4j2.configurationFile="
                                + Golden.root()
                                        .resolve("conf/log4j2.properties")
                                        .toUri());
        return Files.exists(archive()) ? child.withJvm("-XX:SharedArchiveFile=" + archive()) : child;
    }

    private static Path archive() {
        return FOLDER.resolve("classes.jsa");
    }

    private static Path faults() {
        return FOLDER.resolve("faults.jar");
    }

    private static String[] options() {
        return new String[] {"--seeds", corpus.toString(), "--set", "run.shards=3"};
    }

    private static String log(Path output) throws IOException {
        return Files.readString(output.resolveSibling(output.getFileName() + ".log"), StandardCharsets.UTF_8);
    }
}
