package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A run of consecutive code points of a zone text that stand in the same order in the text of the document. */
public record TextRun(
        @Column("First code point of the run in the zone text.")
        int at,

        @Column("Code point of documents.text that the first one of the run stands for.")
        int source,

        @Column("Length of the run in code points.") int length)
        implements Serializable {}
