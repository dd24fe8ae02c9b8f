package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/** Follows a quotation that a paragraph leaves open through the paragraphs after it. Immutable and thread-safe. */
final class OpenQuotation {
    private static final int MAX_OPEN_PARAGRAPHS = 12;

    private final QuotationCues cues;
    private final QuoteScanner scanner;

    OpenQuotation(QuotationCues cues, QuoteScanner scanner) {
        this.cues = cues;
        this.scanner = scanner;
    }

    /** Whether a paragraph begins with the mark that says that a quotation goes on: the opening mark, or « as ». */
    static boolean goesOn(List<String> paragraphs, int p, char mark) {
        return p < paragraphs.size() && goingOn(paragraphs.get(p), mark).charAt(0) == mark;
    }

    /** A paragraph of a quotation that stands open, its first mark the opening one. French print repeats it as ». */
    static String goingOn(String paragraph, char open) {
        boolean repeated = open == '«' && paragraph.charAt(0) == '»' && paragraph.length() > 1;
        return repeated && Character.isLetterOrDigit(paragraph.charAt(1)) ? open + paragraph.substring(1) : paragraph;
    }

    /**
     * Where a quotation is closed that an earlier paragraph opened.
     *
     * @param paragraph number of the paragraph
     * @param at index of the closing mark in it
     */
    record Closing(int paragraph, int at) {
        static final Closing NONE = new Closing(-1, 0);
    }

    /** Where the quotation that a paragraph leaves open is closed, {@link Closing#NONE} where that cannot be told. */
    Closing closing(List<String> paragraphs, int p, char mark, boolean led) {
        boolean mayHold = closing(mark).indexOf(mark) < 0;
        for (int i = p + 1; i < Math.min(paragraphs.size(), p + MAX_OPEN_PARAGRAPHS); i++) {
            String text = paragraphs.get(i);
            if (goesOn(paragraphs, i, mark) || "—–".indexOf(text.charAt(0)) >= 0) {
                return Closing.NONE;
            }
            List<QuoteScanner.Span> inner = scanner.scan(text);
            int at = closingAtEnd(text, mark, inner);
            if (at < 0 && led && mayHold) {
                at = closingInside(text, mark);
            }
            if (at >= 0) {
                return new Closing(i, at);
            }
            if (!inner.stream().allMatch(span -> mayHold && span.closed() && span.start() > 1)) {
                return Closing.NONE;
            }
        }
        return Closing.NONE;
    }

    /** Index of the mark that ends a paragraph and closes words opened before it, -1 where none does. */
    private int closingAtEnd(String text, char mark, List<QuoteScanner.Span> inner) {
        String closing = closing(mark);
        int end = text.length() - 1;
        while (end > 0 && (text.charAt(end) == '.' || Line.isSpace(text.charAt(end)))) {
            end--;
        }
        char last = text.charAt(end);
        if (closing.indexOf(last) < 0 && !(mark == '“' && last == '"')) {
            return -1;
        }
        int at = end;
        boolean closes = closing.indexOf(mark) >= 0
                ? text.indexOf(mark) == end
                : inner.stream().noneMatch(span -> span.end() == at);
        return closes ? end : -1;
    }

    /** Index of the first closing mark of a paragraph that no opening one stands before, -1 where there is none. */
    private int closingInside(String text, char mark) {
        String closing = closing(mark);
        int depth = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == mark) {
                depth++;
            } else if (closing.indexOf(c) >= 0) {
                if (depth == 0) {
                    return Character.isLetterOrDigit(text.charAt(i + 1)) ? -1 : i;
                }
                depth--;
            }
        }
        return -1;
    }

    private String closing(char mark) {
        return cues.marks().getOrDefault(mark, "");
    }

    /** The quotation that goes on in a paragraph up to its closing mark, and those after it. */
    List<QuoteScanner.Span> rest(String text, int closing) {
        int end = closing < text.length() ? QuoteScanner.endBefore(text, closing) : closing;
        List<QuoteScanner.Span> spans = new ArrayList<>();
        spans.add(new QuoteScanner.Span(0, end, '"', true, 0));
        if (closing + 1 < text.length()) {
            spans.addAll(scanner.scan(" ".repeat(closing + 1) + text.substring(closing + 1)));
        }
        return spans;
    }
}
