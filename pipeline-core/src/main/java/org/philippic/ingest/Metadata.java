package org.philippic.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.philippic.language.LanguageCodes;
import org.philippic.model.Document;

/**
 * What is known of a document besides its text. Every component may be null where it is not known; dates are YYYY,
 * YYYY-MM or YYYY-MM-DD, the language an ISO 639-1 code.
 */
record Metadata(
        String title,
        String author,
        String dateWritten,
        String datePublished,
        String publication,
        String licence,
        String genreLabel,
        String language) {
    static final Metadata NONE = new Metadata(null, null, null, null, null, null, null, null);

    /**
     * Reads the fields by the names that manifests and JSON lines use: title, author, date_written, date_published
     * (or date), publication, licence (or license), genre_label, language (or lang).
     *
     * @param fields name to value
     * @param unreadable is told the name and value of a date or language that cannot be understood
     */
    static Metadata of(Map<String, String> fields, BiConsumer<String, String> unreadable) {
        return new Metadata(
                value(fields, "title"),
                value(fields, "author"),
                date(fields, "date_written", unreadable),
                fields.containsKey("date_published")
                        ? date(fields, "date_published", unreadable)
                        : date(fields, "date", unreadable),
                value(fields, "publication"),
                first(value(fields, "licence"), value(fields, "license")),
                value(fields, "genre_label"),
                language(fields, fields.containsKey("language") ? "language" : "lang", unreadable));
    }

    /** These values, completed by the other's where there are none. */
    Metadata orElse(Metadata other) {
        return new Metadata(
                first(title, other.title),
                first(author, other.author),
                first(dateWritten, other.dateWritten),
                first(datePublished, other.datePublished),
                first(publication, other.publication),
                first(licence, other.licence),
                first(genreLabel, other.genreLabel),
                first(language, other.language));
    }

    /** The document with these values in place of its own where there are any. */
    Document over(Document d) {
        return new Document(
                d.docId(),
                d.externalId(),
                d.corpus(),
                d.sourceUri(),
                d.contentSha256(),
                d.mediaType(),
                d.charset(),
                d.text(),
                first(language, d.lang()),
                language == null ? d.langConfidence() : 1,
                first(title, d.title()),
                first(author, d.author()),
                first(dateWritten, d.dateWritten()),
                first(datePublished, d.datePublished()),
                first(publication, d.publication()),
                first(licence, d.licence()),
                first(genreLabel, d.genreLabel()),
                d.ocrQuality(),
                d.nChars(),
                d.nSentences(),
                d.nTokens(),
                d.status());
    }

    private static String first(String preferred, String other) {
        return preferred != null ? preferred : other;
    }

    private static String value(Map<String, String> fields, String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String date(Map<String, String> fields, String name, BiConsumer<String, String> unreadable) {
        return understood(fields, name, MetadataDates.parse(value(fields, name)), unreadable);
    }

    private static String language(Map<String, String> fields, String name, BiConsumer<String, String> unreadable) {
        return understood(fields, name, LanguageCodes.iso6391(value(fields, name)), unreadable);
    }

    private static String understood(
            Map<String, String> fields, String name, Optional<String> read, BiConsumer<String, String> unreadable) {
        if (read.isEmpty() && value(fields, name) != null) {
            unreadable.accept(name, value(fields, name));
        }
        return read.orElse(null);
    }
}
