package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** Two passages that share their words. */
public record Reuse(
        @Column("Document of the first passage.") String docId,

        @Column("First code point of the first passage in its documents.text.")
        int charStart,

        @Column("Code point after the last one of the first passage.")
        int charEnd,

        @Column("Document of the second passage; may be the same document.")
        String otherDocId,

        @Column("First code point of the second passage in its documents.text.")
        int otherCharStart,

        @Column("Code point after the last one of the second passage.")
        int otherCharEnd,

        @Column("Share of aligned letters that are the same, 0 to 1.")
        double similarity,

        @Column("Length of the shared passage in words.") int length,

        @Column(
                "How the passages relate: quotes (the first takes the words from the second, by quotation marks, else by date), quoted_by, or shares.")
        String relation)
        implements Serializable {}
