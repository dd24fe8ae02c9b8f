package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** Sentiment of a unit of text, overall or toward a target. */
public record Sentiment(
        @Column("Document that the unit belongs to.") String docId,

        @Column("Kind of unit: sentence, section or document.")
        String unit,

        @Column(
                "Number of the unit: sentence_id for sentences, zone_id of its heading for sections, 0 for the document.")
        int unitId,

        @Column("Whose words: author, quoted, or all.") String voice,

        @Column("What the sentiment is toward, empty for the overall sentiment.")
        String target,

        @Column("Sentiment from -1 (negative) to 1 (positive).")
        double score,

        @Column("negative, neutral or positive.") String label,

        @Column("Confidence of the score, 0 (no evidence in the text) to 1.")
        double confidence,

        @Column("What computed the score, such as lexicon or corenlp-rntn.")
        String engine)
        implements Serializable {}
