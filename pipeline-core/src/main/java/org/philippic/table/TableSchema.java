package org.philippic.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Columns of a row record, free of any engine: what Spark, Parquet, DuckDB and the documentation are derived from.
 * Immutable.
 *
 * @param columns columns in the order of the record's components
 */
public record TableSchema(List<Field> columns) {
    private static final Map<Class<?>, Scalar> SCALARS = Map.of(
            String.class, Scalar.STRING,
            int.class, Scalar.INT,
            Integer.class, Scalar.INT,
            long.class, Scalar.LONG,
            Long.class, Scalar.LONG,
            double.class, Scalar.DOUBLE,
            Double.class, Scalar.DOUBLE,
            boolean.class, Scalar.BOOLEAN);

    /** Reading a record by reflection costs more than many tasks do with a row. */
    private static final ClassValue<TableSchema> READ = new ClassValue<>() {
        @Override
        protected TableSchema computeValue(Class<?> row) {
            return read(row.asSubclass(Record.class));
        }
    };

    /**
     * One column.
     *
     * @param name name in snake_case
     * @param type type of its values
     * @param doc the sentence of its {@link Column}
     * @param optional whether a row may lack it
     */
    public record Field(String name, ColumnType type, String doc, boolean optional) {}

    /** Type of a column's values. */
    public sealed interface ColumnType {}

    /** A single value. */
    public enum Scalar implements ColumnType {
        STRING,
        INT,
        LONG,
        DOUBLE,
        BOOLEAN
    }

    /** A list of scalars or of structs; never null, maybe empty; its elements are never null. */
    public record ListOf(ColumnType element) implements ColumnType {}

    /** A nested record. */
    public record Struct(Class<? extends Record> type, TableSchema schema) implements ColumnType {}

    public TableSchema {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the schema off a record type.
     *
     * @throws IllegalArgumentException if a component has no {@link Column} or a type that tables cannot hold
     */
    public static TableSchema of(Class<? extends Record> row) {
        return READ.get(row);
    }

    private static TableSchema read(Class<? extends Record> row) {
        List<Field> columns = new ArrayList<>();
        for (RecordComponent component : row.getRecordComponents()) {
            Column column = component.getAnnotation(Column.class);
            if (column == null) {
                throw new IllegalArgumentException("Component " + row.getSimpleName() + "." + component.getName()
                        + " has no @Column: every column is documented where it is declared");
            }
            if (column.optional() && component.getType().isPrimitive()) {
                throw new IllegalArgumentException("Component " + row.getSimpleName() + "." + component.getName()
                        + " is optional but primitive: it cannot be missing");
            }
            columns.add(new Field(
                    snakeCase(component.getName()),
                    type(component.getGenericType(), component),
                    column.value(),
                    column.optional()));
        }
        return new TableSchema(columns);
    }

    private static ColumnType type(Type type, RecordComponent component) {
        if (type instanceof Class<?> raw) {
            Scalar scalar = SCALARS.get(raw);
            if (scalar != null) {
                return scalar;
            }
            if (raw.isRecord()) {
                Class<? extends Record> nested = raw.asSubclass(Record.class);
                return new Struct(nested, of(nested));
            }
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new ListOf(type(list.getActualTypeArguments()[0], component));
        }
        throw new IllegalArgumentException(
                "Component " + component.getDeclaringRecord().getSimpleName() + "."
                        + component.getName() + " has type " + type.getTypeName()
                        + ": tables hold String, int, long, double, boolean, records and lists of them");
    }

    /** {@code nReference} becomes {@code n_reference}; digits stay with the letters before them. */
    static String snakeCase(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
