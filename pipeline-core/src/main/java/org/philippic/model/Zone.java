package org.philippic.model;

import java.io.Serializable;
import java.util.List;
import org.philippic.table.Column;

/** A stretch of a document that plays one part in it; the zones of a document tile its text without gap or overlap. */
public record Zone(
        @Column("Document that the zone belongs to.") String docId,

        @Column("Number of the zone in the document, from 0 in reading order.")
        int zoneId,

        @Column(
                "Part that the zone plays: metadata, boilerplate, toc, heading, body, blockquote, table, footnote, bibliography, editorial, signature or page_furniture.")
        String kind,

        @Column("First code point of the zone in documents.text.")
        int charStart,

        @Column("Code point after the last one of the zone in documents.text.")
        int charEnd,

        @Column(
                "Text of the zone as it is annotated: lines rejoined, hyphens at line ends taken out, scanning errors repaired.")
        String text,

        @Column("Language of the zone as an ISO 639-1 code, \"und\" where it cannot be told.")
        String lang,

        @Column(
                "How the code points of the zone text lead back to documents.text: runs in order; code points in no run were inserted by the repair. Empty where the zone text is the document text itself.")
        List<TextRun> runs)
        implements Serializable {
    public Zone {
        runs = List.copyOf(runs);
    }
}
