package org.philippic.jobs.spark;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.philippic.table.TableSchema;
import org.philippic.table.TableSchema.ColumnType;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.TableSchema.Struct;

/**
 * Turns row records into Spark rows and back. Spark's own bean encoder gives records an empty schema without a word and
 * Kryo cannot take them, hence this codec. Thread-safe; it travels to executors as the name of its record type and is
 * built again there.
 */
public final class RecordCodec<R extends Record> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<R> type;
    private transient volatile Plan plan;

    private RecordCodec(Class<R> type) {
        this.type = type;
    }

    /** The codec of a row record. */
    public static <R extends Record> RecordCodec<R> of(Class<R> type) {
        return new RecordCodec<>(type);
    }

    /**
     * Writes a record as a row.
     *
     * @throws IllegalStateException if a required component is null
     */
    public Row toRow(R row) {
        return plan().toRow(row);
    }

    /** Reads a record from a row that has the table's columns, in any order and maybe among others. */
    public R fromRow(Row row) {
        return type.cast(plan().fromRow(row));
    }

    /** Writes a row that has the table's columns in their order, as {@link TableStore#frame} gives it, in few bytes. */
    void write(Row row, RowOutput out) {
        plan().write(row, out);
    }

    /** Reads a record from the bytes of such a row. */
    R read(RowInput in) {
        return type.cast(plan().read(in));
    }

    /**
     * Reads a record from a row of a Parquet file.
     *
     * @param leftOut columns that the row does not have; they hold an empty text
     */
    R fromGroup(Group row, Set<String> leftOut) {
        return type.cast(plan().fromGroup(row, leftOut));
    }

    private Plan plan() {
        Plan built = plan;
        if (built == null) {
            built = Plan.of(type);
            plan = built;
        }
        return built;
    }

    /** Accessors and constructor of one record type, and the plans of the records nested in it. */
    private record Plan(
            Class<? extends Record> type,
            List<Field> columns,
            MethodHandle[] accessors,
            MethodHandle constructor,
            Plan[] nested) {

        static Plan of(Class<? extends Record> type) {
            List<Field> columns = TableSchema.of(type).columns();
            RecordComponent[] components = type.getRecordComponents();
            MethodHandle[] accessors = new MethodHandle[components.length];
            Plan[] nested = new Plan[components.length];
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            try {
                for (int i = 0; i < components.length; i++) {
                    accessors[i] = lookup.unreflect(components[i].getAccessor())
                            .asType(MethodType.methodType(Object.class, Record.class));
                    nested[i] = structOf(columns.get(i).type());
                }
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                MethodHandle constructor = lookup.unreflectConstructor(type.getConstructor(types))
                        .asSpreader(Object[].class, types.length)
                        .asType(MethodType.methodType(Record.class, Object[].class));
                return new Plan(type, columns, accessors, constructor, nested);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Row record " + type.getName() + " must be public", e);
            }
        }

        private static Plan structOf(ColumnType type) {
            if (type instanceof Struct struct) {
                return of(struct.type());
            }
            return type instanceof ListOf list ? structOf(list.element()) : null;
        }

        Row toRow(Record row) {
            Object[] values = new Object[accessors.length];
            for (int i = 0; i < values.length; i++) {
                Object value = component(row, i);
                if (value == null && !columns.get(i).optional()) {
                    throw new IllegalStateException("Column " + columns.get(i).name() + " of " + type.getSimpleName()
                            + " is required but missing in " + row);
                }
                values[i] = encode(value, nested[i]);
            }
            return RowFactory.create(values);
        }

        private Object component(Record row, int i) {
            try {
                return (Object) accessors[i].invokeExact(row);
            } catch (Throwable e) {
                throw new IllegalStateException("Cannot read " + type.getSimpleName(), e);
            }
        }

        private static Object encode(Object value, Plan nested) {
            if (nested == null) {
                return value instanceof List<?> list ? list.toArray() : value;
            }
            if (value instanceof List<?> list) {
                return list.stream()
                        .map(element -> nested.toRow((Record) element))
                        .toArray();
            }
            return value == null ? null : nested.toRow((Record) value);
        }

        Record fromRow(Row row) {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                int at = row.fieldIndex(columns.get(i).name());
                values[i] = decode(row, at, columns.get(i), nested[i]);
            }
            return build(values);
        }

        Record fromGroup(Group row, Set<String> leftOut) {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                Field column = columns.get(i);
                if (leftOut.contains(column.name())) {
                    values[i] = "";
                } else {
                    int at = row.getType().getFieldIndex(column.name());
                    if (row.getFieldRepetitionCount(at) > 0) {
                        values[i] = stored(row, at, column.type(), nested[i]);
                    } else {
                        requireOptional(column);
                    }
                }
            }
            return build(values);
        }

        private static Object stored(Group row, int at, ColumnType type, Plan nested) {
            if (type instanceof ListOf list) {
                Group elements = row.getGroup(at, 0);
                List<Object> read = new ArrayList<>();
                for (int i = 0; i < elements.getFieldRepetitionCount(0); i++) {
                    read.add(stored(elements.getGroup(0, i), 0, list.element(), nested));
                }
                return read;
            } else if (type instanceof Struct) {
                return nested.fromGroup(row.getGroup(at, 0), Set.of());
            }
            return switch ((Scalar) type) {
                case STRING -> row.getString(at, 0);
                case INT -> row.getInteger(at, 0);
                case LONG -> row.getLong(at, 0);
                case DOUBLE -> row.getDouble(at, 0);
                case BOOLEAN -> row.getBoolean(at, 0);
            };
        }

        private Record build(Object[] values) {
            try {
                return (Record) constructor.invokeExact(values);
            } catch (Throwable e) {
                throw new IllegalStateException(
                        "Cannot build " + type.getSimpleName() + " from " + Arrays.toString(values), e);
            }
        }

        private Object decode(Row row, int at, Field column, Plan nested) {
            if (row.isNullAt(at)) {
                requireOptional(column);
                return null;
            }
            if (column.type() instanceof ListOf) {
                List<?> stored = row.getList(at);
                List<Object> elements = new ArrayList<>(stored.size());
                for (Object element : stored) {
                    elements.add(nested == null ? element : nested.fromRow((Row) element));
                }
                return elements;
            }
            return nested == null ? row.get(at) : nested.fromRow(row.getStruct(at));
        }

        private void requireOptional(Field column) {
            if (!column.optional()) {
                throw new IllegalStateException("Column " + column.name() + " of " + type.getSimpleName()
                        + " is required but missing in a stored row");
            }
        }

        void write(Row row, RowOutput out) {
            for (int i = 0; i < nested.length; i++) {
                Field column = columns.get(i);
                boolean missing = row.isNullAt(i);
                if (missing) {
                    requireOptional(column);
                }
                if (column.optional()) {
                    out.writeBoolean(missing);
                }
                if (!missing) {
                    write(column.type() instanceof ListOf ? row.getList(i) : row.get(i), column.type(), nested[i], out);
                }
            }
        }

        private static void write(Object value, ColumnType type, Plan nested, RowOutput out) {
            if (type instanceof ListOf list) {
                List<?> elements = (List<?>) value;
                out.writeLong(elements.size());
                elements.forEach(element -> write(element, list.element(), nested, out));
            } else if (type instanceof Struct) {
                nested.write((Row) value, out);
            } else {
                switch ((Scalar) type) {
                    case STRING -> out.writeText((String) value);
                    case INT -> out.writeLong((Integer) value);
                    case LONG -> out.writeLong((Long) value);
                    case DOUBLE -> out.writeDouble((Double) value);
                    case BOOLEAN -> out.writeBoolean((Boolean) value);
                }
            }
        }

        Record read(RowInput in) {
            Object[] values = new Object[nested.length];
            for (int i = 0; i < values.length; i++) {
                Field column = columns.get(i);
                boolean missing = column.optional() && in.readBoolean();
                values[i] = missing ? null : read(column.type(), nested[i], in);
            }
            return build(values);
        }

        private static Object read(ColumnType type, Plan nested, RowInput in) {
            if (type instanceof ListOf list) {
                List<Object> elements = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    elements.add(read(list.element(), nested, in));
                }
                return elements;
            } else if (type instanceof Struct) {
                return nested.read(in);
            }
            return switch ((Scalar) type) {
                case STRING -> in.readText();
                case INT -> in.readInt();
                case LONG -> in.readLong();
                case DOUBLE -> in.readDouble();
                case BOOLEAN -> in.readBoolean();
            };
        }
    }
}
