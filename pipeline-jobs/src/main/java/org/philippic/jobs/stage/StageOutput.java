package org.philippic.jobs.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.storage.StorageLevel;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.spark.TableStore;
import org.philippic.model.Reject;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * Rows for several tables from one pass over the documents. The pass runs once; each table then takes its rows from
 * the kept result.
 */
final class StageOutput implements AutoCloseable {
    private final String stage;
    private final JavaRDD<Rows> rows;
    private final TableStore tables;

    /** The rows that one document (or file) gives, of any of the stage's record types, in table order. */
    record Rows(List<Record> records) implements Serializable {
        static Rows of(List<?>... parts) {
            List<Record> records = new ArrayList<>();
            for (List<?> part : parts) {
                part.forEach(row -> records.add((Record) Objects.requireNonNull(row)));
            }
            return new Rows(records);
        }
    }

    private StageOutput(String stage, JavaRDD<Rows> rows, TableStore tables) {
        this.stage = stage;
        this.rows = rows;
        this.tables = tables;
    }

    static StageOutput of(RunContext context, String stage, JavaRDD<Rows> rows) {
        return new StageOutput(stage, rows.persist(StorageLevel.MEMORY_AND_DISK()), context.tables());
    }

    /** Writes the rows of one table. */
    <R extends Record> StageOutput write(Table<R> table) {
        tables.write(table, rowsOf(table));
        return this;
    }

    /** Writes this stage's part of the table of rejects. */
    StageOutput writeRejects() {
        JavaRDD<Reject> rejects = rowsOf(Tables.REJECTS);
        tables.writePart(Tables.REJECTS, stage, rejects.coalesce(1));
        return this;
    }

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
