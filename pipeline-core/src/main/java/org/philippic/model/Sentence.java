package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** A sentence of an annotated zone. */
public record Sentence(
        @Column("Document that the sentence belongs to.") String docId,

        @Column("Number of the sentence in the document, from 0 in reading order.")
        int sentenceId,

        @Column("Zone that the sentence stands in.") int zoneId,

        @Column("First code point of the sentence in documents.text.")
        int charStart,

        @Column("Code point after the last one of the sentence in documents.text.")
        int charEnd,

        @Column("The sentence as it was annotated, after repair.")
        String text,

        @Column("Language of the sentence as an ISO 639-1 code.")
        String lang,

        @Column("Confidence of the language, 0 to 1.") double langConfidence,

        @Column("Whose words: author, or quoted where most of the sentence stands in a direct or block quotation.")
        String voice,

        @Column(value = "Quotation that the sentence stands in, where its voice is quoted.", optional = true)
        Integer quotationId,

        @Column("Number of tokens of the sentence, as syntactic words.")
        int nTokens,

        @Column(
                "What was done with the sentence: parsed, too_long (tagged but longer than the parser's limit), not_parsed (no parser for its language), tokens_only (no tagger either) or failed (see rejects).")
        String parseStatus)
        implements Serializable {}
