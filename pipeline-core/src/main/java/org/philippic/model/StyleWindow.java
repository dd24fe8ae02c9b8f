package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** How far a stretch of a seed stands in style from a group of texts. */
public record StyleWindow(
        @Column("The seed.") String docId,

        @Column("Number of the window, from 0 in reading order; windows overlap.")
        int windowId,

        @Column("First code point of the window in documents.text.")
        int charStart,

        @Column("Code point after the last one of the window.")
        int charEnd,

        @Column("Words of the author's own prose in the window.")
        int nWords,

        @Column("Name of the reference that means and deviations of the words come from.")
        String reference,

        @Column(
                "What the window is compared with: a stratum of the reference, by its mean frequencies, or \"rest\" for the other words of the seed.")
        String comparedWith,

        @Column("Distance measure, such as cosine_delta.") String measure,
        @Column("Distance, 0 for the same.") double distance)
        implements Serializable {}
