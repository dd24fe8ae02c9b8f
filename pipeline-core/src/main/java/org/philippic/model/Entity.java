package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A mention of a named entity. */
public record Entity(
        @Column("Document that the mention stands in.") String docId,
        @Column("Sentence that the mention stands in.") int sentenceId,

        @Column("Number of the mention in the document, from 0 in reading order.")
        int entityId,

        @Column("First code point of the mention in documents.text.")
        int charStart,

        @Column("Code point after the last one of the mention in documents.text.")
        int charEnd,

        @Column("The mention as it stands in the annotated sentence.")
        String text,

        @Column("Type of the entity: PERSON, ORGANIZATION, LOCATION, MISC.")
        String type,

        @Column("Name that mentions of the same entity in the document share: its fullest form.")
        String canonical)
        implements Serializable {}
