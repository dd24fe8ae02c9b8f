package org.philippic.jobs.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.philippic.jobs.run.PublishedRun;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * A published run as its readers see it: through {@code current.json} and DuckDB, with nothing of Spark in between.
 *
 * @param output output folder of the run
 */
public record RunResult(Path output) {
    private static final Configuration LOCAL = new Configuration();
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** All rows of a query; each table is a view by its name. */
    public List<List<Object>> query(String sql) {
        Set<String> named = WORD.matcher(sql).results().map(MatchResult::group).collect(Collectors.toSet());
        Map<String, org.apache.hadoop.fs.Path> tables = tables();
        tables.keySet().retainAll(named);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, org.apache.hadoop.fs.Path> table : tables.entrySet()) {
                statement.execute("CREATE VIEW " + table.getKey() + " AS SELECT * FROM " + files(table.getValue()));
            }
            try (ResultSet result = statement.executeQuery(sql)) {
                List<List<Object>> rows = new ArrayList<>();
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The single number that a query gives. */
    public long number(String sql) {
        return ((Number) query(sql).get(0).get(0)).longValue();
    }

    /** Number of rows by which a table differs from that of another run, in either direction. */
    public long differences(Table<?> table, RunResult other) {
        return differences(table, other, "true");
    }

    /** Every published table that differs from that of another run, with the number of rows. */
    public List<String> differences(RunResult other) {
        List<String> different = new ArrayList<>();
        for (Table<?> table : Tables.published()) {
            long rows = differences(table, other);
            if (rows > 0) {
                different.add(rows + " rows of " + table.name());
            }
        }
        return different;
    }

    /** The same for the rows that a condition chooses. */
    public long differences(Table<?> table, RunResult other, String where) {
        // Time spent is the one column that two runs never share.
        String columns = table.equals(Tables.REJECTS) ? "* EXCLUDE (elapsed_ms)" : "*";
        String mine = "SELECT " + columns + " FROM " + files(table) + " WHERE " + where;
        String theirs = "SELECT " + columns + " FROM " + other.files(table) + " WHERE " + where;
        return number("SELECT (SELECT count(*) FROM (" + mine + " EXCEPT ALL " + theirs + ")) + (SELECT count(*) FROM ("
                + theirs + " EXCEPT ALL " + mine + "))");
    }

    private String files(Table<?> table) {
        return files(tables().get(table.name()));
    }

    private static String files(org.apache.hadoop.fs.Path folder) {
        return "read_parquet('" + folder.toUri().getPath() + "/**/*.parquet')";
    }

    private Map<String, org.apache.hadoop.fs.Path> tables() {
        return PublishedRun.at(LOCAL, new org.apache.hadoop.fs.Path(output.toUri()))
                .tables();
    }
}
