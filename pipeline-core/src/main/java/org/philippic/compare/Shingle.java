package org.philippic.compare;

import java.io.Serializable;
import org.philippic.table.Column;

/** A run of letters that begins at a word, by which passages that share words find each other. */
public record Shingle(
        @Column("Hash of the letters.") long hash,
        @Column("Document that the run stands in.") String docId,

        @Column("Index of its first letter among the letters of the document.")
        int position)
        implements Serializable {}
