package org.philippic.jobs.spark;

import static org.apache.spark.sql.functions.lit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.philippic.table.Table;
import org.philippic.table.Table.Purpose;
import org.philippic.table.TableSchema.Field;

/**
 * The tables of one run on disk: {@code <run>/<table>/*.parquet}, and {@code <run>/_work/<table>} for those that only
 * carry data between stages. A table that several stages write has one folder a stage inside its own.
 */
public final class TableStore {
    /** Tables of more files are read by the cluster. */
    private static final int MOST_FILES = 200;

    /** Tables of more bytes are read by the cluster. */
    private static final long MOST_BYTES = 32 << 20;

    private final SparkSession spark;
    private final Path run;

    /** The tables under a run's folder. */
    public TableStore(SparkSession spark, Path run) {
        this.spark = spark;
        this.run = run;
    }

    /** Folder of a table. */
    public Path location(Table<?> table) {
        return table.purpose() == Purpose.WORK
                ? new Path(new Path(run, "_work"), table.name())
                : new Path(run, table.name());
    }

    /** Writes a table that this stage alone writes, replacing what an earlier attempt left. */
    public <R extends Record> void write(Table<R> table, JavaRDD<R> rows) {
        write(table, location(table), frame(table, rows));
    }

    /** Writes a table from a frame that has its columns, replacing what an earlier attempt left. */
    public void write(Table<?> table, Dataset<Row> rows) {
        write(table, location(table), rows);
    }

    /** Writes one stage's part of a table that several stages write. */
    public <R extends Record> void writePart(Table<R> table, String stage, JavaRDD<R> rows) {
        writePart(table, stage, frame(table, rows));
    }

    /** Writes one stage's part of a table that several stages write, from a frame that has its columns. */
    public void writePart(Table<?> table, String stage, Dataset<Row> rows) {
        write(table, new Path(location(table), stage), rows);
    }

    private <R extends Record> Dataset<Row> frame(Table<R> table, JavaRDD<R> rows) {
        RecordCodec<R> codec = RecordCodec.of(table.row());
        return spark.createDataFrame(rows.map(codec::toRow), SparkSchemas.of(table.schema()));
    }

    private static void write(Table<?> table, Path folder, Dataset<Row> rows) {
        // A computed column loses its comment; this puts them back just before the write.
        DataFrameWriter<Row> writer = rows.to(SparkSchemas.of(table.schema()))
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", ParquetLayout.COMPRESSION.name())
                .option("parquet.writer.version", ParquetLayout.VERSION.name())
                .option("parquet.dictionary.page.size", String.valueOf(ParquetLayout.DICTIONARY_BYTES));
        for (Field column : table.schema().columns()) {
            writer = writer.option(
                    "parquet.enable.dictionary#" + column.name(), String.valueOf(ParquetLayout.hasDictionary(column)));
        }
        writer.parquet(folder.toString());
    }

    /** Rows of a table, in no particular order. */
    public <R extends Record> JavaRDD<R> read(Table<R> table) {
        RecordCodec<R> codec = RecordCodec.of(table.row());
        return frame(table).javaRDD().map(codec::fromRow);
    }

    /** Rows of a table that stand in a file of their own, in no particular order. */
    public <R extends Record> JavaRDD<R> read(Table<R> table, Path file) {
        RecordCodec<R> codec = RecordCodec.of(table.row());
        return spark.read()
                .schema(SparkSchemas.of(table.schema()))
                .parquet(file.toString())
                .javaRDD()
                .map(codec::fromRow);
    }

    /** A table as a Spark frame. */
    public Dataset<Row> frame(Table<?> table) {
        return spark.read()
                .schema(SparkSchemas.of(table.schema()))
                .option("recursiveFileLookup", "true")
                .parquet(location(table).toString());
    }

    /** All rows of a table on the driver, in no particular order. */
    public <R extends Record> List<R> collect(Table<R> table) {
        return collect(table, RowChoice.ALL, Set.of());
    }

    /**
     * Some rows of a table on the driver, in no particular order.
     *
     * @param leftOut columns of texts that are not read; rows have an empty text there
     */
    public <R extends Record> List<R> collect(Table<R> table, RowChoice choice, Set<String> leftOut) {
        List<LocatedFileStatus> files = files(table);
        if (files.size() > MOST_FILES
                || files.stream().mapToLong(FileStatus::getLen).sum() > MOST_BYTES) {
            RecordCodec<R> codec = RecordCodec.of(table.row());
            Dataset<Row> rows = frame(table).filter(choice.forSpark());
            for (String column : leftOut) {
                rows = rows.withColumn(column, lit(""));
            }
            return rows.collectAsList().stream().map(codec::fromRow).toList();
        }
        TableReader<R> reader =
                new TableReader<>(table, choice, leftOut, spark.sparkContext().hadoopConfiguration());
        List<R> rows = new ArrayList<>();
        for (LocatedFileStatus file : files) {
            try {
                reader.read(file, rows::add);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file.getPath(), e);
            }
        }
        return rows;
    }

    /** Number of rows, from the footers of the files: a query would cost more than all else that small runs do. */
    public long count(Table<?> table) {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        List<LocatedFileStatus> files = files(table);
        if (files.size() > MOST_FILES) {
            return frame(table).count();
        }
        // Without options a reader takes them from a configuration that it reads anew, for every file.
        ParquetReadOptions options = HadoopReadOptions.builder(configuration).build();
        long rows = 0;
        for (LocatedFileStatus file : files) {
            try (ParquetFileReader footer =
                    ParquetFileReader.open(HadoopInputFile.fromStatus(file, configuration), options)) {
                rows += footer.getRecordCount();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file.getPath(), e);
            }
        }
        return rows;
    }

    /** The table's Parquet files, sorted by path. */
    public List<LocatedFileStatus> files(Table<?> table) {
        List<LocatedFileStatus> found = new ArrayList<>();
        try {
            FileSystem system = run.getFileSystem(spark.sparkContext().hadoopConfiguration());
            RemoteIterator<LocatedFileStatus> files = system.listFiles(location(table), true);
            while (files.hasNext()) {
                LocatedFileStatus file = files.next();
                if (file.getPath().getName().endsWith(".parquet")) {
                    found.add(file);
                }
            }
        } catch (FileNotFoundException absent) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(file -> file.getPath().toString()));
        return found;
    }
}
