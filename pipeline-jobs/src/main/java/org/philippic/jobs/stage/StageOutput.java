package org.philippic.jobs.stage;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.storage.StorageLevel;
import org.philippic.jobs.stage.DocumentStage.Rows;
import org.philippic.table.Table;

/**
 * Rows for several tables from one pass over the documents. The pass runs once; each table then takes its rows from
 * the kept result.
 */
final class StageOutput implements AutoCloseable {
    private final JavaRDD<Rows> rows;

    private StageOutput(JavaRDD<Rows> rows) {
        this.rows = rows;
    }

    static StageOutput of(JavaRDD<Rows> rows) {
        return new StageOutput(rows.persist(StorageLevel.MEMORY_AND_DISK()));
    }

    /** The rows of one table. */
    <R extends Record> JavaRDD<R> rowsOf(Table<R> table) {
        return rows.flatMap(only(table.row()));
    }

    private static <R extends Record> FlatMapFunction<Rows, R> only(Class<R> type) {
        return document -> document.records().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .iterator();
    }

    @Override
    public void close() {
        rows.unpersist(false);
    }
}
