package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A place of a document whose words stand elsewhere too, with all other places of the same words in one cluster. */
public record ReusePlace(
        @Column("Name of the cluster: document and first code point of its first place.")
        String cluster,

        @Column("Document that the place is in.") String docId,

        @Column("First code point of the place in its documents.text.")
        int charStart,

        @Column("Code point after the last one of the place.")
        int charEnd,

        @Column("Number of places of the cluster.") int nPlaces,
        @Column("Number of documents of the cluster.") int nDocuments)
        implements Serializable {}
