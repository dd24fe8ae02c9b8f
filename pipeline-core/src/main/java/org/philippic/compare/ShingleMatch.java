package org.philippic.compare;

import java.io.Serializable;
import org.philippic.table.Column;

/** The same run of letters at two places; the first stands before the second by identifier, then by position. */
public record ShingleMatch(
        @Column("Document of the first place.") String docId,
        @Column("Index of the first letter there.") int position,

        @Column("Document of the second place; may be the same.")
        String otherDocId,

        @Column("Index of the first letter there.") int otherPosition)
        implements Serializable {}
