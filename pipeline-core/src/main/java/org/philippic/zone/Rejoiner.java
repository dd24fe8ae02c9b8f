package org.philippic.zone;

import java.util.List;

/**
 * Puts the lines of paragraphs together again: a line end becomes a space, a hyphen that only the line end called for
 * goes, a soft hyphen goes everywhere. Confined to the thread that zones one document.
 */
final class Rejoiner {
    private static final char SOFT_HYPHEN = '\u00AD';

    private final String text;
    private final List<Line> lines;
    private final Vocabulary vocabulary;
    private final Hyphens hyphens;

    /**
     * @param hyphens what the language knows of hyphens
     */
    Rejoiner(String text, List<Line> lines, Hyphens hyphens) {
        this.text = text;
        this.lines = lines;
        this.vocabulary = new Vocabulary(text);
        this.hyphens = hyphens;
    }

    /** The paragraph on one line. */
    MappedText join(Paragraph paragraph) {
        MappedText joined = new MappedText();
        for (int i = paragraph.firstLine(); i <= paragraph.lastLine(); i++) {
            append(joined, lines.get(i));
        }
        return joined;
    }

    /** Appends a paragraph that goes on where the text so far broke off. */
    void appendContinuation(MappedText joined, Paragraph paragraph) {
        for (int i = paragraph.firstLine(); i <= paragraph.lastLine(); i++) {
            append(joined, lines.get(i));
        }
    }

    /** Appends the lines of a table or list of contents, each on a line of its own. */
    MappedText keepLines(Paragraph paragraph) {
        MappedText kept = new MappedText();
        for (int i = paragraph.firstLine(); i <= paragraph.lastLine(); i++) {
            Line line = lines.get(i);
            if (i > paragraph.firstLine()) {
                kept.appendFor('\n', lines.get(i - 1).end());
            }
            kept.append(text, from(line), to(line));
        }
        return kept;
    }

    private void append(MappedText joined, Line line) {
        int from = from(line);
        int to = to(line);
        if (joined.length() > 0) {
            String head = wordAt(from);
            if (!endsWithHyphen(joined) || head.isEmpty() || !Character.isLowerCase(head.charAt(0))) {
                joined.appendFor(' ', Math.max(0, from - 1));
            } else if (!keepsHyphen(joined, head)) {
                joined.dropLast();
            }
        }
        int done = from;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == SOFT_HYPHEN && i + 1 < to) {
                joined.append(text, done, i);
                done = i + 1;
            }
        }
        joined.append(text, done, to);
    }

    private static boolean endsWithHyphen(MappedText joined) {
        int last = joined.length() - 1;
        char hyphen = joined.charAt(last);
        boolean isHyphen = hyphen == '-' || hyphen == '‐' || hyphen == '¬' || hyphen == SOFT_HYPHEN;
        return isHyphen && last > 0 && Character.isLetter(joined.charAt(last - 1));
    }

    /** Whether the two halves are a compound that is written with a hyphen. */
    private boolean keepsHyphen(MappedText joined, String head) {
        int last = joined.length() - 1;
        if (joined.charAt(last) != '-') {
            return false;
        }
        int start = last;
        while (start > 0 && (Character.isLetter(joined.charAt(start - 1)) || joined.charAt(start - 1) == '-')) {
            start--;
        }
        String tail = joined.toString(start, last);
        int whole = vocabulary.count(tail + head);
        int compound = vocabulary.count(tail + "-" + head);
        if (whole != compound) {
            return compound > whole;
        }
        return tail.indexOf('-') >= 0 || hyphens.ties(tail, head);
    }

    private String wordAt(int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private int from(Line line) {
        int from = line.start();
        while (from < line.end() && Line.isSpace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private int to(Line line) {
        int to = line.end();
        while (to > line.start() && Line.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }
}
