package org.philippic.jobs.spark;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.philippic.table.Table;

/**
 * The rows of a table by document, kept at hand for several passes over them. They are kept as bytes: Spark weighs kept
 * objects by walking over everything that they hold, again and again, which cost more than what was done with them.
 */
public final class KeptRows<R extends Record> implements AutoCloseable {
    private final JavaRDD<RowBatches.Batch> batches;
    private final Class<R> type;

    private KeptRows(JavaRDD<RowBatches.Batch> batches, Class<R> type) {
        this.batches = batches;
        this.type = type;
    }

    /** Keeps the rows of a table, whose first column names the document. Nothing is read before the first pass. */
    public static <R extends Record> KeptRows<R> of(TableStore tables, Table<R> table) {
        RecordCodec<R> codec = RecordCodec.of(table.row());
        return new KeptRows<>(
                tables.frame(table)
                        .javaRDD()
                        .mapPartitionsToPair(rows -> new RowBatches(rows, codec, 0))
                        .values()
                        .persist(StorageLevel.MEMORY_AND_DISK()),
                table.row());
    }

    /** All rows, in no particular order. */
    public JavaRDD<R> all() {
        Class<R> row = type;
        return batches.flatMap(batch -> batch.rows(row).iterator());
    }

    /** Gives up what is kept. */
    @Override
    public void close() {
        batches.unpersist(false);
    }
}
