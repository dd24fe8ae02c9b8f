package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where the rows of a file begin, byte by byte, as the reader of its format would: a finite automaton whose state 0
 * stands before a row. For encodings in which bytes below 128 are ASCII. Immutable and thread-safe.
 */
final class RowBorders {
    private static final int BETWEEN = 0;
    private static final int PLAIN = 1;
    private static final int CELL = 2;
    private static final int QUOTED = 3;
    private static final int CLOSED = 4;

    /** Lines: each is a row, but for blank ones. */
    static final RowBorders LINES = lines();

    private final int[][] next;

    private RowBorders(int states) {
        next = new int[states][256];
        for (int[] row : next) {
            Arrays.fill(row, PLAIN);
            row['\n'] = BETWEEN;
        }
        next[BETWEEN]['\r'] = BETWEEN;
    }

    private static RowBorders lines() {
        RowBorders lines = new RowBorders(2);
        lines.next[BETWEEN][' '] = BETWEEN;
        lines.next[BETWEEN]['\t'] = BETWEEN;
        return lines;
    }

    /** Rows of cells: those of a tab-separated table have no quotation marks. */
    static RowBorders ofCells(char separator) {
        if (separator == '\t') {
            return LINES;
        }
        RowBorders rows = new RowBorders(5);
        for (int state : new int[] {BETWEEN, PLAIN, CELL, CLOSED}) {
            rows.next[state][separator] = CELL;
        }
        rows.next[BETWEEN]['"'] = QUOTED;
        rows.next[CELL]['"'] = QUOTED;
        Arrays.fill(rows.next[QUOTED], QUOTED);
        rows.next[QUOTED]['"'] = CLOSED;
        rows.next[CLOSED]['"'] = QUOTED;
        return rows;
    }

    /**
     * The parts of a file; each has a row that is not blank.
     *
     * @param header lines at the start of the file whose quotation marks mean nothing
     */
    List<Part> parts(InputStream stream, long header, long bytes) throws IOException {
        PartPlan plan = new PartPlan(bytes);
        byte[] buffer = new byte[1 << 16];
        long before = 0;
        long lines = 0;
        int state = BETWEEN;
        boolean rows = false;
        boolean cut = false;
        long border = 0;
        long borderLines = 0;
        for (int n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
            for (int i = 0; i < n; i++) {
                int b = buffer[i] & 0xFF;
                state = lines < header ? LINES.next[Math.min(state, PLAIN)][b] : next[state][b];
                if (b == '\n') {
                    lines++;
                    if (state == BETWEEN && rows && !cut) {
                        cut = true;
                        border = before + i + 1;
                        borderLines = lines;
                    }
                } else if (state != BETWEEN) {
                    // A row follows the border, so that neither side of it is blank.
                    if (cut) {
                        plan.border(border, borderLines);
                        cut = false;
                    }
                    rows = lines >= header;
                }
            }
            before += n;
        }
        return plan.parts();
    }
}
