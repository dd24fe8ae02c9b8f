package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.jobs.stage.Stages;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;

/** The main job on the five seeds, read back with DuckDB. */
class SeedsIT {
    private static RunResult run;

    @BeforeAll
    static void runSeeds() {
        run = Runs.ofSeeds();
    }

    @Test
    void documents_areFiveWithTheirLanguagesAndMetadata() {
        assertThat(run.query("SELECT lang FROM documents ORDER BY doc_id"))
                .containsExactly(List.of("en"), List.of("en"), List.of("en"), List.of("fr"), List.of("en"));
        assertThat(run.number("SELECT count(*) FROM documents WHERE status = 'ok' AND corpus = 'seeds' "
                        + "AND title IS NOT NULL AND author IS NOT NULL AND genre_label IS NOT NULL"))
                .isEqualTo(5);
        assertThat(run.number("SELECT count(*) FROM documents WHERE n_chars <> length(text)"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents",
                "zones",
                "sentences",
                "tokens",
                "entities",
                "quotations",
                "sentiment",
                "rhetoric",
                "devices",
                "features",
                "seed_profile",
                "sensitivity",
                "keyness",
                "neighbours",
                "rolling_delta",
                "reuse",
                "reuse_places"
            })
    void everyTable_hasRows(String table) {
        assertThat(run.number("SELECT count(*) FROM " + table)).isPositive();
    }

    @Test
    void zones_tileTheTextOfTheirDocument() {
        assertThat(run.number("""
                        SELECT count(*) FROM (
                          SELECT char_start, lag(char_end, 1, 0) OVER (PARTITION BY doc_id ORDER BY zone_id) AS before
                          FROM zones)
                        WHERE char_start <> before""")).isZero();
        assertThat(run.number("""
                        SELECT count(*) FROM documents d
                        WHERE n_chars <> (SELECT max(char_end) FROM zones z WHERE z.doc_id = d.doc_id)""")).isZero();
    }

    @Test
    void textThatWasNotRepaired_standsAtTheOffsetsOfItsTokens() {
        // Multi-word tokens share the offsets of their written form, and repaired words differ from the scan.
        long all = run.number("SELECT count(*) FROM tokens t JOIN documents d USING (doc_id) WHERE d.lang = 'en'");
        long same = run.number("""
                SELECT count(*) FROM tokens t JOIN documents d USING (doc_id)
                WHERE d.lang = 'en' AND substr(d.text, t.char_start + 1, t.char_end - t.char_start) = t.form""");
        assertThat((double) same / all).isGreaterThan(0.98);
    }

    @Test
    void sentences_areCountedAndParsed() {
        assertThat(run.number("""
                        SELECT count(*) FROM documents d
                        WHERE n_tokens <> (SELECT count(*) FROM tokens t WHERE t.doc_id = d.doc_id)
                           OR n_sentences <> (SELECT count(*) FROM sentences s WHERE s.doc_id = d.doc_id)""")).isZero();
        long parsed = run.number("SELECT count(*) FROM sentences WHERE parse_status = 'parsed'");
        assertThat((double) parsed / run.number("SELECT count(*) FROM sentences"))
                .isGreaterThan(0.9);
        assertThat(run.number("""
                        SELECT count(*) FROM (
                          SELECT doc_id, sentence_id, count(*) FILTER (WHERE head = 0) AS roots
                          FROM tokens JOIN sentences USING (doc_id, sentence_id)
                          WHERE parse_status = 'parsed' GROUP BY ALL)
                        WHERE roots <> 1""")).isZero();
    }

    @Test
    void frenchLemmas_areDictionaryForms() {
        assertThat(run.number("""
                        SELECT count(*) FROM tokens t JOIN documents d USING (doc_id)
                        WHERE d.lang = 'fr' AND lower(form) = 'sommes' AND lemma = 'être'
                           OR d.lang = 'fr' AND lower(form) = 'nos' AND lemma = 'notre'""")).isPositive();
    }

    @Test
    void boilerplate_isNotAnnotated() {
        assertThat(run.number("""
                        SELECT count(*) FROM sentences JOIN zones USING (doc_id, zone_id)
                        WHERE kind IN ('metadata', 'boilerplate', 'toc', 'page_furniture', 'bibliography', 'table')""")).isZero();
    }

    @Test
    void trotskysWordsInMartens_areNotMartensVoice() {
        assertThat(run.number("""
                        SELECT count(*) FROM sentences
                        WHERE doc_id LIKE 'seeds:002%' AND voice = 'quoted' AND text LIKE '%bureaucratic Thermidor%'""")).isPositive();
        assertThat(run.number("""
                        SELECT count(DISTINCT voice) FROM rhetoric
                        WHERE doc_id LIKE 'seeds:002%' AND unit = 'document'""")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void polemicAndAnalysis_areToldApart() {
        double polemics = ((Number) run.query("""
                SELECT min(polemic) FROM rhetoric
                WHERE unit = 'document' AND voice = 'author' AND substr(doc_id, 1, 9) IN ('seeds:000', 'seeds:001')""").get(0).get(0)).doubleValue();
        double analysis = ((Number) run.query("""
                SELECT polemic FROM rhetoric
                WHERE unit = 'document' AND voice = 'author' AND doc_id LIKE 'seeds:004%'""").get(0).get(0)).doubleValue();
        assertThat(polemics).isGreaterThan(analysis);
    }

    @Test
    void manifest_namesEveryTableWithItsRowsAndFiles_andTheLedgerBalances() throws IOException {
        JsonNode current =
                new ObjectMapper().readTree(run.output().resolve("current.json").toFile());

        JsonNode ledger = current.get("ledger");
        assertThat(ledger.get("in").asLong())
                .isEqualTo(5)
                .isEqualTo(ledger.get("ok").asLong()
                        + ledger.get("partial").asLong()
                        + ledger.get("duplicate").asLong()
                        + ledger.get("rejected").asLong());
        current.get("tables").properties().forEach(table -> {
            assertThat(run.number("SELECT count(*) FROM " + table.getKey()))
                    .as(table.getKey())
                    .isEqualTo(table.getValue().get("rows").asLong());
            assertThat(table.getValue().get("files")).isNotEmpty().allSatisfy(file -> {
                assertThat(run.output().resolve(file.get("path").asText())).isRegularFile();
                assertThat(file.get("sha256").asText()).matches("[0-9a-f]{64}");
            });
        });
        assertThat(current.get("models")).isNotEmpty();
        assertThat(current.get("settings").get("run.profile").asText()).contains("fast");
    }

    @Test
    void report_isOneFileThatNeedsNoOther() throws IOException {
        String runId = new ObjectMapper()
                .readTree(run.output().resolve("current.json").toFile())
                .get("run")
                .asText();
        Path report = run.output().resolve(runId).resolve("report.html");

        String html = Files.readString(report, StandardCharsets.UTF_8);

        assertThat(Files.size(report)).isLessThan(2_000_000);
        assertThat(html).contains("Let Us Reenforce Our Offensive!").doesNotContain("src=\"http", "@import");
    }

    @Test
    void workTables_areGoneAfterPublishing() {
        assertThat(run.output()).isDirectoryNotContaining("glob:**/_work");
    }

    @Test
    void progressLog_namesTheStartAndTheEndOfEveryStage() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String runId = json.readTree(run.output().resolve("current.json").toFile())
                .get("run")
                .asText();
        List<String> events = Files.readAllLines(
                        run.output().resolve(runId).resolve("_stages/progress.jsonl"), StandardCharsets.UTF_8)
                .stream()
                .map(line -> {
                    try {
                        JsonNode event = json.readTree(line);
                        return event.get("stage").asText() + " "
                                + event.get("event").asText();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .filter(event -> !event.endsWith(" count"))
                .toList();
        assertThat(events)
                .isEqualTo(Stages.ALL.stream()
                        .flatMap(stage -> Stream.of(stage.name() + " start", stage.name() + " end"))
                        .toList());
    }
}
