package org.philippic.jobs.cli;

import org.philippic.table.SchemaDocs;
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
        mixinStandardHelpOptions = true)
public final class TablesCommand implements Runnable {
    /** What the printed text is for. */
    enum Form {
        MARKDOWN,
        DDL
    }

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "Table whose columns to print.")
    private String table;

    @Option(names = "--form", paramLabel = "FORM", description = "Print all tables as markdown or ddl (SQL).")
    private Form form;

    @Override
    public void run() {
        if (form == Form.MARKDOWN) {
            System.out.print(SchemaDocs.markdown());
        } else if (form == Form.DDL) {
            System.out.print(SchemaDocs.ddl());
        } else if (table != null) {
            Table<?> found = Tables.named(table);
            System.out.println(found.name() + ": " + found.description());
            for (Field column : found.schema().columns()) {
                System.out.printf("  %-16s %-22s %s%n", column.name(), SchemaDocs.sqlType(column.type()), column.doc());
            }
        } else {
            Tables.published().forEach(known -> System.out.printf("%-14s %s%n", known.name(), known.description()));
        }
    }
}
