package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** Input, or a part of it, that could not be processed. */
public record Reject(
        @Column("Where the input was read.") String sourceUri,
        @Column("Stage that rejected it.") String stage,

        @Column("Reason, from a closed list such as empty, binary, invalid_encoding.")
        String reason,

        @Column("What exactly was wrong, in words.") String detail,

        @Column("True where the rest of the document was kept.")
        boolean recoverable,

        @Column("Milliseconds spent before it was given up.")
        long elapsedMs)
        implements Serializable {}
