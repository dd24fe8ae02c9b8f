package org.philippic.jobs.stage;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.philippic.ingest.DocumentReader;
import org.philippic.ingest.IngestLimits;
import org.philippic.ingest.RowIntake;
import org.philippic.ingest.Source;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * Parquet files, such as those of Hugging Face data sets, one document a row: the columns have the names that the fields
 * of JSON lines have, in capital or small letters; lists, maps and structures are left out. Rows are read one after the
 * other, one row group in memory. Reads files that lie in a Hadoop file system by themselves, not those in archives.
 */
final class ParquetDocuments implements DocumentReader {
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    private final Configuration configuration;

    ParquetDocuments(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public String format() {
        return "parquet";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        RowIntake intake = new RowIntake(source, limits, documents, rejects);
        try (ParquetReader<Group> rows = ParquetReader.builder(
                        new GroupReadSupport(), new Path(URI.create(source.uri())))
                .withConf(configuration)
                .build()) {
            long number = 0;
            for (Group row = next(rows); row != null; row = next(rows)) {
                number++;
                if (number == 1 && !hasText(row)) {
                    intake.reject(RejectReason.UNSUPPORTED_FORMAT, "a Parquet file without a column 'text' of strings");
                    return;
                }
                intake.accept(number, values(row));
            }
        } catch (BrokenFile e) {
            intake.reject(RejectReason.MALFORMED_CONTAINER, "not a whole Parquet file: " + e.getMessage());
        }
    }

    /** What the library throws over a damaged file has many types; what the receiver of rows throws must pass. */
    private static final class BrokenFile extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenFile(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static Group next(ParquetReader<Group> rows) throws IOException, BrokenFile {
        try {
            return rows.read();
        } catch (RuntimeException e) {
            throw new BrokenFile(e);
        }
    }

    private static boolean hasText(Group row) {
        return row.getType().getFields().stream()
                .anyMatch(column -> column.getName().equalsIgnoreCase("text") && isString(column));
    }

    private static boolean isString(Type column) {
        return column.isPrimitive()
                && column.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                && (column.getLogicalTypeAnnotation() == null
                        || column.getLogicalTypeAnnotation()
                                instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation);
    }

    private static Map<String, String> values(Group row) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Type> columns = row.getType().getFields();
        for (int i = 0; i < columns.size(); i++) {
            Type column = columns.get(i);
            boolean single = column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED);
            if (single && row.getFieldRepetitionCount(i) == 1) {
                values.putIfAbsent(column.getName().toLowerCase(Locale.ROOT), row.getValueToString(i, 0));
            }
        }
        return values;
    }
}
