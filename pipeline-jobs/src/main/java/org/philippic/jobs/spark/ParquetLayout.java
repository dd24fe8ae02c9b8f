package org.philippic.jobs.spark;

import java.util.Map;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.philippic.table.TableSchema;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.Scalar;

/** How the files of tables are laid out, whoever writes them; chosen by measuring the table of tokens. */
public final class ParquetLayout {
    /** Compression of pages. */
    public static final CompressionCodecName COMPRESSION = CompressionCodecName.ZSTD;

    /** Version 2 pages hold integers as deltas, which halves the size of offset columns. */
    public static final WriterVersion VERSION = WriterVersion.PARQUET_2_0;

    /** Room for the values of a dictionary: words are many. */
    public static final int DICTIONARY_BYTES = 4 << 20;

    /** Where Spark looks for the comments of columns. */
    private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

    private ParquetLayout() {}

    /** Whether a column is stored by numbers of its values: integers are smaller as deltas. */
    public static boolean hasDictionary(Field column) {
        return column.type() != Scalar.INT;
    }

    /** Entry of a file's footer that tells of its columns, as Spark writes it. */
    public static Map.Entry<String, String> comments(TableSchema schema) {
        return Map.entry(SPARK_SCHEMA, SparkSchemas.of(schema).json());
    }
}
