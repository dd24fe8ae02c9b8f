package org.philippic.zone;

import java.util.Locale;

/** The parts that a stretch of a document plays, as the column {@code zones.kind} names them. */
public enum ZoneKind {
    METADATA,
    BOILERPLATE,
    TOC,
    HEADING,
    BODY,
    BLOCKQUOTE,
    TABLE,
    FOOTNOTE,
    BIBLIOGRAPHY,
    EDITORIAL,
    SIGNATURE,
    PAGE_FURNITURE;

    /** The name in the column, such as "page_furniture". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether zones of this kind are running text by or quoted by the author, where quotations are looked for. */
    boolean isRunningText() {
        return this == BODY || this == BLOCKQUOTE;
    }
}
