package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** What tells one state of a document from every other: work that was done on it is found again by this. */
public record DocumentKey(
        @Column("Document.") String docId,

        @Column("Hash of all that was read of it, text and metadata, as 32 hexadecimal digits.")
        String key)
        implements Serializable {}
