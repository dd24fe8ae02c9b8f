package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A document near a seed in style. */
public record Neighbour(
        @Column("The seed.") String docId,

        @Column("The other document, or the name of an author group of a stored profile.")
        String otherDocId,

        @Column("Distance measure, such as cosine_delta.") String measure,
        @Column("Distance, 0 for the same.") double distance,

        @Column("Rank among the neighbours of the seed by this measure, from 1.")
        int rank,

        @Column("What to be careful about, empty where nothing: too_short where either has fewer than 1,500 words.")
        String flag)
        implements Serializable {}
