package org.philippic.annotate;

import java.util.ArrayList;
import java.util.List;

/** Divides a text at its blank lines, in one pass over it. */
final class Paragraphs {
    private Paragraphs() {}

    /** From begin to end, end exclusive, in UTF-16 units. */
    record Span(int begin, int end) {}

    /** The paragraphs that have anything but white space, from their first to their last character that is none. */
    static List<Span> of(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int begin = -1;
        int end = -1;
        int newlines = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                newlines++;
            } else if (!Character.isWhitespace(c)) {
                if (newlines > 1 && begin >= 0) {
                    paragraphs.add(new Span(begin, end));
                    begin = -1;
                }
                begin = begin < 0 ? i : begin;
                end = i + 1;
                newlines = 0;
            }
        }
        if (begin >= 0) {
            paragraphs.add(new Span(begin, end));
        }
        return paragraphs;
    }
}
