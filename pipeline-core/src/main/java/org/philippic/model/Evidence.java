package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A feature's part in a rhetoric score. */
public record Evidence(
        @Column("Name of the feature; word:W for a word, sentence:N for the sentence N as it was read in its context.")
        String feature,

        @Column("What the feature added to the score: positive toward polemic, negative toward analysis.")
        double weight,

        @Column(value = "First code point in documents.text of a place that shows the feature.", optional = true)
        Integer charStart,

        @Column(value = "Code point after the last one of that place.", optional = true)
        Integer charEnd)
        implements Serializable {
    /** What the name of a sentence's evidence begins with; the number of the sentence in its document follows. */
    public static final String SENTENCE = "sentence:";
}
