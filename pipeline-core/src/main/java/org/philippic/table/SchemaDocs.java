package org.philippic.table;

import java.util.stream.Collectors;
import org.philippic.table.TableSchema.ColumnType;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Struct;

/** Writes {@code docs/tables.md} from the row records. */
public final class SchemaDocs {
    private SchemaDocs() {}

    /** The documentation of every table, as Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder("""
                # Tables

                Generated from the row records in `org.philippic.model`; do not edit by hand
                (`philippic tables --markdown` prints it).

                Offsets (`char_start`, `char_end`) count Unicode code points of `documents.text`, from 0, the end
                excluded: Python's `text[char_start:char_end]` and SQL's
                `substr(text, char_start + 1, char_end - char_start)` give the same words. Columns marked
                "optional" may be null.
                """);
        for (Table<?> table : Tables.published()) {
            text.append("\n## ").append(table.name()).append("\n\n");
            text.append(table.description()).append(" Key: ");
            text.append(table.key().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", ")));
            text.append(".\n\n| column | type | what it holds |\n|---|---|---|\n");
            appendRows(text, table.schema(), "");
        }
        return text.toString();
    }

    private static void appendRows(StringBuilder text, TableSchema schema, String prefix) {
        for (Field column : schema.columns()) {
            text.append("| `").append(prefix).append(column.name()).append("` | ");
            text.append(shortType(column.type())).append(column.optional() ? ", optional" : "");
            text.append(" | ").append(column.doc()).append(" |\n");
            if (column.type() instanceof ListOf list && list.element() instanceof Struct struct) {
                appendRows(text, struct.schema(), prefix + column.name() + "[].");
            }
        }
    }

    private static String shortType(ColumnType type) {
        if (type instanceof ListOf list) {
            return "list of " + shortType(list.element());
        }
        return type instanceof Struct ? "struct" : SqlDialect.SPARK.type(type);
    }
}
