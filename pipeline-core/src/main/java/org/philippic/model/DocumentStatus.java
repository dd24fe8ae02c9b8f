package org.philippic.model;

import java.util.Locale;

/** What became of a document. The closed list behind {@code documents.status}. */
public enum DocumentStatus {
    /** Read and annotated whole. */
    OK,
    /** A part of it could not be processed; {@code rejects} says which. */
    PARTIAL,
    /** The same bytes as an earlier document; kept, but not annotated. */
    DUPLICATE;

    /** The name in the table, such as {@code ok}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a document has this status. */
    public boolean of(Document document) {
        return document.status().equals(wireName());
    }

    /** The document with this status. */
    public Document on(Document document) {
        return document.annotated(document.nSentences(), document.nTokens(), this);
    }
}
