package org.philippic.rhetoric;

import java.io.Serializable;

/**
 * A stretch of a document.
 *
 * @param start first code point of documents.text
 * @param end code point after the last one
 */
public record Span(int start, int end) implements Serializable {
    public Span {
        if (end < start) {
            throw new IllegalArgumentException("A span cannot end at " + end + " before it starts at " + start);
        }
    }
}
