package org.philippic.zone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Pairs the quotation marks of a paragraph. An apostrophe is none of them. Immutable and thread-safe. */
final class QuoteScanner {
    /** Quotations in quotations; where more marks stand open, the outermost are slips. */
    static final int MAX_DEPTH = 8;

    /** Marks that may end a paragraph of speech, and marks that may begin one, in the print of any language. */
    static final String ENDS = "\"”“«»’‘‹›";

    static final String BEGINS = "\"“«»„‘‚‹›'";

    private static final int MAX_SINGLE = 600;
    private static final int MAX_INNER = 2000;
    /** Dash, mark and spaces before the words of a turn. */
    private static final int MAX_LEAD = 5;

    private static final String BEFORE_OPENING = "([{—–-\"“«„‘'`";

    private final QuotationCues cues;

    QuoteScanner(QuotationCues cues) {
        this.cues = cues;
    }

    /**
     * Words between two marks.
     *
     * @param start index of the first character after the opening mark
     * @param end index of the closing mark, or the end of the paragraph where it is not closed
     * @param mark the opening mark
     * @param closed whether the closing mark was found
     * @param depth 0, or how many quotations it stands in
     */
    record Span(int start, int end, char mark, boolean closed, int depth) {
        /** The same at another depth. */
        Span at(int otherDepth) {
            return new Span(start, end, mark, closed, otherDepth);
        }
    }

    private record Open(char mark, int index) {}

    /** The quotations of a paragraph, outer before inner, in reading order. */
    List<Span> scan(String text) {
        List<Span> spans = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isMark(c)) {
                continue;
            }
            Open closed = closes(text, i, open);
            if (closed != null) {
                while (!closed.equals(open.peek())) {
                    open.pop();
                }
                open.pop();
                spans.add(new Span(closed.index() + 1, i, closed.mark(), true, open.size()));
            } else if (endsText(text, i) && open.isEmpty()) {
                goOn(text, spans, i);
            } else if (opens(text, i, open)) {
                open.push(new Open(c, i));
                if (open.size() > MAX_DEPTH) {
                    open.removeLast();
                }
            }
        }
        leftOpen(text, open, spans);
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    /**
     * Adds the outermost quotation that is not closed. Where its mark opens again inside it, and it is
     * not that of the whole paragraph, the closing mark between is lost: the first words end with their sentence, and the
     * later ones are the outermost.
     */
    private static void leftOpen(String text, Deque<Open> open, List<Span> spans) {
        while (!open.isEmpty()) {
            Open left = open.removeLast();
            int from = left.index() + 1;
            if (left.mark() == '\'') {
                return;
            }
            boolean again = !open.isEmpty() && open.peekLast().mark() == left.mark();
            if (!again || left.index() <= MAX_LEAD) {
                spans.add(new Span(from, text.length(), left.mark(), false, 0));
                return;
            }
            int end = Math.min(sentenceEnd(text, from), open.peekLast().index());
            spans.replaceAll(span -> span.start() > end ? span.at(span.depth() - 1) : span);
            spans.add(new Span(from, end, left.mark(), true, 0));
        }
    }

    private static int sentenceEnd(String text, int from) {
        for (int i = from; i + 2 < text.length(); i++) {
            boolean pause = ".!?…".indexOf(text.charAt(i)) >= 0 && Line.isSpace(text.charAt(i + 1));
            if (pause && Character.isUpperCase(text.charAt(i + 2))) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Whether a mark that can only close has nothing but a pause after it. */
    private static boolean endsText(String text, int i) {
        if (text.charAt(i) != '»' && text.charAt(i) != '”') {
            return false;
        }
        for (int j = i + 1; j < text.length(); j++) {
            if (".,;".indexOf(text.charAt(j)) < 0 && !Line.isSpace(text.charAt(j))) {
                return false;
            }
        }
        return true;
    }

    /** A second closing mark: the first one stood before a clause such as "reprit-il", and the speaker went on. */
    private void goOn(String text, List<Span> spans, int end) {
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        boolean whole = last != null && last.depth() == 0 && last.start() <= MAX_LEAD;
        if (whole && cues.marks().getOrDefault(last.mark(), "").indexOf(text.charAt(end)) >= 0) {
            boolean another = Word.of(text, last.end(), end).stream()
                    .anyMatch(word -> cues.isVerb(word.text()) && cues.hasEnding("past-ending", word.text()));
            if (!another) {
                spans.set(spans.size() - 1, new Span(last.start(), end, last.mark(), true, 0));
            }
        }
    }

    /** Index after the last character before a place that is neither a mark nor white space, 0 where there is none. */
    static int endBefore(String text, int place) {
        int end = place;
        while (end > 0 && (isMark(text.charAt(end - 1)) || Line.isSpace(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    static boolean isMark(char c) {
        return switch (c) {
            case '"', '\'', '`', '“', '”', '„', '«', '»', '‘', '’', '‚', '‹', '›' -> true;
            default -> false;
        };
    }

    /** The open quotation that a mark closes, null where it closes none. */
    private Open closes(String text, int i, Deque<Open> open) {
        char c = text.charAt(i);
        for (Open candidate : open) {
            String closing = cues.marks().getOrDefault(candidate.mark(), "");
            boolean pairs = closing.indexOf(c) >= 0
                    // A scanner reads the two curly marks and the straight one as each other.
                    || candidate.mark() == '“' && (c == '"' || c == '“' && !spaceBefore(text, i) && spaceAfter(text, i))
                    || candidate.mark() == '"' && c == '”';
            if (!pairs) {
                continue;
            }
            boolean readAsStraight = candidate.mark() == '“' && c == '"' && !curlyCloses(text, i);
            boolean opensInner = !readAsStraight
                    && (c == '"' || c == '\'' || c == '‘')
                    && spaceBefore(text, i)
                    && !spaceAfter(text, i)
                    && !isPunctuation(text, i + 1);
            if (opensInner && i + 1 < text.length()) {
                return null;
            }
            if ((c == '\'' || c == '’') && !closesSingle(text, i)) {
                return null;
            }
            return candidate;
        }
        return null;
    }

    /** Whether a curly closing mark follows before the next opening one, so that straight marks are inner ones. */
    private static boolean curlyCloses(String text, int i) {
        int limit = Math.min(text.length(), i + MAX_INNER);
        for (int j = i + 1; j < limit; j++) {
            if (text.charAt(j) == '”') {
                return true;
            }
            if (text.charAt(j) == '“') {
                return false;
            }
        }
        return false;
    }

    private boolean closesSingle(String text, int i) {
        if (i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1)) || spaceBefore(text, i)) {
            return false;
        }
        if (text.charAt(i - 1) != 's' || i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2))) {
            return true;
        }
        // "the workers' state'": after an s the mark may be a possessive; it is where another mark closes further on.
        int limit = Math.min(text.length(), i + MAX_SINGLE);
        for (int j = i + 1; j < limit; j++) {
            char c = text.charAt(j);
            if (c == '`' || c == '‘' || c == '\'' && spaceBefore(text, j)) {
                return true;
            }
            boolean end = j + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(j + 1));
            if (c == text.charAt(i) && end) {
                return false;
            }
        }
        return true;
    }

    private boolean opens(String text, int i, Deque<Open> open) {
        char c = text.charAt(i);
        if (!cues.marks().containsKey(c) || i + 1 >= text.length()) {
            return false;
        }
        boolean before = i == 0
                || spaceBefore(text, i)
                || BEFORE_OPENING.indexOf(text.charAt(i - 1)) >= 0
                || opensEmphasis(text, i - 1);
        boolean after = !spaceAfter(text, i) && !isPunctuation(text, i + 1);
        return switch (c) {
            case '\'' -> before && after && open.stream().noneMatch(o -> o.mark() == '\'') && singleCloses(text, i);
            case '`' -> after && Character.isLetter(text.charAt(i + 1));
            case '‘' -> before && after;
            // In French type a space stands on both sides of the mark.
            case '"' -> before && (after || i == 0 || spaceBefore(text, i));
            case '»', '›' -> before && after && open.isEmpty();
            default -> true;
        };
    }

    /** Whether the sign of italics or bold type that digitised books print stands before a word. */
    private static boolean opensEmphasis(String text, int i) {
        return "_=~*".indexOf(text.charAt(i)) >= 0
                && (i == 0 || spaceBefore(text, i) || BEFORE_OPENING.indexOf(text.charAt(i - 1)) >= 0)
                && Character.isLetter(text.charAt(i + 2));
    }

    /** Whether a straight single mark that may open a quotation finds its partner in the paragraph. */
    private static boolean singleCloses(String text, int i) {
        int limit = Math.min(text.length(), i + MAX_SINGLE);
        for (int j = i + 2; j < limit; j++) {
            if (text.charAt(j) == '\'' && !spaceBefore(text, j)) {
                boolean end = j + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(j + 1));
                if (end) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean spaceBefore(String text, int i) {
        return i == 0 || Line.isSpace(text.charAt(i - 1));
    }

    private static boolean spaceAfter(String text, int i) {
        return i + 1 >= text.length() || Line.isSpace(text.charAt(i + 1));
    }

    private static boolean isPunctuation(String text, int i) {
        return i < text.length() && ",.;:!?)]".indexOf(text.charAt(i)) >= 0 && !(text.startsWith("..", i));
    }
}
