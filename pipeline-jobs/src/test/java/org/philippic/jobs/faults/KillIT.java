package org.philippic.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.testing.ChildRun;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * A run whose JVM is halted at any of its changes to files, and then resumed, gives the rows of an undisturbed one.
 * {@code -Dphilippic.trials=N} makes more trials than the few of the build, {@code -Dphilippic.trials.seed} others.
 */
class KillIT {
    private static final int TRIALS = Integer.getInteger("philippic.trials", 1);
    private static final long SEED = Long.getLong("philippic.trials.seed", 1848);
    private static final Path FOLDER = Runs.fresh("kill");

    private static Path corpus;
    private static RunResult undisturbed;
    private static int changes;

    @BeforeAll
    static void countChanges() throws IOException, InterruptedException {
        corpus = SmallCorpus.writeForeign(FOLDER.resolve("corpus"));
        writeCoreSite();
        Path output = FOLDER.resolve("undisturbed");
        Path list = FOLDER.resolve("changes.txt");
        Process child = disturbed().withJvm("-D" + FaultPlan.LIST + "=" + list).run(output, options());
        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as(log(output)).isZero();
        undisturbed = new RunResult(output);
        changes = Files.readAllLines(list, StandardCharsets.UTF_8).size();
    }

    @Test
    void haltedAnywhereAndResumed_givesTheRowsOfAnUndisturbedRun() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        int halted = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int at = 1 + random.nextInt(changes);
            String when = random.nextBoolean() ? "before" : "after";
            Path output = Runs.fresh("kill/trial");
            Process child = disturbed()
                    .withJvm("-D" + FaultPlan.AT + "=" + at, "-D" + FaultPlan.WHEN + "=" + when)
                    .run(output, options());
            assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
            halted += child.exitValue() == 137 ? 1 : 0;
            String told =
                    "trial " + trial + ": " + when + " change " + at + " of " + changes + ", exit " + child.exitValue();
            wrong.addAll(resumed(output, told));
        }
        System.out.println("Halted " + halted + " of " + TRIALS + " runs at seeded changes (seed " + SEED + ", "
                + changes + " changes a run); " + wrong.size() + " differences after resuming.");
        assertThat(wrong).isEmpty();
        assertThat(halted).isPositive();
    }

    private static List<String> resumed(Path output, String told) throws IOException {
        boolean described;
        try (java.util.stream.Stream<Path> runs = Files.list(output)) {
            described = runs.anyMatch(run -> Files.exists(run.resolve("run.json")));
        }
        int code = described ? Runs.exitCode(output, "--resume") : Runs.exitCode(output, options());
        List<String> wrong = new ArrayList<>();
        if (code != 0) {
            wrong.add(told + ": resuming ended with " + code);
            return wrong;
        }
        RunResult run = new RunResult(output);
        for (Table<?> table : Tables.published()) {
            long different = undisturbed.differences(table, run);
            if (different > 0) {
                wrong.add(told + ": " + different + " rows of " + table + " differ");
            }
        }
        return wrong;
    }

    private static ChildRun disturbed() {
        return new ChildRun().withClasses(FOLDER.resolve("conf"), testClasses());
    }

    private static Path testClasses() {
        return Path.of(
                KillIT.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String[] options() {
        return new String[] {"--seeds", corpus.toString(), "--set", "run.shards=3"};
    }

    private static void writeCoreSite() throws IOException {
        Files.createDirectories(FOLDER.resolve("conf"));
        Files.writeString(
                FOLDER.resolve("conf/core-site.xml"),
                """
                <configuration>
                  <property><name>fs.file.impl</name><value>%s</value></property>
                  <property><name>fs.AbstractFileSystem.file.impl</name><value>%s</value></property>
                </configuration>
                """.formatted(FaultyFileSystem.class.getName(), FaultyFs.class.getName()),
                StandardCharsets.UTF_8);
    }

    private static String log(Path output) throws IOException {
        return Files.readString(output.resolveSibling(output.getFileName() + ".log"), StandardCharsets.UTF_8);
    }
}
