package org.philippic.annotate;

import java.util.Locale;

/** What was done with a sentence; see {@code sentences.parse_status}. */
public enum ParseStatus {
    /** Tags, lemmas and dependencies. */
    PARSED,
    /** Tags and lemmas; longer than the parser's limit. */
    TOO_LONG,
    /** Tags and lemmas; the language has no parser. */
    NOT_PARSED,
    /** Tokens only; the language has no tagger here or is not enabled. */
    TOKENS_ONLY,
    /** Tokens only, since the annotation of this sentence failed. */
    FAILED;

    /** The name as the table has it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
