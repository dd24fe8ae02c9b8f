package org.philippic.jobs.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The rows of a table, packed into bytes for their way between executors: rows of one document that follow each other
 * make one batch with the document as its key. As objects they would cost ten times as much, since each would be
 * written with the names of its class and columns. Used by one thread.
 */
public final class RowBatches implements Iterator<Tuple2<String, RowBatches.Batch>> {
    /** Huge documents travel in several batches, so that no array gets out of hand. */
    private static final int LARGEST = 1 << 20;

    private final Iterator<Row> rows;
    private final RecordCodec<?> codec;
    private final int key;
    private Row ahead;

    /**
     * Rows of one table.
     *
     * @param codec how they were written
     * @param bytes the rows, one after the other
     */
    public record Batch(RecordCodec<?> codec, byte[] bytes) implements Serializable {
        /** The rows, in order. */
        public List<Record> rows() {
            return rows(Record.class);
        }

        <R extends Record> List<R> rows(Class<R> type) {
            List<R> rows = new ArrayList<>();
            RowInput in = new RowInput(bytes);
            while (!in.isAtEnd()) {
                rows.add(type.cast(codec.read(in)));
            }
            return rows;
        }
    }

    /**
     * Packs rows.
     *
     * @param rows rows as {@link TableStore#frame} gives them
     * @param codec codec of their table
     * @param key position of the column that names the document
     */
    public RowBatches(Iterator<Row> rows, RecordCodec<?> codec, int key) {
        this.rows = rows;
        this.codec = codec;
        this.key = key;
        advance();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Tuple2<String, Batch> next() {
        if (ahead == null) {
            throw new NoSuchElementException();
        }
        String document = ahead.getString(key);
        RowOutput out = new RowOutput();
        while (ahead != null && out.size() < LARGEST && ahead.getString(key).equals(document)) {
            codec.write(ahead, out);
            advance();
        }
        return new Tuple2<>(document, new Batch(codec, out.toBytes()));
    }

    private void advance() {
        ahead = rows.hasNext() ? rows.next() : null;
    }
}
