package org.philippic.table;

import java.util.List;

/**
 * A table of a run: its name, the record that is one row of it, and how its files are ordered. To add a table, write
 * its record in {@code org.philippic.model}, add a line to {@link Tables#ALL}, and let a stage write it.
 *
 * @param name name in snake_case, which is also the name of its folder and of its view in queries
 * @param row record type of a row
 * @param description one sentence: one row per what
 * @param purpose whether the table is published or only carries data between stages
 * @param key columns that identify a row; rows are written in their order
 */
public record Table<R extends Record>(
        String name, Class<R> row, String description, Purpose purpose, List<String> key) {
    /** Who reads a table. */
    public enum Purpose {
        /** Named in current.json and documented: analysts read it. */
        PUBLISHED,
        /** Read by later stages of the same run only. */
        WORK
    }

    public Table {
        key = List.copyOf(key);
    }

    /** Columns of the table, in the order of the record's components. */
    public TableSchema schema() {
        return TableSchema.of(row);
    }

    @Override
    public String toString() {
        return name;
    }
}
