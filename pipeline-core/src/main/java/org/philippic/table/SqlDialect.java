package org.philippic.table;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.philippic.table.TableSchema.ColumnType;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.TableSchema.Struct;

/** How the tables are defined in the SQL of an engine: their types, their comments, and where their files lie. */
public enum SqlDialect {
    /** Spark SQL, and Hive-compatible catalogues through it. */
    SPARK(
            Map.of("string", "STRING", "int", "INT"),
            element -> "ARRAY<" + element + ">",
            fields -> "STRUCT<" + fields + ">",
            (name, type) -> name + ": " + type) {
        @Override
        String create(Table<?> table, String folder) {
            return "CREATE TABLE " + table.name() + " (\n" + columns(table) + "\n)\nUSING parquet\n"
                    + (folder.isEmpty()
                            ? ""
                            // A table that several stages write has a folder a stage.
                            : "OPTIONS (recursiveFileLookup 'true')\nLOCATION " + literal(folder) + "\n")
                    + "COMMENT " + literal(table.description()) + ";\n";
        }

        @Override
        String literal(String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    },

    /** Trino with its Hive connector; the catalogue needs {@code hive.recursive-directories=true}. */
    TRINO(
            Map.of("string", "VARCHAR", "int", "INTEGER"),
            element -> "ARRAY(" + element + ")",
            fields -> "ROW(" + fields + ")",
            (name, type) -> name + " " + type) {
        @Override
        String create(Table<?> table, String folder) {
            return "CREATE TABLE " + table.name() + " (\n" + columns(table) + "\n)\nCOMMENT "
                    + literal(table.description()) + "\nWITH (format = 'PARQUET'"
                    + (folder.isEmpty() ? "" : ", external_location = " + literal(folder)) + ");\n";
        }
    },

    /** DuckDB: a view over the files, or an empty table where there are none. */
    DUCKDB(
            Map.of("string", "VARCHAR", "int", "INTEGER"),
            element -> element + "[]",
            fields -> "STRUCT(" + fields + ")",
            (name, type) -> "\"" + name + "\" " + type) {
        @Override
        String create(Table<?> table, String folder) {
            StringBuilder text = new StringBuilder();
            if (folder.isEmpty()) {
                text.append("CREATE TABLE ").append(table.name()).append(" (\n");
                text.append(table.schema().columns().stream()
                        .map(column -> "  " + column.name() + " " + type(column.type()))
                        .collect(Collectors.joining(",\n")));
                text.append("\n);\n");
            } else {
                text.append("CREATE VIEW ").append(table.name()).append(" AS SELECT * FROM read_parquet(");
                text.append(literal(folder + "/**/*.parquet")).append(");\n");
            }
            String kind = folder.isEmpty() ? "TABLE " : "VIEW ";
            text.append("COMMENT ON ").append(kind).append(table.name()).append(" IS ");
            text.append(literal(table.description())).append(";\n");
            for (Field column : table.schema().columns()) {
                text.append("COMMENT ON COLUMN ")
                        .append(table.name())
                        .append('.')
                        .append(column.name());
                text.append(" IS ").append(literal(column.doc())).append(";\n");
            }
            return text.toString();
        }
    };

    private final Map<String, String> scalars;
    private final Function<String, String> list;
    private final Function<String, String> struct;
    private final BiFunction<String, String, String> field;

    SqlDialect(
            Map<String, String> scalars,
            Function<String, String> list,
            Function<String, String> struct,
            BiFunction<String, String, String> field) {
        this.scalars = scalars;
        this.list = list;
        this.struct = struct;
        this.field = field;
    }

    abstract String create(Table<?> table, String folder);

    /** Statements that define every published table, empty and without files. */
    public String definitions() {
        return definitions(Map.of());
    }

    /**
     * Statements that define every published table over its files.
     *
     * @param folders folder of each table's files by the table's name
     */
    public String definitions(Map<String, String> folders) {
        return Tables.published().stream()
                .map(table -> create(table, folders.getOrDefault(table.name(), "")))
                .collect(Collectors.joining("\n"));
    }

    /** Name of a type in this dialect: INT, {@code ARRAY<STRUCT<...>>}. */
    public String type(ColumnType type) {
        if (type instanceof ListOf of) {
            return list.apply(type(of.element()));
        } else if (type instanceof Struct nested) {
            return struct.apply(nested.schema().columns().stream()
                    .map(column -> field.apply(column.name(), type(column.type())))
                    .collect(Collectors.joining(", ")));
        }
        return switch ((Scalar) type) {
            case STRING -> scalars.get("string");
            case INT -> scalars.get("int");
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    String columns(Table<?> table) {
        return table.schema().columns().stream()
                .map(column -> "  " + column.name() + " " + type(column.type()) + " COMMENT " + literal(column.doc()))
                .collect(Collectors.joining(",\n"));
    }

    String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
