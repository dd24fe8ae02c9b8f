package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A rhetorical device found in a sentence. */
public record Device(
        @Column("Document that the device stands in.") String docId,
        @Column("Sentence that the device stands in.") int sentenceId,

        @Column("Name of the device, such as rhetorical_question.")
        String device,

        @Column("First code point of the device in documents.text.")
        int charStart,

        @Column("Code point after the last one of the device in documents.text.")
        int charEnd,

        @Column("Whose words: author or quoted.") String voice,

        @Column("Confidence that the device is there, 0 to 1.")
        double confidence,

        @Column("What gave it away: the rule and the words.")
        String evidence)
        implements Serializable {}
