package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.spark.TableStore;
import org.philippic.jobs.testing.RunResult;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.model.Token;
import org.philippic.publish.export.ConlluFormat;
import org.philippic.publish.export.ConlluTokens;
import org.philippic.publish.export.TeiFormat;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** The exports of the run on the seeds, through the command line. */
class ExportsIT {
    private static final Comparator<Token> IN_ORDER =
            Comparator.comparing(Token::docId).thenComparing(Token::sentenceId).thenComparing(Token::tokenId);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void conllu_passesTheFormat_andGivesBackEveryToken() throws IOException {
        RunResult run = Runs.ofSeeds();
        List<Path> files = export(run, "conllu", ".conllu");

        List<Token> tokens = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(ConlluFormat.problems(text)).as(file.toString()).isEmpty();
            tokens.addAll(ConlluTokens.read(text));
        }
        assertThat(files).hasSize(5);
        tokens.sort(IN_ORDER);
        assertThat(tokens.equals(stored(run))).isTrue();
        assertThat(String.join("\n", Files.readAllLines(files.get(3)))).containsPattern("\n[0-9]+-[0-9]+\tdu\t_");
    }

    @Test
    void tei_isValid_andHoldsTheWholeTexts() throws IOException {
        RunResult run = Runs.ofSeeds();
        List<Path> files = export(run, "tei", ".xml");

        List<List<Object>> texts = run.query("SELECT text FROM documents ORDER BY doc_id");
        assertThat(files).hasSize(5);
        for (int i = 0; i < files.size(); i++) {
            String tei = Files.readString(files.get(i), StandardCharsets.UTF_8);
            assertThat(TeiFormat.problems(tei)).as(files.get(i).toString()).isEmpty();
            String body =
                    TeiFormat.parse(tei).getElementsByTagName("body").item(0).getTextContent();
            assertThat(body.replaceAll("\\s", ""))
                    .isEqualTo(texts.get(i).get(0).toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void csv_isReadBackByAnotherProgram_rowForRow() throws IOException {
        RunResult run = Runs.ofSeeds();
        List<Path> files = export(run, "csv", ".csv");

        assertThat(files).hasSameSizeAs(Tables.published());
        for (Path file : files) {
            String table = file.getFileName().toString().replace(".csv", "");
            String csv = "read_csv('" + file + "', header = true, all_varchar = true, quote = '\"', escape = '\"', "
                    + "max_line_size = 10000000)";
            assertThat(run.number("SELECT count(*) FROM " + csv))
                    .as(table)
                    .isEqualTo(run.number("SELECT count(*) FROM " + table));
        }
        String documents = "read_csv('" + folder("csv").resolve("documents.csv")
                + "', header = true, max_line_size = 10000000, types = {'text': 'VARCHAR'})";
        assertThat(run.number("SELECT count(*) FROM " + documents + " c JOIN documents d USING (doc_id) "
                        + "WHERE c.text = d.text AND c.n_tokens = d.n_tokens"))
                .isEqualTo(5);
    }

    @Test
    void dataset_holdsTheSameRows_andItsDescriptionsNameEveryFile() throws IOException {
        RunResult run = Runs.ofSeeds();
        List<Path> files = export(run, "dataset", ".parquet");

        Path folder = folder("dataset");
        for (Table<?> table : Tables.published()) {
            assertThat(run.number(
                            "SELECT count(*) FROM read_parquet('" + folder + "/data/" + table.name() + "/*.parquet')"))
                    .as(table.name())
                    .isEqualTo(run.number("SELECT count(*) FROM " + table.name()));
        }
        JsonNode croissant = JSON.readTree(folder.resolve("croissant.json").toFile());
        List<String> named = croissant.get("distribution").findValuesAsText("contentUrl");
        assertThat(named)
                .hasSameSizeAs(files)
                .allSatisfy(file -> assertThat(folder.resolve(file)).isRegularFile());
        JSON.readTree(folder.resolve("ro-crate-metadata.json").toFile())
                .findValues("@graph")
                .get(0)
                .forEach(entity -> {
                    if (entity.get("@type").asText().equals("File")) {
                        assertThat(folder.resolve(entity.get("@id").asText())).isRegularFile();
                    }
                });
        assertThat(folder.resolve("README.md")).content().contains("language:\n- en\n- fr\n");
        assertThat(folder.resolve("DATA_DICTIONARY.md")).content().contains("## tokens");
    }

    @Test
    void folderThatHoldsSomething_isRefused() throws IOException {
        Path folder = Files.createDirectories(Runs.fresh("export-full"));
        Files.writeString(folder.resolve("mine.txt"), "x");

        assertThat(Main.run("export", "csv", "--output", Runs.ofSeeds().output().toString(), "--to", folder.toString()))
                .isEqualTo(2);

        assertThat(folder.resolve("mine.txt")).hasContent("x");
    }

    private static List<Path> export(RunResult run, String format, String ending) throws IOException {
        Path folder = Runs.fresh("export-" + format);
        TestSpark.session();
        assertThat(Main.run("export", format, "--output", run.output().toString(), "--to", folder.toString()))
                .isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(String format) {
        return Runs.fresh("x").resolveSibling("export-" + format);
    }

    private static List<Token> stored(RunResult run) {
        TableStore tables = new TableStore(
                TestSpark.session(),
                new org.apache.hadoop.fs.Path(run.output().resolve(runId(run)).toUri()));
        return tables.collect(Tables.TOKENS).stream().sorted(IN_ORDER).toList();
    }

    private static String runId(RunResult run) {
        try {
            return JSON.readTree(run.output().resolve("current.json").toFile())
                    .get("run")
                    .asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
