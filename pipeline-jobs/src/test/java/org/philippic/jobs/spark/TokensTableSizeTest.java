package org.philippic.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.language.NgramLanguageDetector;
import org.philippic.model.Token;
import org.philippic.table.Tables;
import org.philippic.testing.TestGold;
import org.philippic.testing.TestModels;

/** How large the tokens of whole books are on disk. Takes minutes: run with {@code -Dphilippic.benchmark=tokens}. */
@EnabledIfSystemProperty(
        named = "philippic.benchmark",
        matches = "tokens",
        disabledReason = "-Dphilippic.benchmark=tokens runs it")
class TokensTableSizeTest {
    private static final int TOKENS = 1_000_000;
    private static final double BYTES_A_TOKEN = 9;

    @TempDir
    private Path folder;

    @Test
    void aMillionTokensOfBooks_takeAtMostNineBytesEach() throws IOException, SQLException {
        List<Token> tokens = tokens(TestGold.require("books"));
        TableStore store = new TableStore(TestSpark.session(), new org.apache.hadoop.fs.Path(folder.toUri()));

        store.write(
                Tables.TOKENS,
                JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
                        .parallelize(tokens, 2));

        long bytes = store.files(Tables.TOKENS).stream()
                .mapToLong(file -> file.getLen())
                .sum();
        System.out.printf(
                "%d tokens, %.2f bytes each; by column: %s%n",
                tokens.size(), (double) bytes / tokens.size(), columns(tokens.size()));
        assertThat((double) bytes / tokens.size()).isLessThanOrEqualTo(BYTES_A_TOKEN);
    }

    /** English and French in turn. */
    private static List<Token> tokens(Path books) throws IOException {
        DocumentAnnotator annotator = new DocumentAnnotator(
                TestModels.annotators("en", "fr"), NgramLanguageDetector.shared(), Duration.ofHours(1));
        List<Token> tokens = new ArrayList<>();
        for (String lang : List.of("en", "fr")) {
            int before = tokens.size();
            for (String row : Files.readAllLines(books.resolve("books.tsv"), StandardCharsets.UTF_8)) {
                String[] cells = row.split("\t", -1);
                if (cells[1].equals(lang) && tokens.size() - before < TOKENS / 2) {
                    String text = read(books.resolve("txt").resolve(cells[0] + ".txt.gz"));
                    annotator
                            .annotatePassage(cells[0], text, lang)
                            .sentences()
                            .forEach(sentence -> tokens.addAll(sentence.tokens()));
                }
            }
        }
        return tokens;
    }

    private static String read(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().collect(Collectors.joining("\n"));
        }
    }

    private String columns(int tokens) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT path_in_schema, sum(total_compressed_size) AS bytes"
                        + " FROM parquet_metadata('" + folder + "/tokens/*.parquet') GROUP BY 1 ORDER BY 2 DESC")) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(String.format("%s %.2f", rows.getString(1), rows.getDouble(2) / tokens));
            }
            return String.join(", ", columns);
        }
    }
}
