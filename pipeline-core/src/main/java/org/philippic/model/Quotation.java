package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** Words that are not the voice of the author: quoted speech, or words set apart by quotation marks. */
public record Quotation(
        @Column("Document that the quotation stands in.") String docId,

        @Column("Number of the quotation in the document, from 0 in reading order.")
        int quotationId,

        @Column("First code point of the quoted words in documents.text, quotation marks left out.")
        int charStart,

        @Column("Code point after the last one of the quoted words in documents.text.")
        int charEnd,

        @Column(
                "direct (quoted words), block (a displayed quotation), scare (words held at a distance), title (of a work) or term (a word spoken about).")
        String kind,

        @Column(value = "Who is quoted, as the text names them.", optional = true)
        String speaker,

        @Column(value = "Words that introduce the quotation, such as a reporting verb.", optional = true)
        String cue)
        implements Serializable {}
