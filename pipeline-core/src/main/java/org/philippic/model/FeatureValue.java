package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** The value of one feature in one document and voice. */
public record FeatureValue(
        @Column("Document that was measured.") String docId,

        @Column("Whose words were measured: author, quoted, or all.")
        String voice,

        @Column("Name of the feature.") String feature,

        @Column("Value of the feature; for rates, occurrences per thousand tokens.")
        double value,

        @Column("Number of tokens (or of the units named by the feature) that the value rests on.")
        long n)
        implements Serializable {}
