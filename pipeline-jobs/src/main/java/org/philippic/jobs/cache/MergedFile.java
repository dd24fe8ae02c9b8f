package org.philippic.jobs.cache;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.philippic.table.Table;

/**
 * A file of a table, put together from files that packs hold of it, whole or in part. Values go from column to column
 * without becoming rows, which costs a fraction of what a query does. Not thread-safe; close it to make the file
 * readable.
 */
public final class MergedFile implements AutoCloseable {
    private final Table<?> table;
    private final Configuration configuration;
    private final ParquetWriter<RecordReader<Void>> writer;
    private final PassedValues passed;

    /** An empty file, which has the table's columns. */
    public MergedFile(Table<?> table, Path file, Configuration configuration) throws IOException {
        this.table = table;
        this.configuration = configuration;
        this.passed = new PassedValues();
        MessageType columns = TableFile.columns(table);
        this.writer = TableFile.writer(table, columns, file, configuration, passed::write);
    }

    /**
     * Adds rows of a pack's file, in its order.
     *
     * @param documents what {@link Pack#documentColumn} says of the documents whose rows are added; nothing adds all
     */
    public void add(Path file, Optional<Set<String>> documents) throws IOException {
        BitSet wanted = documents.isPresent() ? wanted(file, documents.get()) : null;
        try (ParquetFileReader reader = open(file)) {
            MessageType columns = TableFile.columns(table);
            reader.setRequestedSchema(columns);
            ColumnIOFactory factory =
                    new ColumnIOFactory(reader.getFileMetaData().getCreatedBy());
            int row = 0;
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                RecordReader<Void> rows = factory.getColumnIO(
                                columns, reader.getFileMetaData().getSchema())
                        .getRecordReader(group, passed.materializer(columns));
                for (long i = 0; i < group.getRowCount(); i++) {
                    if (wanted == null || wanted.get(row)) {
                        writer.write(rows);
                    } else {
                        passed.drop(rows);
                    }
                    row++;
                }
            }
        }
    }

    /** The rows of a file whose document is among those wanted. */
    private BitSet wanted(Path file, Set<String> documents) throws IOException {
        BitSet wanted = new BitSet();
        try (ParquetFileReader reader = open(file)) {
            MessageType column =
                    new MessageType(table.name(), TableFile.packColumns(table).getType(Pack.documentColumn(table)));
            reader.setRequestedSchema(column);
            ColumnIOFactory factory =
                    new ColumnIOFactory(reader.getFileMetaData().getCreatedBy());
            ChosenRows chosen = new ChosenRows(documents);
            int row = 0;
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                RecordReader<Boolean> rows = factory.getColumnIO(
                                column, reader.getFileMetaData().getSchema())
                        .getRecordReader(group, chosen);
                for (long i = 0; i < group.getRowCount(); i++) {
                    wanted.set(row, rows.read());
                    row++;
                }
            }
        }
        return wanted;
    }

    private ParquetFileReader open(Path file) throws IOException {
        return ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Tells of each row whether the text in its only column is one of some. */
    private static final class ChosenRows extends RecordMaterializer<Boolean> {
        private final GroupConverter root;
        private boolean isChosen;

        ChosenRows(Set<String> texts) {
            PrimitiveConverter column = new PrimitiveConverter() {
                /** Rows of one document follow each other. */
                private Binary last;

                private boolean isLastChosen;

                @Override
                public void addBinary(Binary value) {
                    if (!value.equals(last)) {
                        last = value.copy();
                        isLastChosen = texts.contains(value.toStringUsingUTF8());
                    }
                    isChosen = isLastChosen;
                }
            };
            root = new GroupConverter() {
                @Override
                public Converter getConverter(int field) {
                    return column;
                }

                @Override
                public void start() {
                    isChosen = false;
                }

                @Override
                public void end() {}
            };
        }

        @Override
        public Boolean getCurrentRecord() {
            return isChosen;
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }

    /** Passes the values of the row that is read on to where it is written. */
    private static final class PassedValues {
        /** Where values go; nowhere while a row is dropped. */
        private RecordConsumer out;

        void write(RecordReader<Void> rows, RecordConsumer to) {
            out = to;
            out.startMessage();
            rows.read();
            out.endMessage();
        }

        void drop(RecordReader<Void> rows) {
            out = null;
            rows.read();
        }

        RecordMaterializer<Void> materializer(MessageType columns) {
            Fields root = new Fields(columns);
            return new RecordMaterializer<>() {
                @Override
                public Void getCurrentRecord() {
                    return null;
                }

                @Override
                public GroupConverter getRootConverter() {
                    return root;
                }
            };
        }

        /** The fields of a row or of a group inside it. A repeated field stays open until another one begins. */
        private final class Fields extends GroupConverter {
            private final org.apache.parquet.schema.GroupType type;
            private final Converter[] fields;
            private int open = -1;

            Fields(org.apache.parquet.schema.GroupType type) {
                this.type = type;
                this.fields = new Converter[type.getFieldCount()];
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = type.getType(i).isPrimitive()
                            ? new Value(this, i)
                            : new Inner(this, i, type.getType(i).asGroupType());
                }
            }

            @Override
            public Converter getConverter(int field) {
                return fields[field];
            }

            @Override
            public void start() {
                open = -1;
            }

            @Override
            public void end() {
                shut();
            }

            void begin(int field) {
                if (open != field) {
                    shut();
                    out.startField(type.getFieldName(field), field);
                    open = field;
                }
            }

            private void shut() {
                if (open >= 0) {
                    out.endField(type.getFieldName(open), open);
                    open = -1;
                }
            }
        }

        private final class Inner extends GroupConverter {
            private final Fields parent;
            private final int field;
            private final Fields fields;

            Inner(Fields parent, int field, org.apache.parquet.schema.GroupType type) {
                this.parent = parent;
                this.field = field;
                this.fields = new Fields(type);
            }

            @Override
            public Converter getConverter(int inner) {
                return fields.getConverter(inner);
            }

            @Override
            public void start() {
                if (out != null) {
                    parent.begin(field);
                    out.startGroup();
                    fields.start();
                }
            }

            @Override
            public void end() {
                if (out != null) {
                    fields.end();
                    out.endGroup();
                }
            }
        }

        private final class Value extends PrimitiveConverter {
            private final Fields parent;
            private final int field;

            Value(Fields parent, int field) {
                this.parent = parent;
                this.field = field;
            }

            @Override
            public void addBinary(Binary value) {
                if (out != null) {
                    parent.begin(field);
                    out.addBinary(value);
                }
            }

            @Override
            public void addInt(int value) {
                if (out != null) {
                    parent.begin(field);
                    out.addInteger(value);
                }
            }

            @Override
            public void addLong(long value) {
                if (out != null) {
                    parent.begin(field);
                    out.addLong(value);
                }
            }

            @Override
            public void addDouble(double value) {
                if (out != null) {
                    parent.begin(field);
                    out.addDouble(value);
                }
            }

            @Override
            public void addBoolean(boolean value) {
                if (out != null) {
                    parent.begin(field);
                    out.addBoolean(value);
                }
            }
        }
    }
}
