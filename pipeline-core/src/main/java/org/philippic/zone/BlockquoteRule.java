package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * Displayed words of another: paragraphs wholly inside quotation marks that the text announces, quotations over several
 * paragraphs, and paragraphs set in from both sides or marked with ">". Where most paragraphs are speech, as in a
 * novel, quotation marks alone display nothing.
 */
final class BlockquoteRule implements ZoneRule {
    private static final String OPENING = "\"“„«‘'`";
    private static final int MIN_DISPLAYED = 90;
    private static final int MAX_PARAGRAPHS = 8;
    private static final double SPEECH = 0.2;
    private static final int INDENT = 3;

    @Override
    public void apply(Page page) {
        boolean dialogue = quotedShare(page) > SPEECH;
        for (int i = 0; i < page.size(); i++) {
            if (!page.open(i)) {
                continue;
            }
            Paragraph paragraph = page.get(i);
            if (paragraph.first() == '>' && paragraph.length() > 2) {
                page.set(i, ZoneKind.BLOCKQUOTE);
            } else if (isSetIn(page, i) && !HeadingRule.isMarked(page, i)) {
                page.set(i, ZoneKind.BLOCKQUOTE);
            } else if (OPENING.indexOf(paragraph.first()) >= 0) {
                List<Integer> displayed = displayed(page, i);
                if (!displayed.isEmpty() && (!dialogue || announced(page, i)) && isDisplay(page, i, displayed)) {
                    displayed.forEach(j -> page.set(j, ZoneKind.BLOCKQUOTE));
                    i = displayed.get(displayed.size() - 1);
                }
            }
        }
    }

    private static double quotedShare(Page page) {
        int prose = 0;
        int quoted = 0;
        for (int i = 0; i < page.size(); i++) {
            if (page.open(i)) {
                prose++;
                quoted += "\"“„«‘—–".indexOf(page.get(i).first()) >= 0 ? 1 : 0;
            }
        }
        return prose < 10 ? 0 : (double) quoted / prose;
    }

    /** The paragraphs of one quotation that starts at one and ends at the end of the same or of a later one; none if it ends inside. */
    private static List<Integer> displayed(Page page, int from) {
        char open = page.get(from).first();
        char close = closing(open);
        List<Integer> paragraphs = new ArrayList<>();
        for (int i = from; i < page.size() && paragraphs.size() < MAX_PARAGRAPHS; i++) {
            if (page.kind(i) == ZoneKind.PAGE_FURNITURE) {
                continue;
            }
            if (!page.open(i)) {
                return List.of();
            }
            String text = withoutCall(page.get(i).text());
            boolean reopens = text.charAt(0) == open;
            boolean speech =
                    !reopens && ("—–".indexOf(text.charAt(0)) >= 0 || text.indexOf(open) >= 0 && open != close);
            if (speech && !paragraphs.isEmpty()) {
                return List.of();
            }
            int end = endOfQuotation(text, reopens ? 1 : 0, open, close);
            paragraphs.add(i);
            if (end == text.length() - 1) {
                return paragraphs;
            }
            if (end >= 0) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Index of the mark that closes a quotation open at from, -1 where it stays open. */
    private static int endOfQuotation(String text, int from, char open, char close) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open != close && c == open) {
                depth++;
            } else if (c == close || open == '“' && c == '"') {
                boolean apostrophe =
                        (c == '\'' || c == '’') && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
                boolean opensInner =
                        open == close && i > 0 && Line.isSpace(text.charAt(i - 1)) && i + 1 < text.length();
                if (opensInner) {
                    depth++;
                } else if (!apostrophe && --depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The text without the note call or dots after its last mark: `words" [2]`, `words".`, `words" (Ibid).` */
    private static String withoutCall(String text) {
        int end = text.length();
        while (end > 1) {
            char c = text.charAt(end - 1);
            if (c == ']' || c == ')') {
                int open = text.lastIndexOf(c == ']' ? '[' : '(', end - 1);
                if (open <= 0 || end - open > 40) {
                    break;
                }
                end = open;
            } else if (c == '.' || c == ',' || Line.isSpace(c)) {
                int mark = end - 2;
                if (mark < 1 || !Line.isSpace(c) && "\"”»'’)]".indexOf(text.charAt(mark)) < 0) {
                    break;
                }
                end--;
            } else {
                break;
            }
        }
        return text.substring(0, end);
    }

    static char closing(char open) {
        return switch (open) {
            case '“' -> '”';
            case '„' -> '“';
            case '«' -> '»';
            case '‘' -> '’';
            case '`' -> '\'';
            default -> open;
        };
    }

    private static boolean isDisplay(Page page, int from, List<Integer> displayed) {
        int length = displayed.stream().mapToInt(i -> page.get(i).length()).sum();
        return length >= MIN_DISPLAYED
                && (announced(page, from) || displayed.size() > 1 || length >= 2 * MIN_DISPLAYED);
    }

    /** Whether the text before leads to displayed words: a colon, or words such as "the following" in its last sentence. */
    private static boolean announced(Page page, int i) {
        int before = page.before(i);
        if (before < 0) {
            return false;
        }
        return page.kind(before) == ZoneKind.BLOCKQUOTE
                || withoutCall(page.get(before).text()).endsWith(":");
    }

    private static boolean isSetIn(Page page, int i) {
        Paragraph paragraph = page.get(i);
        if (paragraph.lines() < 2 || paragraph.indent() < INDENT || i == 0) {
            return false;
        }
        int before = page.before(i);
        int after = page.after(i);
        return before >= 0
                && after >= 0
                && page.get(before).indent() <= paragraph.indent() - INDENT
                && page.get(after).indent() <= paragraph.indent() - INDENT
                && paragraph.hangs();
    }
}
