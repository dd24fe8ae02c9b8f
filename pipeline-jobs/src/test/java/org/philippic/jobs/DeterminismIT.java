package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.testing.ChildRun;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** The same input gives the same rows, however it is cut into shards. */
class DeterminismIT {
    @TempDir
    private Path folder;

    @Test
    void oneThreeAndEightShards_giveTheSameRows() {
        String corpus = SmallCorpus.write(folder.resolve("mixed")).toString();
        RunResult one = run("one-shard", corpus, 1);

        for (int shards : new int[] {3, 8}) {
            // With eight shards the files of rows are also read in parts of a few rows each.
            RunResult other = shards == 8 ? runInParts(corpus, shards) : run("shards-" + shards, corpus, shards);
            assertThat(one.differences(other)).as("%d shards", shards).isEmpty();
        }
        assertThat(one.number("SELECT count(*) FROM documents WHERE status = 'duplicate'"))
                .isEqualTo(1);
        assertThat(one.number("SELECT count(*) FROM documents WHERE corpus = 'seeds'"))
                .isEqualTo(15);
    }

    @Test
    void otherLocaleTimeZoneOrderThreadsAndSparkSettings_giveTheSameRows() throws IOException, InterruptedException {
        Path corpus = SmallCorpus.write(folder.resolve("mixed"));
        RunResult plain = Runs.run(Runs.fresh("plain"), "--seeds", corpus.toString());
        Path again = Files.createDirectories(folder.resolve("again/mixed"));
        List<Path> files;
        try (Stream<Path> listed = Files.list(corpus)) {
            files = listed.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.copy(file, again.resolve(file.getFileName()));
        }
        Path output = Runs.fresh("elsewhere");

        Process child = new ChildRun()
                .withJvm(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dspark.master=local[1]",
                        "-Dspark.sql.adaptive.enabled=false",
                        "-Dspark.speculation=true",
                        "-Dspark.sql.shuffle.partitions=3",
                        "-Dspark.default.parallelism=5")
                .run(output, "--seeds", again.toString(), "--set", "run.shards=5");

        assertThat(child.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isZero();
        for (Table<?> table : Tables.published()) {
            // The address of a document is the one thing that is meant to differ.
            if (!table.equals(Tables.DOCUMENTS) && !table.equals(Tables.REJECTS)) {
                assertThat(plain.differences(table, new RunResult(output)))
                        .as(table.name())
                        .isZero();
            }
        }
    }

    private static RunResult runInParts(String corpus, int shards) {
        return Runs.run(
                Runs.fresh("parts"),
                "--seeds",
                corpus,
                "--set",
                "run.shards=" + shards,
                "--set",
                "ingest.split-bytes=300");
    }

    private static RunResult run(String name, String corpus, int shards) {
        return Runs.run(Runs.fresh(name), "--seeds", corpus, "--set", "run.shards=" + shards);
    }
}
