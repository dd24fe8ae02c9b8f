package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.table.Table;
import org.philippic.table.Tables;
import org.philippic.testing.Golden;

/** The same input gives the same rows, however it is cut into shards. */
class DeterminismIT {
    @TempDir
    private Path folder;

    @Test
    void oneThreeAndEightShards_giveTheSameRows() {
        String corpus = SmallCorpus.write(folder.resolve("mixed")).toString();
        RunResult one = run("one-shard", corpus, 1);

        for (int shards : new int[] {3, 8}) {
            RunResult other = run("shards-" + shards, corpus, shards);
            for (Table<?> table : Tables.published()) {
                assertThat(one.differences(table, other))
                        .as("%s with %d shards", table, shards)
                        .isZero();
            }
        }
        assertThat(one.number("SELECT count(*) FROM documents WHERE status = 'duplicate'"))
                .isEqualTo(1);
        assertThat(one.number("SELECT count(*) FROM documents WHERE corpus = 'mixed'"))
                .isEqualTo(15);
    }

    private static RunResult run(String name, String corpus, int shards) {
        return Runs.run(
                Runs.fresh(name),
                "--seeds",
                Golden.root().resolve("seeds/002_4b4d24339129a213.txt").toString(),
                "--collection",
                corpus,
                "--set",
                "run.shards=" + shards);
    }
}
