package org.philippic.model;

import java.io.Serializable;
import org.philippic.table.Column;

/** One document, as it was read and what the run found out about it as a whole. */
public record Document(
        @Column(
                "Identifier of the document, unique in the run: corpus, colon, path inside the corpus, and \"#\" with the id inside the file where one file holds many documents.")
        String docId,

        @Column(value = "Identifier that the source itself gives the document, where it gives one.", optional = true)
        String externalId,

        @Column("Name of the corpus: \"seeds\" for the seeds, else the name of the collection.")
        String corpus,

        @Column(
                "Where the document was read: a file URI, with \"#L\" and the line number where one file holds many documents.")
        String sourceUri,

        @Column("SHA-256 of the bytes that the document was decoded from, 64 hexadecimal digits.")
        String contentSha256,

        @Column("Media type found by content, such as text/plain.")
        String mediaType,

        @Column("Character encoding that the bytes were decoded with, such as UTF-8.")
        String charset,

        @Column("The whole text as decoded; all offsets of all tables count its Unicode code points.")
        String text,

        @Column("Main language as an ISO 639-1 code, \"und\" where it cannot be told.")
        String lang,

        @Column("Confidence of the language, 0 to 1.") double langConfidence,

        @Column(value = "Title, from the manifest or the document itself.", optional = true)
        String title,

        @Column(value = "Author, from the manifest or the document itself.", optional = true)
        String author,

        @Column(value = "When the text was written, as YYYY, YYYY-MM or YYYY-MM-DD.", optional = true)
        String dateWritten,

        @Column(value = "When this text was published, as YYYY, YYYY-MM or YYYY-MM-DD.", optional = true)
        String datePublished,

        @Column(value = "Where it was published.", optional = true)
        String publication,

        @Column(value = "Licence as the source states it.", optional = true)
        String licence,

        @Column(
                value = "Genre given by hand in a manifest, such as polemic or analysis; never computed.",
                optional = true)
        String genreLabel,

        @Column(
                value =
                        "Share of the words of the text that its language knows or that need no repair, 0 to 1; missing where no dictionary covers the language.",
                optional = true)
        Double ocrQuality,

        @Column("Length of the text in Unicode code points.")
        int nChars,

        @Column("Number of sentences annotated.") int nSentences,

        @Column("Number of tokens annotated, as syntactic words.")
        int nTokens,

        @Column(
                "What became of the document: ok, partial (some of it could not be processed, see rejects) or duplicate (same bytes as an earlier document; not annotated).")
        String status)
        implements Serializable {
    /** Name of the corpus that the seeds form. */
    public static final String SEEDS = "seeds";

    /**
     * A text that stands alone, with nothing known about it but its language, which is believed.
     *
     * @param sourceUri where it comes from, in whatever form says so
     */
    public static Document ofText(String docId, String corpus, String sourceUri, String text, String lang) {
        return new Document(
                docId,
                null,
                corpus,
                sourceUri,
                "",
                "text/plain",
                "UTF-8",
                text,
                lang,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                text.codePointCount(0, text.length()),
                0,
                0,
                DocumentStatus.OK.wireName());
    }

    /** Whether the document is a seed. */
    public boolean isSeed() {
        return corpus.equals(SEEDS);
    }

    /** The document with its language and the quality of its text. */
    public Document withFacts(DocumentFacts facts) {
        return new Document(
                docId,
                externalId,
                corpus,
                sourceUri,
                contentSha256,
                mediaType,
                charset,
                text,
                facts.lang(),
                facts.langConfidence(),
                title,
                author,
                dateWritten,
                datePublished,
                publication,
                licence,
                genreLabel,
                facts.ocrQuality(),
                nChars,
                nSentences,
                nTokens,
                status);
    }

    /** The document with what annotation counted in it. */
    public Document annotated(int sentences, int tokens, DocumentStatus outcome) {
        return new Document(
                docId,
                externalId,
                corpus,
                sourceUri,
                contentSha256,
                mediaType,
                charset,
                text,
                lang,
                langConfidence,
                title,
                author,
                dateWritten,
                datePublished,
                publication,
                licence,
                genreLabel,
                ocrQuality,
                nChars,
                sentences,
                tokens,
                outcome.wireName());
    }
}
