package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a document.
 *
 * @param start UTF-16 index of its first unit
 * @param end index after its last unit, line end left out
 * @param next index where the next line starts, or the length of the document
 * @param indent white space at its start, a tab counting as 4
 * @param blank whether it has nothing but white space
 * @param afterFormFeed whether a form feed stands before it
 */
record Line(int start, int end, int next, int indent, boolean blank, boolean afterFormFeed) {
    private static final int TAB = 4;

    /** The lines of a text, in order; their stretches from start to next tile it. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterFormFeed = false;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            int next = end;
            boolean formFeed = false;
            if (end < text.length()) {
                formFeed = text.charAt(end) == '\f';
                boolean crLf = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
                next = end + (crLf ? 2 : 1);
            }
            lines.add(line(text, start, end, next, afterFormFeed));
            afterFormFeed = formFeed;
            start = next;
        }
        return lines;
    }

    private static Line line(String text, int start, int end, int next, boolean afterFormFeed) {
        int indent = 0;
        int content = start;
        while (content < end && isSpace(text.charAt(content))) {
            indent += text.charAt(content) == '\t' ? TAB : 1;
            content++;
        }
        return new Line(start, end, next, indent, content == end, afterFormFeed);
    }

    /** Content of the line without white space at its ends. */
    String content(String text) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u200B'
                || c == '\uFEFF'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
