package org.philippic.jobs.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.error.UserException;
import org.philippic.jobs.Main;
import org.philippic.jobs.diff.RunDiff.Cause;
import org.philippic.jobs.diff.RunDiff.Change;
import org.philippic.jobs.diff.RunDiff.Figure;
import org.philippic.jobs.diff.RunDiff.TableChange;

/** On small runs that the test writes itself, as a run leaves them. */
class RunComparisonTest {
    private static final String SCORES = "('seeds:1', 0.8), ('seeds:2', 0.3)";

    @TempDir
    private Path output;

    @Test
    void sameRuns_differInNothing() throws Exception {
        run("run-1", "code-1", "120", "('seeds:1', 'aa'), ('seeds:2', 'bb')", SCORES, 7);
        run("run-2", "code-1", "120", "('seeds:1', 'aa'), ('seeds:2', 'bb')", SCORES, 7);
        RunDiff diff = diff();
        assertThat(diff.same()).isTrue();
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.figures()).isEmpty();
        assertThat(diff.text()).contains("no row differs");
        assertThat(command("--exit-code")).isZero();
    }

    @Test
    void settingThatMovesAScore_isNamedWithIt() throws Exception {
        run("run-1", "code-1", "120", "('seeds:1', 'aa'), ('seeds:2', 'bb')", SCORES, 7);
        run("run-2", "code-1", "90", "('seeds:1', 'aa'), ('seeds:2', 'bb')", "('seeds:1', 0.6), ('seeds:2', 0.3)", 9);
        RunDiff diff = diff();
        assertThat(diff.changes()).containsExactly(new Change(Cause.SETTINGS, "rhetoric.passage-words", "120", "90"));
        assertThat(diff.figures()).containsExactly(new Figure("seeds:1", "polemic, author", 0.8, 0.6, "settings"));
        assertThat(diff.tables()).contains(new TableChange("rhetoric", 2L, 2L, 2L));
        // Time spent is no difference.
        assertThat(diff.tables()).contains(new TableChange("rejects", 1L, 1L, 0L));
        assertThat(diff.text()).contains("rhetoric.passage-words");
        assertThat(diff.text().lines()).allMatch(line -> line.length() <= 100);
        assertThat(command()).isZero();
        assertThat(command("--exit-code")).isEqualTo(5);
    }

    @Test
    void changedAndNewDocuments_areTheReasonOfTheirFigures() throws Exception {
        run("run-1", "code-1", "120", "('seeds:1', 'aa'), ('seeds:2', 'bb')", SCORES, 7);
        run("run-2", "code-2", "120", "('seeds:1', 'cc'), ('seeds:3', 'dd')", "('seeds:1', 0.7), ('seeds:3', 0.1)", 7);
        RunDiff diff = diff();
        assertThat(diff.changes())
                .extracting(
                        change -> change.cause() + " " + change.what() + " " + change.before() + " " + change.after())
                .containsExactly(
                        "INPUT seeds:1 aa cc",
                        "INPUT seeds:2 bb null",
                        "INPUT seeds:3 null dd",
                        "CODE version and jar 1.0 code-1 1.0 code-2");
        assertThat(diff.figures())
                .containsExactly(
                        new Figure("seeds:1", "polemic, author", 0.8, 0.7, "its text, code"),
                        new Figure("seeds:2", "polemic, author", 0.3, null, "its text, code"),
                        new Figure("seeds:3", "polemic, author", null, 0.1, "its text, code"));
    }

    @Test
    void runThatIsNotThere_isAUsersMistake() throws Exception {
        run("run-1", "code-1", "120", "('seeds:1', 'aa')", SCORES, 7);
        assertThatThrownBy(() -> RunComparison.of(configuration(), path(output), "run-1", "run-9"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("run-9")
                .hasMessageContaining("--output");
        assertThat(Main.run("diff", "run-1", "run-9", "--output", output.toString()))
                .isEqualTo(2);
        assertThat(Main.run("diff", "run-1")).isEqualTo(1);
    }

    @Test
    void tableThatOneRunLacks_isTold() throws Exception {
        run("run-1", "code-1", "120", "('seeds:1', 'aa')", SCORES, 7);
        run("run-2", "code-1", "120", "('seeds:1', 'aa')", SCORES, 7);
        table("run-2", "windows", "SELECT 1 AS n");
        manifest("run-2", "code-1", "120", Map.of("documents", 1, "windows", 1));
        RunDiff diff = RunComparison.of(
                        configuration(),
                        path(output),
                        "run-1",
                        output.resolve("run-2").toString())
                .diff(10);
        assertThat(diff.tables()).contains(new TableChange("windows", null, 1L, null));
        assertThat(diff.same()).isFalse();
    }

    private RunDiff diff() {
        return RunComparison.of(configuration(), path(output), "run-1", "run-2").diff(10);
    }

    private int command(String... options) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("diff", "run-1", "run-2", "--output", output.toString()));
        arguments.addAll(List.of(options));
        return Main.run(arguments.toArray(String[]::new));
    }

    private void run(String runId, String code, String passageWords, String documents, String scores, int elapsed)
            throws SQLException, IOException {
        table(runId, "documents", "SELECT * FROM (VALUES " + documents + ") AS t(doc_id, content_sha256)");
        table(
                runId,
                "rhetoric",
                "SELECT doc_id, 'document' AS unit, 'author' AS voice, polemic FROM (VALUES " + scores
                        + ") AS t(doc_id, polemic)");
        table(
                runId,
                "sentiment",
                "SELECT 'seeds:1' AS doc_id, 'document' AS unit, 'author' AS voice, '' AS target, 'lexicon' AS engine, "
                        + "-0.5 AS score");
        table(
                runId,
                "seed_profile",
                "SELECT 'seeds:1' AS doc_id, 'mattr' AS metric, 'run' AS reference, 'lang=en' AS stratum, "
                        + "50.0 AS percentile");
        table(runId, "rejects", "SELECT 'file:///bad' AS source_uri, " + elapsed + " AS elapsed_ms");
        manifest(
                runId,
                code,
                passageWords,
                Map.of("documents", 2, "rhetoric", 2, "sentiment", 1, "seed_profile", 1, "rejects", 1));
    }

    private void table(String runId, String name, String select) throws SQLException, IOException {
        Path folder = Files.createDirectories(output.resolve(runId).resolve(name));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("COPY (" + select + ") TO '" + folder.resolve("part-0.parquet") + "' (FORMAT parquet)");
        }
    }

    private void manifest(String runId, String code, String passageWords, Map<String, Integer> rows)
            throws IOException {
        Map<String, Object> tables = new LinkedHashMap<>();
        rows.forEach((table, n) -> tables.put(
                table, Map.of("path", runId + "/" + table, "rows", n, "files", List.of(Map.of("sha256", runId)))));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("run", runId);
        manifest.put("started", "2026-01-01T00:00:00Z");
        manifest.put("version", "1.0");
        manifest.put("code", code);
        manifest.put("inputs", Map.of("seeds", "seeds", "collections", List.of()));
        manifest.put("settings", Map.of("rhetoric.passage-words", passageWords));
        manifest.put("models", Map.of("en/tagger", "0".repeat(64)));
        manifest.put("tables", tables);
        new ObjectMapper()
                .writeValue(output.resolve(runId).resolve("manifest.json").toFile(), manifest);
    }

    private static Configuration configuration() {
        return new Configuration();
    }

    private static org.apache.hadoop.fs.Path path(Path path) {
        return new org.apache.hadoop.fs.Path(path.toString());
    }
}
