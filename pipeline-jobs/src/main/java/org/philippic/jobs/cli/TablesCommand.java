package org.philippic.jobs.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.run.PublishedRun;
import org.philippic.publish.WrappedText;
import org.philippic.table.SchemaDocs;
import org.philippic.table.SqlDialect;
import org.philippic.table.Table;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the tables and their columns. */
@Command(
        name = "tables",
        description = "Print the tables of a run, or the columns of one.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100)
public final class TablesCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "Table whose columns to print.")
    private String table;

    @Option(names = "--markdown", description = "Print docs/tables.md.")
    private boolean markdown;

    @Option(
            names = "--ddl",
            paramLabel = "spark|trino|duckdb",
            description = "Print the SQL that defines all tables for this engine.")
    private SqlDialect dialect;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "With --ddl: define the tables over the files of the run published here.")
    private String output;

    @Override
    public void run() {
        if (markdown) {
            System.out.print(SchemaDocs.markdown());
        } else if (dialect != null) {
            System.out.print(dialect.definitions(output == null ? Map.of() : folders()));
        } else if (table != null) {
            Table<?> found = Tables.named(table);
            System.out.println(found.name() + ": " + found.description());
            for (Field column : found.schema().columns()) {
                String type = column.type() instanceof org.philippic.table.TableSchema.ListOf
                        ? "LIST"
                        : SqlDialect.SPARK.type(column.type());
                String head = String.format("  %-16s %-8s ", column.name(), type);
                WrappedText.lines(head, " ".repeat(head.length()), column.doc()).forEach(System.out::println);
            }
        } else {
            Tables.published().forEach(known -> System.out.printf("%-14s %s%n", known.name(), known.description()));
        }
    }

    private Map<String, String> folders() {
        Configuration configuration = new Configuration();
        Map<String, String> folders = new LinkedHashMap<>();
        PublishedRun.at(configuration, new Path(output)).tables().forEach((name, folder) -> {
            java.net.URI place = folder.toUri();
            // Every engine reads a local folder by its bare path.
            folders.put(
                    name,
                    place.getScheme() == null || place.getScheme().equals("file")
                            ? java.nio.file.Path.of(place.getPath())
                                    .toAbsolutePath()
                                    .normalize()
                                    .toString()
                            : folder.toString());
        });
        return folders;
    }
}
