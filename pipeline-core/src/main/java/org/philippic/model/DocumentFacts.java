package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** What the early stages find out about a document as a whole, before its row of {@code documents} is written. */
public record DocumentFacts(
        @Column("Document that the facts are about.") String docId,

        @Column("Main language as an ISO 639-1 code, \"und\" where it cannot be told.")
        String lang,

        @Column("Confidence of the language, 0 to 1.") double langConfidence,

        @Column(value = "Quality of the text as documents.ocr_quality.", optional = true)
        Double ocrQuality)
        implements Serializable {}
