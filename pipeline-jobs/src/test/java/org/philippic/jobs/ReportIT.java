package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.table.Table;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.TableSchema.Struct;
import org.philippic.table.Tables;

/** Every number of the report of a real run is what SQL gives over its tables. */
class ReportIT {
    /** Numbers that the report makes of rows: counts and sums, each as the statement that gives them. */
    private static final List<String> MADE = List.of(
            "SELECT count(*) FROM documents GROUP BY lang",
            "SELECT count(*) FROM documents GROUP BY status",
            "SELECT count(*) FROM documents GROUP BY corpus",
            "SELECT count(*) FROM documents WHERE corpus <> 'seeds'",
            "SELECT count(*) FROM documents",
            "SELECT sum(n_tokens) FROM documents GROUP BY lang",
            "SELECT sum(n_sentences) FROM documents GROUP BY lang",
            "SELECT sum(n_tokens) FROM documents",
            "SELECT count(*) FROM entities GROUP BY doc_id, canonical",
            "SELECT count(*) FROM quotations GROUP BY doc_id, speaker",
            "SELECT count(*) FROM devices GROUP BY doc_id, device",
            "SELECT count(*) FROM rhetoric GROUP BY doc_id, unit, voice",
            "SELECT sum(char_end - char_start) FROM zones GROUP BY doc_id, kind",
            "SELECT count(*) FROM rejects GROUP BY reason",
            "SELECT count(*) FROM rejects WHERE NOT recoverable",
            "SELECT count(*) FROM neighbours WHERE rank <= 8",
            "SELECT count(*) FROM rolling_delta GROUP BY doc_id, measure, compared_with",
            "SELECT count(*) FROM reuse");

    private static RunResult run;
    private static String html;
    private static JsonNode data;
    private static JsonNode manifest;

    @BeforeAll
    static void readReport() throws IOException {
        run = Runs.ofSeeds();
        ObjectMapper json = new ObjectMapper();
        manifest = json.readTree(run.output().resolve("current.json").toFile());
        Path report = run.output().resolve(manifest.get("report").asText());
        html = Files.readString(report, StandardCharsets.UTF_8);
        int start = html.indexOf("id=\"data\">") + "id=\"data\">".length();
        data = json.readTree(html.substring(start, html.indexOf("</script>", start)));
    }

    @Test
    void everyFigure_isAValueOfTheTablesOrACountOrSumOfThem() {
        Set<Double> known = new HashSet<>();
        for (Table<?> table : Tables.published()) {
            known.add((double) run.number("SELECT count(*) FROM " + table.name()));
            numbers(table).forEach(sql -> run.query(sql).forEach(row -> add(known, row.get(0))));
        }
        MADE.forEach(sql -> run.query(sql).forEach(row -> add(known, row.get(0))));
        known.add(manifest.get("elapsed_ms").asDouble());
        for (JsonNode stage : manifest.get("stages")) {
            known.add(stage.get("rows").asDouble());
            known.add(stage.get("elapsedMs").asDouble());
        }
        // How many rows of a list are left out is counted on the page itself.
        String counted =
                html.replaceAll("(?s)<p class=\"cut\">.*?</p>|<details class=\"more\"><summary>.*?</summary>", "");

        Set<String> unknown = new TreeSet<>();
        Pattern.compile("<data value=\"([^\"]+)\">").matcher(counted).results().forEach(match -> {
            if (!known.contains(Double.parseDouble(match.group(1)))) {
                unknown.add(match.group(1));
            }
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void keyTerms_areTheRowsOfTheTable() {
        Map<List<String>, List<Object>> rows = new HashMap<>();
        run.query("SELECT comparison, level, term, target_count, reference_count, target_range, reference_range, g2, "
                        + "log_ratio, lrc, log_odds_z, q_value FROM keyness")
                .forEach(row -> rows.put(
                        List.of(
                                row.get(0).toString(),
                                row.get(1).toString(),
                                row.get(2).toString()),
                        row));
        int compared = 0;
        for (JsonNode group : data.get("keyness")) {
            for (int i = 0; i < group.get("t").size(); i++) {
                List<Object> row = rows.get(List.of(
                        group.get("comparison").asText(),
                        group.get("level").asText(),
                        group.get("t").get(i).asText()));
                String[] columns = {"a", "b", "r1", "r2", "g2", "lr", "lrc", "z", "q"};
                for (int c = 0; c < columns.length; c++) {
                    assertThat(group.get(columns[c]).get(i).asDouble())
                            .as("%s of %s", columns[c], row)
                            .isEqualTo(Math.round(((Number) row.get(c + 3)).doubleValue() * 1000) / 1000.0);
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void curves_areTheScoresOfThePassages() {
        List<List<Object>> seeds = run.query("SELECT doc_id FROM documents WHERE corpus = 'seeds' ORDER BY doc_id");
        for (int seed = 0; seed < seeds.size(); seed++) {
            String sql = "SELECT polemic FROM rhetoric WHERE unit = 'passage' AND doc_id = '"
                    + seeds.get(seed).get(0) + "'";
            List<Double> scores = run.query(sql).stream()
                    .map(row -> ((Number) row.get(0)).doubleValue())
                    .toList();
            JsonNode points = data.get("curves").get(seed).get("p");
            assertThat(points).isNotEmpty();
            // The page holds three digits.
            points.forEach(point ->
                    assertThat(scores).anyMatch(score -> Math.abs(score - point.asDouble()) < 0.000_501));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyMetricAndDevice_hasALabelInBothLanguages(String language) throws IOException {
        Properties labels = new Properties();
        try (InputStream in = ReportIT.class.getResourceAsStream("/report/labels." + language + ".properties")) {
            labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        List<String> missing = new ArrayList<>();
        run.query("SELECT feature FROM features UNION SELECT metric FROM seed_profile UNION SELECT device FROM devices")
                .forEach(row -> {
                    String name = row.get(0).toString().replaceFirst("^device[:_]", "");
                    if (!labels.containsKey("feature." + name) && !labels.containsKey("device." + name)) {
                        missing.add(name);
                    }
                });
        assertThat(missing).isEmpty();
    }

    @Test
    void noMetric_standsTwiceInOneTable() {
        Pattern.compile("(?s)<details class=\"reference\".*?</details>\\s*</details>")
                .matcher(html)
                .results()
                .forEach(reference -> {
                    List<String> names = Pattern.compile("<th scope=\"row\">(.*?)</th>")
                            .matcher(reference.group())
                            .results()
                            .map(name -> name.group(1))
                            .toList();
                    assertThat(names).doesNotHaveDuplicates();
                });
    }

    /** Statements that give every number in the columns of a table. */
    private static List<String> numbers(Table<?> table) {
        List<String> statements = new ArrayList<>();
        for (Field column : table.schema().columns()) {
            if (isNumber(column)) {
                statements.add("SELECT DISTINCT " + column.name() + " FROM " + table.name());
            } else if (column.type() instanceof ListOf list && list.element() instanceof Struct struct) {
                String elements = "(SELECT unnest(" + column.name() + ") AS element FROM " + table.name() + ")";
                struct.schema().columns().stream()
                        .filter(ReportIT::isNumber)
                        .forEach(inner ->
                                statements.add("SELECT DISTINCT element.\"" + inner.name() + "\" FROM " + elements));
            }
        }
        return statements;
    }

    private static boolean isNumber(Field column) {
        return column.type() == Scalar.INT || column.type() == Scalar.LONG || column.type() == Scalar.DOUBLE;
    }

    private static void add(Set<Double> known, Object value) {
        if (value instanceof Number number) {
            known.add(number.doubleValue());
        }
    }
}
