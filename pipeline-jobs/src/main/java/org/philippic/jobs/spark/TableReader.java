package org.philippic.jobs.spark;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.philippic.table.Table;

/**
 * Reads a small table's files in this JVM. Spark takes a second of planning, and compiling of its own, for what is read
 * here in a few milliseconds. Used by one thread.
 */
final class TableReader<R extends Record> {
    private final RecordCodec<R> codec;
    private final RowChoice choice;
    private final Set<String> leftOut;
    private final Configuration configuration;

    /**
     * A reader of rows.
     *
     * @param leftOut columns of texts that are not read; rows have an empty text there
     */
    TableReader(Table<R> table, RowChoice choice, Set<String> leftOut, Configuration configuration) {
        this.codec = RecordCodec.of(table.row());
        this.choice = choice;
        this.leftOut = Set.copyOf(leftOut);
        this.configuration = configuration;
    }

    /** Hands on the chosen rows of a file, in its order. */
    void read(FileStatus file, Consumer<R> rows) throws IOException {
        try (ParquetReader<Group> reader = new Builder(HadoopInputFile.fromStatus(file, configuration), leftOut)
                .withFilter(choice.forParquet())
                .build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.accept(codec.fromGroup(row, leftOut));
            }
        }
    }

    private static final class Builder extends ParquetReader.Builder<Group> {
        private final Set<String> leftOut;

        Builder(InputFile file, Set<String> leftOut) {
            super(file);
            this.leftOut = leftOut;
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new Columns(leftOut);
        }
    }

    private static final class Columns extends ReadSupport<Group> {
        private final Set<String> leftOut;

        Columns(Set<String> leftOut) {
            this.leftOut = leftOut;
        }

        @Override
        public ReadContext init(InitContext context) {
            MessageType all = context.getFileSchema();
            return new ReadContext(new MessageType(
                    all.getName(),
                    all.getFields().stream()
                            .filter(column -> !leftOut.contains(column.getName()))
                            .toList()));
        }

        // Deprecated, and yet the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        public RecordMaterializer<Group> prepareForRead(
                Configuration configuration, Map<String, String> metadata, MessageType schema, ReadContext context) {
            return new GroupRecordConverter(context.getRequestedSchema());
        }
    }
}
