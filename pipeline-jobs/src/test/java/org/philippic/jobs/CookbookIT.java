package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.jobs.run.PublishedRun;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.table.SqlDialect;
import org.philippic.testing.Golden;

/**
 * Every statement of docs/cookbook.md gives the same rows in DuckDB and in Spark SQL, over tables defined by what
 * {@code philippic tables --ddl} prints.
 */
class CookbookIT {
    private static final String DATABASE = "cookbook";
    private static SparkSession spark;
    private static Connection duckdb;

    /** A question and its statement. */
    record Recipe(String question, String sql) {
        @Override
        public String toString() {
            return question;
        }
    }

    static Stream<Recipe> recipes() throws IOException {
        String text = Files.readString(Golden.root().resolve("docs/cookbook.md"), StandardCharsets.UTF_8);
        return Pattern.compile("(?s)### ([^\\n]+)\\n(?:(?!###).)*?```sql\\n(.*?)```")
                .matcher(text)
                .results()
                .map(match -> new Recipe(match.group(1), match.group(2).strip()));
    }

    @BeforeAll
    static void defineTables() throws SQLException {
        PublishedRun run = PublishedRun.at(
                new Configuration(), new Path(Runs.ofSeeds().output().toUri()));
        Map<String, String> folders = run.tables().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().toUri().getPath()));
        spark = TestSpark.session().newSession();
        spark.sql("CREATE DATABASE " + DATABASE);
        spark.sql("USE " + DATABASE);
        for (String statement : statements(SqlDialect.SPARK.definitions(folders))) {
            spark.sql(statement);
        }
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(SqlDialect.DUCKDB.definitions(folders));
        }
    }

    @AfterAll
    static void dropTables() throws SQLException {
        if (spark != null) {
            spark.sql("DROP DATABASE IF EXISTS " + DATABASE + " CASCADE");
        }
        if (duckdb != null) {
            duckdb.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recipes")
    void recipe_givesTheSameRowsInBothEngines(Recipe recipe) throws SQLException {
        List<List<Object>> inSpark = spark.sql(recipe.sql()).collectAsList().stream()
                .map(CookbookIT::values)
                .toList();
        List<List<Object>> inDuckDb = rows(recipe.sql());

        assertThat(inDuckDb).isEqualTo(inSpark);
    }

    @Test
    void cookbook_answersManyQuestions_andMostOfThemHaveRows() throws Exception {
        List<Recipe> recipes = recipes().toList();
        int answered = 0;
        for (Recipe recipe : recipes) {
            answered += rows(recipe.sql()).isEmpty() ? 0 : 1;
        }
        assertThat(recipes).hasSizeGreaterThanOrEqualTo(25);
        // A clean run has no rejects, and labels given by hand may all agree.
        assertThat(answered).isGreaterThanOrEqualTo(recipes.size() - 3);
    }

    @Test
    void emptyDefinitions_areTakenByBothEngines() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(SqlDialect.DUCKDB.definitions());
            try (ResultSet comment = statement.executeQuery(
                    "SELECT comment FROM duckdb_columns() WHERE table_name = 'tokens' AND column_name = 'form'")) {
                comment.next();
                assertThat(comment.getString(1)).isEqualTo("Word form.");
            }
        }
        for (String statement : statements(SqlDialect.SPARK.definitions())) {
            assertThat(spark.sessionState().sqlParser().parsePlan(statement)).isNotNull();
        }
        assertThat(spark.sql("DESCRIBE tokens")
                        .filter("col_name = 'form'")
                        .first()
                        .getString(2))
                .isEqualTo("Word form.");
    }

    private static List<String> statements(String script) {
        return Pattern.compile(";\\s*\\n")
                .splitAsStream(script)
                .filter(sql -> !sql.isBlank())
                .toList();
    }

    private static List<List<Object>> rows(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(comparable(result.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        IntStream.range(0, row.length()).forEach(i -> values.add(comparable(row.get(i))));
        return values;
    }

    /** Engines add in another order and name integer types differently: nine digits are the same. */
    private static Object comparable(Object value) {
        if (!(value instanceof Number number)) {
            return value == null ? "(null)" : value.toString();
        }
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? "0" : String.format(java.util.Locale.ROOT, "%.9e", exact.doubleValue());
    }
}
