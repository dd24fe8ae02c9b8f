package org.philippic.jobs.cache;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.philippic.jobs.spark.ParquetLayout;
import org.philippic.table.Table;
import org.philippic.table.TableSchema.ColumnType;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.TableSchema.Struct;

/** Parquet files of tables that single tasks write, laid out as those that Spark writes. */
final class TableFile {
    /** Several tables of a shard are open at once in each task: small row groups bound their buffers. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    /** Where some documents of a file change, the row groups of the others are copied as they are. */
    private static final int ROW_GROUP_ROWS = 50_000;

    /** Tells a writer of a file the values of a row. */
    interface RowWriting<T> {
        /** Writes one row, from its start to its end. */
        void write(T row, RecordConsumer out);
    }

    private TableFile() {}

    /**
     * A writer of a file.
     *
     * @param columns the table's own, or with the document's key before them
     */
    static <T> ParquetWriter<T> writer(
            Table<?> table, MessageType columns, OutputFile file, Configuration configuration, RowWriting<T> rows)
            throws IOException {
        Builder<T> builder = new Builder<>(file, table, columns, rows)
                .withCompressionCodec(ParquetLayout.COMPRESSION)
                .withWriterVersion(ParquetLayout.VERSION)
                .withDictionaryPageSize(ParquetLayout.DICTIONARY_BYTES)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withRowGroupRowCountLimit(ROW_GROUP_ROWS)
                .withConf(configuration);
        for (Field column : table.schema().columns()) {
            builder = builder.withDictionaryEncoding(column.name(), ParquetLayout.hasDictionary(column));
        }
        return builder.build();
    }

    /** A writer of a file that takes whole row groups of other files, to be started and ended. */
    static ParquetFileWriter copier(MessageType columns, OutputFile file) throws IOException {
        return new ParquetFileWriter(
                file,
                columns,
                ParquetFileWriter.Mode.CREATE,
                ROW_GROUP_BYTES,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                null,
                ParquetProperties.builder().build());
    }

    /** What a file's footer says beside the columns. */
    static Map<String, String> comments(Table<?> table) {
        return Map.ofEntries(ParquetLayout.comments(table.schema()));
    }

    /** The columns of a table. */
    static MessageType columns(Table<?> table) {
        return new MessageType(
                table.name(),
                table.schema().columns().stream()
                        .map(column -> type(column.name(), column.type()))
                        .toList());
    }

    /** The columns of a table as a pack has them: after the document's key where they do not name the document. */
    static MessageType packColumns(Table<?> table) {
        List<Type> columns = new ArrayList<>();
        if (!Pack.hasDocuments(table)) {
            columns.add(type(Pack.KEY, Scalar.STRING));
        }
        columns.addAll(columns(table).getFields());
        return new MessageType(table.name(), columns);
    }

    private static Type type(String name, ColumnType type) {
        if (type instanceof ListOf list) {
            return Types.optionalList().element(type("element", list.element())).named(name);
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

    private static final class Builder<T> extends ParquetWriter.Builder<T, Builder<T>> {
        private final Table<?> table;
        private final MessageType columns;
        private final RowWriting<T> rows;

        Builder(OutputFile file, Table<?> table, MessageType columns, RowWriting<T> rows) {
            super(file);
            this.table = table;
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        protected Builder<T> self() {
            return this;
        }

        // Deprecated, and yet the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<T> getWriteSupport(Configuration configuration) {
            return new Support<>(table, columns, rows);
        }
    }

    private static final class Support<T> extends WriteSupport<T> {
        private final Table<?> table;
        private final MessageType columns;
        private final RowWriting<T> rows;
        private RecordConsumer out;

        Support(Table<?> table, MessageType columns, RowWriting<T> rows) {
            this.table = table;
            this.columns = columns;
            this.rows = rows;
        }

        // Deprecated, and yet the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(columns, comments(table));
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(T row) {
            rows.write(row, out);
        }
    }
}
