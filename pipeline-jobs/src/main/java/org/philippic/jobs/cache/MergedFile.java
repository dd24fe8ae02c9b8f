package org.philippic.jobs.cache;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
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
    private final ParquetReadOptions options;
    private final ParquetWriter<RecordReader<Void>> writer;
    private final PassedValues passed;

    /** An empty file, which has the table's columns. */
    public MergedFile(Table<?> table, Path file, Configuration configuration) throws IOException {
        this.table = table;
        this.configuration = configuration;
        // Without options a reader takes them from a configuration that it reads anew, for every file.
        this.options = HadoopReadOptions.builder(configuration).build();
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
        MessageType columns = TableFile.columns(table);
        read(file, columns, passed.materializer(columns), (row, rows) -> {
            if (wanted == null || wanted.get(row)) {
                writer.write(rows);
            } else {
                passed.drop(rows);
            }
        });
    }

    /** The rows of a file whose document is among those wanted. */
    private BitSet wanted(Path file, Set<String> documents) throws IOException {
        MessageType column =
                new MessageType(table.name(), TableFile.packColumns(table).getType(Pack.documentColumn(table)));
        BitSet wanted = new BitSet();
        read(file, column, new ChosenRows(documents), (row, rows) -> wanted.set(row, rows.read()));
        return wanted;
    }

    /** What is done where a reader stands before a row: it must read that row and no more. */
    private interface AtRow<T> {
        void read(int row, RecordReader<T> rows) throws IOException;
    }

    private <T> void read(Path file, MessageType columns, RecordMaterializer<T> materializer, AtRow<T> atRow)
            throws IOException {
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration), options)) {
            reader.setRequestedSchema(columns);
            ColumnIOFactory factory =
                    new ColumnIOFactory(reader.getFileMetaData().getCreatedBy());
            int row = 0;
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                RecordReader<T> rows = factory.getColumnIO(
                                columns, reader.getFileMetaData().getSchema())
                        .getRecordReader(group, materializer);
                for (long i = 0; i < group.getRowCount(); i++) {
                    atRow.read(row, rows);
                    row++;
                }
            }
        }
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
}
