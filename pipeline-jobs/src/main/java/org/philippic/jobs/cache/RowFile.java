package org.philippic.jobs.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Row;
import org.philippic.jobs.spark.ParquetLayout;
import org.philippic.jobs.spark.RecordCodec;
import org.philippic.table.Table;
import org.philippic.table.TableSchema;
import org.philippic.table.TableSchema.ColumnType;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.TableSchema.Struct;

/**
 * A Parquet file of one table's rows, written by a single task; where the table does not name the document of a row, the
 * document's key stands before its columns. Spark's own writer commits all tasks of a job or none, which would lose
 * finished shards with an unfinished job. Not thread-safe; close it to make the file readable.
 */
final class RowFile<R extends Record> implements AutoCloseable {
    /** Several tables of a shard are open at once in each task: small row groups bound their buffers. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private record KeyedRow(String key, Row row) {}

    private final RecordCodec<R> codec;
    private final ParquetWriter<KeyedRow> writer;
    private long rows;

    RowFile(Table<R> table, Path file, Configuration configuration) throws IOException {
        this.codec = RecordCodec.of(table.row());
        Builder builder = new Builder(file, configuration, table)
                .withCompressionCodec(ParquetLayout.COMPRESSION)
                .withWriterVersion(ParquetLayout.VERSION)
                .withDictionaryPageSize(ParquetLayout.DICTIONARY_BYTES)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withConf(configuration);
        for (Field column : table.schema().columns()) {
            builder = builder.withDictionaryEncoding(column.name(), ParquetLayout.hasDictionary(column));
        }
        this.writer = builder.build();
    }

    void add(String key, R row) throws IOException {
        writer.write(new KeyedRow(key, codec.toRow(row)));
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<KeyedRow, Builder> {
        private final Table<?> table;

        Builder(Path file, Configuration configuration, Table<?> table) throws IOException {
            super(HadoopOutputFile.fromPath(file, configuration));
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        // Deprecated, and yet the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<KeyedRow> getWriteSupport(Configuration configuration) {
            return new RowWriteSupport(table);
        }
    }

    private static final class RowWriteSupport extends WriteSupport<KeyedRow> {
        private final Table<?> table;
        private final TableSchema schema;
        private final boolean isKeyed;
        private RecordConsumer out;

        RowWriteSupport(Table<?> table) {
            this.table = table;
            this.schema = table.schema();
            this.isKeyed = !Pack.hasDocuments(table);
        }

        // Deprecated, and yet the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            List<Type> columns = new ArrayList<>();
            if (isKeyed) {
                columns.add(type(Pack.KEY, Scalar.STRING));
            }
            schema.columns().forEach(column -> columns.add(type(column.name(), column.type())));
            return new WriteContext(
                    new MessageType(table.name(), columns), Map.ofEntries(ParquetLayout.comments(schema)));
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(KeyedRow keyed) {
            out.startMessage();
            if (isKeyed) {
                out.startField(Pack.KEY, 0);
                out.addBinary(Binary.fromString(keyed.key()));
                out.endField(Pack.KEY, 0);
            }
            writeFields(keyed.row(), schema.columns(), isKeyed ? 1 : 0);
            out.endMessage();
        }

        private void writeFields(Row row, List<Field> columns, int first) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.get(i);
                if (value != null) {
                    String name = columns.get(i).name();
                    out.startField(name, first + i);
                    writeValue(value, columns.get(i).type());
                    out.endField(name, first + i);
                }
            }
        }

        private void writeValue(Object value, ColumnType type) {
            if (type instanceof ListOf list) {
                writeList((Object[]) value, list.element());
            } else if (type instanceof Struct struct) {
                out.startGroup();
                writeFields((Row) value, struct.schema().columns(), 0);
                out.endGroup();
            } else {
                switch ((Scalar) type) {
                    case STRING -> out.addBinary(Binary.fromString((String) value));
                    case INT -> out.addInteger((Integer) value);
                    case LONG -> out.addLong((Long) value);
                    case DOUBLE -> out.addDouble((Double) value);
                    case BOOLEAN -> out.addBoolean((Boolean) value);
                }
            }
        }

        private void writeList(Object[] elements, ColumnType type) {
            out.startGroup();
            if (elements.length > 0) {
                out.startField("list", 0);
                for (Object element : elements) {
                    out.startGroup();
                    out.startField("element", 0);
                    writeValue(element, type);
                    out.endField("element", 0);
                    out.endGroup();
                }
                out.endField("list", 0);
            }
            out.endGroup();
        }

        private static Type type(String name, ColumnType type) {
            if (type instanceof ListOf list) {
                return Types.optionalList()
                        .element(type("element", list.element()))
                        .named(name);
            } else if (type instanceof Struct struct) {
                Types.GroupBuilder<org.apache.parquet.schema.GroupType> group = Types.optionalGroup();
                for (Field column : struct.schema().columns()) {
                    group = group.addField(type(column.name(), column.type()));
                }
                return group.named(name);
            }
            return switch ((Scalar) type) {
                case STRING ->
                    Types.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(name);
                case INT -> Types.optional(PrimitiveTypeName.INT32).named(name);
                case LONG -> Types.optional(PrimitiveTypeName.INT64).named(name);
                case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
                case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            };
        }
    }
}
