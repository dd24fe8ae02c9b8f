package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.spark.Metrics;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** A second run does only what is new, and gives the rows of a run that starts from nothing. */
class IncrementsIT {
    private static Path first;

    @TempDir
    private static Path originals;

    @TempDir
    private Path folder;

    private Path corpus;
    private Path output;

    @BeforeAll
    static void firstRun() {
        Path corpus = SmallCorpus.writeForeign(originals.resolve("corpus"));
        first = Runs.fresh("increments-first");
        Runs.run(first, "--seeds", corpus.toString(), "--set", "run.shards=3");
    }

    /** Each test goes on from a copy of the first run. The corpus stays in its place: addresses are part of it. */
    @BeforeEach
    void copyFirstRun() throws IOException {
        corpus = originals.resolve("corpus");
        Runs.remove(corpus);
        SmallCorpus.writeForeign(corpus);
        output = folder.resolve("out");
        FileUtils.copyDirectory(first.toFile(), output.toFile());
    }

    @Test
    void nothingChanged_nothingIsDoneAgain() {
        long reused = Metrics.counted("annotate", "reused");
        String said = said(output);

        assertThat(Metrics.counted("annotate", "reused") - reused).isEqualTo(6);
        assertThat(said)
                .contains("zone: 6 of 6 documents are taken from kept work")
                .contains("annotate: 6 of 6 documents are taken from kept work")
                .contains("compare: nothing it reads has changed");
        assertSameAs(new RunResult(first));
    }

    @Test
    void manifest_tellsWhatSparksTasksCostInEachStage() throws IOException {
        JsonNode spark = new ObjectMapper()
                .readTree(first.resolve("current.json").toFile())
                .get("spark");

        assertThat(spark.properties()).extracting(Map.Entry::getKey).contains("ingest", "annotate", "compare");
        assertThat(spark.get("annotate").get("tasks").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(spark.get("annotate").get("failed_tasks").asLong()).isZero();
        assertThat(spark.get("annotate").get("cpu_ms").asLong()).isPositive();
        assertThat(spark.get("compare").get("shuffled_bytes").asLong()).isPositive();
    }

    @Test
    void changedNewAndRemovedDocuments_giveTheRowsOfARunFromNothing() throws IOException {
        Files.writeString(
                corpus.resolve("rada-0.txt"), "Zupełnie inny tekst. Nikt go nie czytał.\n", StandardCharsets.UTF_8);
        Files.writeString(corpus.resolve("nowa.txt"), "Nowy dokument o drogach i mostach.\n", StandardCharsets.UTF_8);
        Files.delete(corpus.resolve("rada-1.txt"));

        assertThat(said(output)).contains("annotate: 4 of 6 documents are taken from kept work");

        assertSameAs(Runs.run(Runs.fresh("increments-from-nothing"), options()));
    }

    @Test
    void otherSettingsOfOneStage_leaveTheWorkOfThoseBeforeIt() {
        String said = said(output, "--set", "rhetoric.passage-words=60");

        assertThat(said)
                .contains("annotate: 6 of 6 documents are taken")
                .contains("sentiment: 6 of 6 documents are taken")
                .doesNotContain("rhetoric: 6 of 6 documents are taken")
                .doesNotContain("compare: nothing it reads has changed");
    }

    @Test
    void damagedPack_isMadeAgain() throws IOException {
        try (Stream<Path> files = Files.walk(output.resolve("_cache/annotate"))) {
            Path tokens = files.filter(file -> file.getFileName().toString().matches("tokens-.*parquet"))
                    .findFirst()
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(tokens.toFile(), "rw")) {
                file.seek(100);
                file.write(~file.read());
            }
        }

        assertThat(said(output)).contains("is damaged and is done again");

        assertSameAs(new RunResult(first));
    }

    @Test
    void prunedCache_keepsWhatTheRunsAreMadeOf() throws IOException {
        said(output, "--set", "rhetoric.passage-words=60");
        JsonNode current =
                new ObjectMapper().readTree(output.resolve("current.json").toFile());
        Path old;
        try (Stream<Path> runs = Files.list(output)) {
            old = runs.filter(run -> run.getFileName().toString().startsWith("run-"))
                    .filter(run -> !run.getFileName()
                            .toString()
                            .equals(current.get("run").asText()))
                    .findFirst()
                    .orElseThrow();
        }
        Runs.remove(old);

        assertThat(Main.run("cache", "prune", "--output", output.toString())).isZero();

        assertThat(said(output, "--set", "rhetoric.passage-words=60")).contains("rhetoric: 6 of 6 documents are taken");
        assertThat(said(output)).doesNotContain("rhetoric: 6 of 6 documents are taken");
    }

    private void assertSameAs(RunResult expected) {
        for (Table<?> table : Tables.published()) {
            assertThat(expected.differences(table, new RunResult(output)))
                    .as(table.name())
                    .isZero();
        }
    }

    private String[] options(String... further) {
        return Stream.concat(Stream.of("--seeds", corpus.toString(), "--set", "run.shards=3"), Stream.of(further))
                .toArray(String[]::new);
    }

    /** Runs the line and gives what it said on the way. */
    private String said(Path where, String... further) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code;
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            code = Runs.exitCode(where, options(further));
        } finally {
            System.setErr(before);
        }
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        // Long lines are broken for the terminal.
        return text.replaceAll("\\s+", " ");
    }
}
