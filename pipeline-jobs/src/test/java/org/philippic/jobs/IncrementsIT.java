package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.spark.Metrics;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.SmallCorpus;

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
    void nothingChanged_nothingIsDoneAgain() throws IOException {
        long annotated = Metrics.counted("annotate", "documents");
        String said = said(output);

        assertThat(said).contains("Nothing has changed since run-").contains("compare done before");
        assertThat(Metrics.counted("annotate", "documents")).isEqualTo(annotated);
        assertThat(current(output)).isNotEqualTo(current(first));
        assertSameAs(new RunResult(first));
    }

    @Test
    void damagedTable_isNotTakenOver() throws IOException {
        damage(parquet(output.resolve(current(output)), "tokens"));

        assertThat(said(output))
                .doesNotContain("Nothing has changed")
                .contains("annotate: 6 of 6 documents are taken from kept work");

        assertSameAs(new RunResult(first));
    }

    @Test
    void sameBytesInAnotherFile_areTakenFromKeptWork() throws IOException {
        Files.move(corpus.resolve("rada-0.txt"), corpus.resolve("rada-9.txt"));

        assertThat(said(output))
                .doesNotContain("Nothing has changed")
                .contains("annotate: 5 of 6 documents are taken from kept work");
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

        assertThat(said(output))
                .contains("annotate: 4 of 6 documents are taken from kept work")
                .contains("compare: shared passages among 4 of 6 documents are taken from kept work");

        assertSameAs(Runs.run(Runs.fresh("increments-from-nothing"), options()));
        assertThat(new RunResult(output).number("SELECT count(*) FROM reuse")).isPositive();
    }

    @Test
    void otherSettingsOfOneStage_leaveTheWorkOfThoseBeforeIt() {
        String said = said(output, "--set", "rhetoric.passage-words=60");

        assertThat(said)
                .contains("annotate: 6 of 6 documents are taken")
                .contains("compare: shared passages among 6 of 6 documents are taken")
                .contains("sentiment: 6 of 6 documents are taken")
                .doesNotContain("rhetoric: 6 of 6 documents are taken")
                .doesNotContain("Nothing has changed");
    }

    @Test
    void documentThatAStageHasToRepeat_isRepeatedByThoseThatReadIt() throws IOException {
        makeUnsure(output.resolve("_cache/annotate"));

        String said = said(output, "--set", "compare.min-tokens=400");

        assertThat(said)
                .contains("language: 6 of 6 documents are taken")
                .contains("annotate: 5 of 6 documents are taken")
                .contains("sentiment: 5 of 6 documents are taken")
                .contains("summary: 5 of 6 documents are taken");
        assertSameAs(Runs.run(
                Runs.fresh("increments-sure"),
                Stream.concat(Stream.of(options()), Stream.of("--set", "compare.min-tokens=400"))
                        .toArray(String[]::new)));
    }

    /** Has a pack say that work on one of its documents failed for a reason that may pass. */
    private static void makeUnsure(Path packs) throws IOException {
        RunFiles files = new RunFiles(new Configuration());
        org.apache.hadoop.fs.Path receipt =
                new org.apache.hadoop.fs.Path(receipt(packs).toUri());
        ObjectNode pack = (ObjectNode) files.readJson(receipt).orElseThrow();
        pack.putArray("unsure").add(pack.get("documents").get(0));
        files.writeJson(receipt, pack);
    }

    private static Path receipt(Path packs) throws IOException {
        try (Stream<Path> files = Files.walk(packs)) {
            return files.filter(file -> file.endsWith("receipt.json"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void packWithADamagedReceipt_isMadeAgain() throws IOException {
        Files.writeString(receipt(output.resolve("_cache/annotate")), "{", StandardCharsets.UTF_8);

        assertThat(said(output, "--set", "compare.min-tokens=400"))
                .contains("language: 6 of 6 documents are taken")
                .contains("annotate: 4 of 6 documents are taken");
    }

    @Test
    void damagedPack_isMadeAgain() throws IOException {
        damage(parquet(output.resolve("_cache/annotate"), "tokens"));
        Files.writeString(corpus.resolve("nowa.txt"), "Nowy dokument o drogach i mostach.\n", StandardCharsets.UTF_8);

        assertThat(said(output)).contains("is damaged and is done again");

        assertSameAs(Runs.run(Runs.fresh("increments-undamaged"), options()));
    }

    @Test
    void damagedPackOfPassages_isMadeAgain() throws IOException {
        damage(parquet(output.resolve("_cache/compare"), "reuse"));
        Files.writeString(corpus.resolve("nowa.txt"), "Nowy dokument o drogach i mostach.\n", StandardCharsets.UTF_8);

        assertThat(said(output))
                .containsPattern("compare: kept work in \\S+ is damaged and is done again")
                .doesNotContain("compare: shared passages");

        assertSameAs(Runs.run(Runs.fresh("increments-passages"), options()));
    }

    @Test
    void prunedCache_keepsWhatTheRunsAreMadeOf() throws IOException {
        said(output, "--set", "rhetoric.passage-words=60");
        Path old;
        try (Stream<Path> runs = Files.list(output)) {
            String current = current(output);
            old = runs.filter(run -> run.getFileName().toString().startsWith("run-"))
                    .filter(run -> !run.getFileName().toString().equals(current))
                    .findFirst()
                    .orElseThrow();
        }
        Runs.remove(old);

        assertThat(Main.run("cache", "prune", "--output", output.toString())).isZero();

        assertThat(said(output, "--set", "rhetoric.passage-words=60", "--set", "compare.min-tokens=400"))
                .contains("rhetoric: 6 of 6 documents are taken");
        assertThat(said(output)).doesNotContain("rhetoric: 6 of 6 documents are taken");
    }

    /** Name of the run that is published in an output folder. */
    private static String current(Path published) throws IOException {
        return new ObjectMapper()
                .readTree(published.resolve("current.json").toFile())
                .get("run")
                .asText();
    }

    private void assertSameAs(RunResult expected) {
        assertThat(expected.differences(new RunResult(output))).isEmpty();
    }

    /** The largest of the files of a table below a folder. */
    private static Path parquet(Path below, String table) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(".parquet")
                            && file.toString().contains(table))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void damage(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(100);
            int there = bytes.read();
            bytes.seek(100);
            bytes.write(~there);
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
