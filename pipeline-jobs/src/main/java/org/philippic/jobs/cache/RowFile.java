package org.philippic.jobs.cache;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.sql.Row;
import org.philippic.jobs.spark.RecordCodec;
import org.philippic.table.Table;
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
    private record KeyedRow(String key, Row row) {}

    private final RecordCodec<R> codec;
    private final List<Field> columns;
    private final boolean isKeyed;
    private final ParquetWriter<KeyedRow> writer;
    private long rows;

    RowFile(Table<R> table, Path file, Configuration configuration) throws IOException {
        this.codec = RecordCodec.of(table.row());
        this.columns = table.schema().columns();
        this.isKeyed = !Pack.hasDocuments(table);
        this.writer = TableFile.writer(
                table,
                TableFile.packColumns(table),
                HadoopOutputFile.fromPath(file, configuration),
                configuration,
                this::write);
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

    private void write(KeyedRow keyed, RecordConsumer out) {
        out.startMessage();
        if (isKeyed) {
            out.startField(Pack.KEY, 0);
            out.addBinary(Binary.fromString(keyed.key()));
            out.endField(Pack.KEY, 0);
        }
        writeFields(keyed.row(), columns, isKeyed ? 1 : 0, out);
        out.endMessage();
    }

    private static void writeFields(Row row, List<Field> columns, int first, RecordConsumer out) {
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                String name = columns.get(i).name();
                out.startField(name, first + i);
                writeValue(value, columns.get(i).type(), out);
                out.endField(name, first + i);
            }
        }
    }

    private static void writeValue(Object value, ColumnType type, RecordConsumer out) {
        if (type instanceof ListOf list) {
            writeList((Object[]) value, list.element(), out);
        } else if (type instanceof Struct struct) {
            out.startGroup();
            writeFields((Row) value, struct.schema().columns(), 0, out);
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

    private static void writeList(Object[] elements, ColumnType type, RecordConsumer out) {
        out.startGroup();
        if (elements.length > 0) {
            out.startField("list", 0);
            for (Object element : elements) {
                out.startGroup();
                out.startField("element", 0);
                writeValue(element, type, out);
                out.endField("element", 0);
                out.endGroup();
            }
            out.endField("list", 0);
        }
        out.endGroup();
    }
}
