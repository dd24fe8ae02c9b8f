package org.philippic.jobs.cache;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.philippic.table.Table;

/**
 * A file of a table, put together from files that packs hold of it, whole or in part. Row groups of which all rows are
 * wanted are copied as they are; values of other rows go from column to column without becoming rows. Both cost a
 * fraction of what a query does. Not thread-safe; close it to make the file readable.
 */
public final class MergedFile implements AutoCloseable {
    /** Row groups smaller than this, compressed, are put together with what comes next to them: readers open each. */
    private static final long WORTH_COPYING = 64 << 10;

    private final Table<?> table;
    private final Configuration configuration;
    private final ParquetReadOptions options;
    private final MessageType columns;
    private final ParquetFileWriter out;
    private final PassedValues passed;

    /** Rows that go by their values, until a row group is copied after them; nothing where there are none. */
    private MemoryFile rest;

    private ParquetWriter<RecordReader<Void>> restWriter;

    /** An empty file, which has the table's columns. */
    public MergedFile(Table<?> table, Path file, Configuration configuration) throws IOException {
        this.table = table;
        this.configuration = configuration;
        // Without options a reader takes them from a configuration that it reads anew, for every file.
        this.options = HadoopReadOptions.builder(configuration).build();
        this.columns = TableFile.columns(table);
        this.passed = new PassedValues();
        this.out = TableFile.copier(columns, HadoopOutputFile.fromPath(file, configuration));
        out.start();
    }

    /**
     * Adds rows of a pack's file, in its order.
     *
     * @param documents what {@link Pack#documentColumn} says of the documents whose rows are added; nothing adds all
     */
    public void add(Path file, Optional<Set<String>> documents) throws IOException {
        BitSet wanted = documents.isPresent() ? wanted(file, documents.get()) : null;
        InputFile input = HadoopInputFile.fromPath(file, configuration);
        try (ParquetFileReader reader = open(input)) {
            reader.setRequestedSchema(columns);
            for (BlockMetaData group : reader.getRowGroups()) {
                int first = Math.toIntExact(group.getRowIndexOffset());
                int end = Math.toIntExact(first + group.getRowCount());
                boolean isWhole = wanted == null || wanted.nextClearBit(first) >= end;
                if (isWhole && group.getCompressedSize() >= WORTH_COPYING) {
                    endRest();
                    copy(input, reader, group);
                    reader.skipNextRowGroup();
                } else if (isWhole || wanted.get(first, end).cardinality() > 0) {
                    pass(reader, first, wanted);
                } else {
                    reader.skipNextRowGroup();
                }
            }
        }
    }

    /** Copies the table's columns of a row group. */
    private void copy(InputFile from, ParquetFileReader reader, BlockMetaData group) throws IOException {
        Map<ColumnPath, ColumnChunkMetaData> chunks =
                group.getColumns().stream().collect(Collectors.toMap(ColumnChunkMetaData::getPath, chunk -> chunk));
        try (SeekableInputStream bytes = from.newStream()) {
            out.startBlock(group.getRowCount());
            for (ColumnDescriptor column : columns.getColumns()) {
                ColumnChunkMetaData chunk = chunks.get(ColumnPath.get(column.getPath()));
                out.appendColumnChunk(
                        column, bytes, chunk, null, reader.readColumnIndex(chunk), reader.readOffsetIndex(chunk));
            }
            out.endBlock();
        }
    }

    /** Passes the wanted rows of the next row group on by their values. */
    private void pass(ParquetFileReader reader, int first, BitSet wanted) throws IOException {
        if (rest == null) {
            rest = new MemoryFile();
            restWriter = TableFile.writer(table, columns, rest, configuration, passed::write);
        }
        eachRow(reader, columns, passed.materializer(columns), (row, rows) -> {
            if (wanted == null || wanted.get(first + row)) {
                restWriter.write(rows);
            } else {
                passed.drop(rows);
            }
        });
    }

    private void endRest() throws IOException {
        if (rest != null) {
            restWriter.close();
            try (ParquetFileReader reader = open(rest)) {
                for (BlockMetaData group : reader.getRowGroups()) {
                    copy(rest, reader, group);
                }
            }
            rest = null;
            restWriter = null;
        }
    }

    /** The rows of a file whose document is among those wanted. */
    private BitSet wanted(Path file, Set<String> documents) throws IOException {
        MessageType column =
                new MessageType(table.name(), TableFile.packColumns(table).getType(Pack.documentColumn(table)));
        BitSet wanted = new BitSet();
        try (ParquetFileReader reader = open(HadoopInputFile.fromPath(file, configuration))) {
            reader.setRequestedSchema(column);
            for (BlockMetaData group : reader.getRowGroups()) {
                int first = Math.toIntExact(group.getRowIndexOffset());
                eachRow(reader, column, new ChosenRows(documents), (row, rows) -> wanted.set(first + row, rows.read()));
            }
        }
        return wanted;
    }

    /** What is done where a reader stands before a row: it must read that row and no more. */
    private interface AtRow<T> {
        void read(int row, RecordReader<T> rows) throws IOException;
    }

    /** Goes through the rows of the next row group. */
    private static <T> void eachRow(
            ParquetFileReader reader, MessageType columns, RecordMaterializer<T> materializer, AtRow<T> atRow)
            throws IOException {
        PageReadStore group = reader.readNextRowGroup();
        RecordReader<T> rows = new ColumnIOFactory(reader.getFileMetaData().getCreatedBy())
                .getColumnIO(columns, reader.getFileMetaData().getSchema())
                .getRecordReader(group, materializer);
        for (int row = 0; row < group.getRowCount(); row++) {
            atRow.read(row, rows);
        }
    }

    private ParquetFileReader open(InputFile file) throws IOException {
        return ParquetFileReader.open(file, options);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            endRest();
            out.end(TableFile.comments(table));
        }
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
