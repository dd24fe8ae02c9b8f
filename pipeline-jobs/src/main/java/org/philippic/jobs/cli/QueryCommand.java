package org.philippic.jobs.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;
import org.philippic.jobs.run.PublishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers SQL over the published run. */
@Command(
        name = "query",
        description = "Run SQL (DuckDB) over the tables of the published run; each table is a view by its name.",
        mixinStandardHelpOptions = true)
public final class QueryCommand implements Runnable {
    @Parameters(paramLabel = "SQL", description = "One SELECT statement.")
    private String sql;

    @Mixin
    private OutputOption output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private ResultFormat format;

    @Override
    public void run() {
        PublishedRun published = PublishedRun.at(new Configuration(), output.folder());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            createViews(connection, published);
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                System.out.print(format.render(result));
            }
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            if (message.startsWith("No suitable driver")) {
                throw new UserException(
                        "Cannot run the query",
                        "DuckDB is not on the class path of this jar",
                        "use bin/philippic, or add org.duckdb:duckdb_jdbc with --packages",
                        e);
            }
            throw new UserException(
                    "Cannot run the query", message, "'philippic tables' lists the tables and their columns", e);
        }
    }

    private static void createViews(Connection connection, PublishedRun published) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Path> table : published.tables().entrySet()) {
                String files = table.getValue().toUri().getPath().replace("'", "''") + "/**/*.parquet";
                statement.execute("CREATE VIEW " + table.getKey() + " AS SELECT * FROM read_parquet('" + files + "')");
            }
            // The published tables are all that a query may reach: no other file, no extension, no network.
            String folder = published.folder().toUri().getPath().replace("'", "''");
            statement.execute("SET allowed_directories = ['" + folder + "']");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
    }
}
