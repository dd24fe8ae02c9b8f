package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A document that nearly repeats another one. */
public record NearDuplicate(
        @Column("The document that repeats: never a seed that repeats a document of a collection.")
        String docId,

        @Column(
                "The document that it repeats; a seed, or the first by identifier; or, of a stored profile, the profile's name, # and the hash of the identifier there.")
        String otherDocId,

        @Column(
                "Estimated Jaccard similarity of their sets of runs of three words, 0 to 1, with a standard error of at most 0.06.")
        double similarity)
        implements Serializable {}
