package org.philippic.compare;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import org.philippic.model.Document;
import org.philippic.model.FeatureValue;
import org.philippic.table.Column;

/**
 * All that comparison needs to know of a document: counts and values, no text. Small enough to be shuffled, and a row
 * of a work table. Made by {@link DocumentSummaries}. Immutable.
 */
public record DocumentSummary(
        @Column("Document that is summed up.") String docId,

        @Column("Corpus of the document; the seeds are those of \"seeds\".")
        String corpus,

        @Column("Main language as an ISO 639-1 code.") String lang,

        @Column(value = "Author of the document.", optional = true)
        String author,

        @Column(value = "Year that it was written in, else published in.", optional = true)
        String year,

        @Column(value = "Genre given by hand.", optional = true)
        String genreLabel,

        @Column("Words counted: tokens with a letter, in the author's voice, body text and main language.")
        long nWords,

        @Column("Tokens counted, punctuation and numbers included.")
        long nTokens,

        @Column(value = "Quality of the text, 0 to 1, as in documents.", optional = true)
        Double ocrQuality,

        @Column("MinHash of its runs of three words; empty where it has fewer.")
        List<Integer> signature,

        @Column("Features of the author's voice; one value a feature, ordered by name.")
        List<FeatureValue> features,

        @Column("Counts of terms, level by level; terms are in order.")
        List<LevelCounts> levels)
        implements Serializable {
    public DocumentSummary {
        signature = List.copyOf(signature);
        features = List.copyOf(features);
        levels = List.copyOf(levels);
    }

    /** Whether the document is a seed. */
    public boolean isSeed() {
        return corpus.equals(Document.SEEDS);
    }

    /** The same document without the terms that {@link OpenTerms} counts. */
    public DocumentSummary withoutOpenTerms() {
        return new DocumentSummary(
                docId,
                corpus,
                lang,
                author,
                year,
                genreLabel,
                nWords,
                nTokens,
                ocrQuality,
                signature,
                features,
                levels.stream()
                        .filter(counts -> !Level.of(counts.level()).open())
                        .toList());
    }

    /** Counts of all its terms, level by level. Made anew by every call. */
    public List<TermCount> terms() {
        return levels.stream().flatMap(counts -> counts.terms().stream()).toList();
    }

    /** Counts of its terms of a level, in order. Made anew by every call. */
    public List<TermCount> terms(Level level) {
        return levels.stream()
                .filter(counts -> counts.level().equals(level.label()))
                .flatMap(counts -> counts.terms().stream())
                .toList();
    }

    /** What shares of a level are taken of: all tokens for parts of speech and relations, words for the others. */
    public long size(Level level) {
        return level.ofTokens() ? nTokens : nWords;
    }

    /** Year of a document, as four digits, from the date that it was written or else published. */
    static String yearOf(Document document) {
        String date = document.dateWritten() != null ? document.dateWritten() : document.datePublished();
        return date != null && date.matches("\\d{4}.*") ? date.substring(0, 4) : null;
    }

    /** First year of the decade of the document, such as 1930. */
    OptionalInt decade() {
        return year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year) / 10 * 10);
    }
}
