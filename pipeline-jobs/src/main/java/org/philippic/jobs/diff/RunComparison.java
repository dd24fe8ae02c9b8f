package org.philippic.jobs.diff;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;
import org.philippic.jobs.diff.RunDiff.Cause;
import org.philippic.jobs.diff.RunDiff.Change;
import org.philippic.jobs.diff.RunDiff.Figure;
import org.philippic.jobs.diff.RunDiff.TableChange;

/**
 * Compares two published runs: what they were made from by their manifests, what they say by their tables, which DuckDB
 * reads from where they lie.
 *
 * @param before the first run
 * @param after the second
 */
public record RunComparison(StoredRun before, StoredRun after) {
    /** Beyond this a table is compared by its checksums and the number of its rows alone. */
    private static final long MOST_ROWS = 20_000_000;
    /** Settings that say how and where a run is made and not what it says. */
    private static final Set<String> OF_NO_CONSEQUENCE =
            Set.of("run.shards", "run.keep-work-tables", "models.dir", "publish.max-reject-share");
    /** A column that no two runs share. */
    private static final String TIME_SPENT = "elapsed_ms";

    /** By table, the figures of seeds that it holds; the kinds of figures sort as they are told, scores first. */
    private static final Map<String, String> FIGURES = Map.of("rhetoric", """
            SELECT doc_id, '1 score', 'polemic, ' || voice, CAST(polemic AS DOUBLE)
            FROM %s.rhetoric WHERE unit = 'document' AND doc_id LIKE 'seeds:%%'""", "sentiment", """
            SELECT doc_id, '1 score', 'sentiment, ' || voice || ', ' || engine, CAST(score AS DOUBLE)
            FROM %s.sentiment WHERE unit = 'document' AND target = '' AND doc_id LIKE 'seeds:%%'""", "seed_profile", """
            SELECT doc_id, '2 place in ' || reference, metric || ': percentile in ' || reference,
              CAST(percentile AS DOUBLE)
            FROM %s.seed_profile WHERE stratum NOT LIKE '%%;%%'""");

    private static final String NO_FIGURES =
            "SELECT '' AS doc_id, '' AS kind, '' AS figure, CAST(NULL AS DOUBLE) AS value WHERE false";

    /**
     * Finds two runs.
     *
     * @param output folder of all runs
     * @param before name in it or folder of the first run
     * @param after of the second
     * @throws UserException if one was not published
     */
    public static RunComparison of(Configuration configuration, Path output, String before, String after) {
        return new RunComparison(
                StoredRun.at(configuration, output, before), StoredRun.at(configuration, output, after));
    }

    /**
     * Compares them.
     *
     * @param mostFigures most figures given back of those that moved
     * @throws UserException if a table cannot be read
     */
    public RunDiff diff(int mostFigures) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            createViews(sql, "before", before);
            createViews(sql, "after", after);
            List<Change> changes = new ArrayList<>(changedDocuments(sql));
            changes.addAll(changed(Cause.INPUT, "inputs"));
            if (!before.code().equals(after.code())) {
                changes.add(new Change(Cause.CODE, "version and jar", before.code(), after.code()));
            }
            changes.addAll(changed(Cause.MODELS, "models"));
            changes.addAll(changed(Cause.SETTINGS, "settings"));
            return new RunDiff(
                    before.runId() + " (" + before.started() + ")",
                    after.runId() + " (" + after.started() + ")",
                    changes,
                    tables(sql),
                    figures(sql, changes, mostFigures));
        } catch (SQLException e) {
            throw new UserException(
                    "Cannot compare the runs '" + before.runId() + "' and '" + after.runId() + "'",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "check that their tables are whole; runs on HDFS must be copied to this machine first",
                    e);
        }
    }

    private static void createViews(Statement sql, String schema, StoredRun run) throws SQLException {
        sql.execute("CREATE SCHEMA " + schema);
        String folder = run.folder().toUri().getPath().replace("'", "''");
        for (String table : run.tables()) {
            sql.execute("CREATE VIEW " + schema + "." + table + " AS SELECT * FROM read_parquet('" + folder + "/"
                    + table + "/**/*.parquet')");
        }
    }

    private static List<Change> changedDocuments(Statement sql) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("""
                SELECT coalesce(b.doc_id, a.doc_id), b.content_sha256, a.content_sha256
                FROM before.documents b FULL OUTER JOIN after.documents a USING (doc_id)
                WHERE b.content_sha256 IS DISTINCT FROM a.content_sha256 ORDER BY 1""")) {
            while (rows.next()) {
                changes.add(new Change(Cause.INPUT, rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return changes;
    }

    private List<Change> changed(Cause cause, String part) {
        Map<String, String> old = before.strings(part);
        Map<String, String> now = after.strings(part);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(old.get(key), now.get(key)))
                .map(key -> new Change(cause, key, old.get(key), now.get(key)))
                .toList();
    }

    private List<TableChange> tables(Statement sql) throws SQLException {
        Set<String> names = new LinkedHashSet<>(after.tables());
        names.addAll(before.tables());
        List<TableChange> tables = new ArrayList<>();
        for (String table : names) {
            boolean inBoth = before.tables().contains(table) && after.tables().contains(table);
            tables.add(new TableChange(
                    table,
                    before.tables().contains(table) ? before.rows(table) : null,
                    after.tables().contains(table) ? after.rows(table) : null,
                    inBoth ? differing(sql, table) : null));
        }
        return tables;
    }

    private Long differing(Statement sql, String table) throws SQLException {
        if (before.checksums(table).equals(after.checksums(table))) {
            return 0L;
        }
        if (Math.max(before.rows(table), after.rows(table)) > MOST_ROWS) {
            return null;
        }
        Set<String> shared = new LinkedHashSet<>(columns(sql, "before." + table));
        shared.retainAll(new HashSet<>(columns(sql, "after." + table)));
        shared.remove(TIME_SPENT);
        String columns = shared.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
        String old = "SELECT " + columns + " FROM before." + table;
        String now = "SELECT " + columns + " FROM after." + table;
        try (ResultSet rows = sql.executeQuery("SELECT (SELECT count(*) FROM (" + old + " EXCEPT ALL " + now
                + ")) + (SELECT count(*) FROM (" + now + " EXCEPT ALL " + old + "))")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> columns(Statement sql, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet none = sql.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
        return columns;
    }

    private List<Figure> figures(Statement sql, List<Change> changes, int most) throws SQLException {
        List<Figure> figures = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("SELECT * FROM (SELECT coalesce(b.doc_id, a.doc_id) AS doc_id, "
                + "coalesce(b.kind, a.kind) AS kind, coalesce(b.figure, a.figure) AS figure, b.value AS old, "
                + "a.value AS now FROM (" + figuresOf("before", before) + ") b FULL OUTER JOIN ("
                + figuresOf("after", after)
                + ") a USING (doc_id, kind, figure) WHERE b.value IS DISTINCT FROM a.value "
                + "ORDER BY kind, abs(now - old) DESC NULLS FIRST, doc_id, figure LIMIT " + most
                + ") ORDER BY doc_id, kind, abs(now - old) DESC NULLS FIRST, figure")) {
            while (rows.next()) {
                String docId = rows.getString("doc_id");
                String kind = rows.getString("kind");
                figures.add(new Figure(
                        docId,
                        rows.getString("figure"),
                        rows.getObject("old", Double.class),
                        rows.getObject("now", Double.class),
                        why(docId, kind, changes)));
            }
        }
        return figures;
    }

    private static String figuresOf(String schema, StoredRun run) {
        List<String> selects = new ArrayList<>(List.of(NO_FIGURES));
        FIGURES.forEach((table, select) -> {
            if (run.tables().contains(table)) {
                selects.add(select.formatted(schema));
            }
        });
        return String.join(" UNION ALL ", selects);
    }

    private static String why(String docId, String kind, List<Change> changes) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Change change : changes) {
            switch (change.cause()) {
                case CODE -> reasons.add("code");
                case MODELS -> reasons.add("models");
                case SETTINGS -> {
                    if (!OF_NO_CONSEQUENCE.contains(change.what())) {
                        reasons.add("settings");
                    }
                }
                case INPUT -> {
                    if (change.what().equals(docId)) {
                        reasons.add("its text");
                    } else if (kind.startsWith("2 place in") && kind.endsWith(" run")) {
                        reasons.add("other documents");
                    }
                }
            }
        }
        return reasons.isEmpty() ? "not known" : String.join(", ", reasons);
    }
}
