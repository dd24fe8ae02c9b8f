package org.philippic.ingest;

import java.util.ArrayList;
import java.util.List;

/** Cuts a file at borders of its records into parts of at least a given length. Not thread-safe. */
final class PartPlan {
    private final long bytes;
    private final List<Part> parts = new ArrayList<>();
    private long start;
    private long linesBefore;

    PartPlan(long bytes) {
        this.bytes = bytes;
    }

    /**
     * A place where one record ends and the next begins; given in order.
     *
     * @param at first byte of the next record
     * @param lines lines of the file that end before it
     */
    void border(long at, long lines) {
        if (at - start >= bytes) {
            parts.add(new Part(start, at, linesBefore));
            start = at;
            linesBefore = lines;
        }
    }

    /** The parts, the last of which goes on to the end of the file. */
    List<Part> parts() {
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(start, Long.MAX_VALUE, linesBefore));
        return all;
    }
}
