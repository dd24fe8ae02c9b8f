package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides lines into paragraphs. Blank lines part paragraphs everywhere. Where the text is hard-wrapped, lines between
 * blank ones are one paragraph unless indentation, a short last line, a note or a page break parts them; where it is
 * not, every line is a paragraph.
 */
final class ParagraphSplitter {
    private static final double MIN_PAIRS = 0.2;
    private static final double MIN_CONTINUED = 0.25;
    private static final int MAX_WRAP_WIDTH = 200;
    private static final int MIN_WRAP_WIDTH = 30;
    private static final double SHORT_LINE = 0.75;
    private static final int MAX_RARE_INDENT = 3;
    private static final double RARE = 0.03;

    private final String text;
    private final List<Line> lines;
    private final int width;
    private final boolean indentIsPageBreak;

    ParagraphSplitter(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.width = wrapWidth();
        this.indentIsPageBreak = smallIndentsAreRare();
    }

    List<Paragraph> split() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int first = -1;
        int blank = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                if (first >= 0) {
                    paragraphs.add(paragraph(first, i - 1, blank, pageBreakBefore(paragraphs, first)));
                    first = -1;
                    blank = 0;
                }
                blank++;
            } else if (first < 0) {
                first = i;
            } else if (parts(i)) {
                paragraphs.add(paragraph(first, i - 1, blank, pageBreakBefore(paragraphs, first)));
                first = i;
                blank = 0;
            }
        }
        if (first >= 0) {
            paragraphs.add(paragraph(first, lines.size() - 1, blank, pageBreakBefore(paragraphs, first)));
        }
        return paragraphs;
    }

    /** Whether lines are wrapped at a width, and at which: 0 where they are not. */
    private int wrapWidth() {
        int[] lengths = lines.stream()
                .filter(line -> !line.blank())
                .mapToInt(line -> line.end() - line.start())
                .sorted()
                .toArray();
        if (lengths.length < 2) {
            return 0;
        }
        int wide = lengths[(int) ((lengths.length - 1) * 0.9)];
        int pairs = 0;
        int continued = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            Line line = lines.get(i);
            if (before.blank() || line.blank()) {
                continue;
            }
            pairs++;
            char end = text.charAt(lastContent(before));
            char start = text.charAt(firstContent(line));
            boolean open = Character.isLetter(end) || end == ',' || end == '-';
            if (open && Character.isLowerCase(start) && before.end() - before.start() >= wide / 2) {
                continued++;
            }
        }
        boolean wrapped = wide <= MAX_WRAP_WIDTH
                && wide >= MIN_WRAP_WIDTH
                && pairs >= MIN_PAIRS * lengths.length
                && continued >= MIN_CONTINUED * pairs;
        return wrapped ? wide : 0;
    }

    /** Scanned pages sometimes leave no trace but one space before the first line of the next page. */
    private boolean smallIndentsAreRare() {
        long full = lines.stream().filter(line -> !line.blank()).count();
        long indented = lines.stream()
                .filter(line -> !line.blank() && line.indent() > 0 && line.indent() <= MAX_RARE_INDENT)
                .count();
        return indented <= Math.max(3, RARE * full);
    }

    private boolean parts(int i) {
        if (width == 0) {
            return true;
        }
        Line before = lines.get(i - 1);
        Line line = lines.get(i);
        if (line.afterFormFeed() || startsPage(line)) {
            return true;
        }
        String content = line.content(text);
        if (NoteMarkers.opensNote(content)) {
            return true;
        }
        char end = text.charAt(lastContent(before));
        boolean closed = (".!?:;…')]" + QuoteScanner.ENDS).indexOf(end) >= 0;
        char start = content.charAt(0);
        boolean begins = Character.isUpperCase(start) || (QuoteScanner.BEGINS + "—–-•*").indexOf(start) >= 0;
        if (!indentIsPageBreak && line.indent() > before.indent() && line.indent() <= 8 && begins) {
            return closed || before.end() - before.start() < width * SHORT_LINE;
        }
        if ("—–•".indexOf(start) >= 0 && closed) {
            return true;
        }
        return closed && begins && before.end() - before.start() < width * SHORT_LINE;
    }

    private boolean startsPage(Line line) {
        return indentIsPageBreak && line.indent() > 0 && line.indent() <= MAX_RARE_INDENT;
    }

    private boolean pageBreakBefore(List<Paragraph> paragraphs, int first) {
        if (startsPage(lines.get(first))) {
            return true;
        }
        int from =
                paragraphs.isEmpty() ? 0 : paragraphs.get(paragraphs.size() - 1).lastLine() + 1;
        for (int i = from; i <= first; i++) {
            if (lines.get(i).afterFormFeed()) {
                return true;
            }
        }
        return false;
    }

    private Paragraph paragraph(int first, int last, int blankBefore, boolean pageBreak) {
        String content;
        if (first == last) {
            content = lines.get(first).content(text);
        } else {
            StringBuilder joined = new StringBuilder();
            for (int i = first; i <= last; i++) {
                if (i > first) {
                    joined.append(' ');
                }
                joined.append(lines.get(i).content(text));
            }
            content = joined.toString();
        }
        Line line = lines.get(first);
        return new Paragraph(
                first,
                last,
                line.start(),
                content,
                line.indent(),
                lines.get(last).indent(),
                blankBefore,
                pageBreak);
    }

    private int firstContent(Line line) {
        int i = line.start();
        while (Line.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int lastContent(Line line) {
        int i = line.end() - 1;
        while (Line.isSpace(text.charAt(i))) {
            i--;
        }
        return i;
    }
}
