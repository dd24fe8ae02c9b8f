package org.philippic.zone;

/**
 * A stretch of lines that belong together: a paragraph, a heading, an item, a line of a menu.
 *
 * @param firstLine index of its first line
 * @param lastLine index of its last line
 * @param start UTF-16 index where its first line starts
 * @param text its content on one line: lines joined by a space, white space at the ends left out
 * @param indent white space before its first line
 * @param lastIndent white space before its last line
 * @param blankBefore number of blank lines between it and the paragraph before it
 * @param afterPageBreak whether a page of the original ended just before it
 */
record Paragraph(
        int firstLine,
        int lastLine,
        int start,
        String text,
        int indent,
        int lastIndent,
        int blankBefore,
        boolean afterPageBreak) {
    private static final int MAX_CALL = 5;
    private static final String TERMINAL = ".!?…";
    private static final String CLOSING = QuoteScanner.ENDS + "')]*_";

    int length() {
        return text.length();
    }

    int lines() {
        return lastLine - firstLine + 1;
    }

    char first() {
        return text.charAt(0);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    /** Whether it ends as a sentence does, closing marks and note calls such as "[3]" looked through. */
    boolean endsSentence() {
        int i = text.length() - 1;
        while (i >= 0) {
            char c = text.charAt(i);
            if (c == ']' || c == ')') {
                int open = i;
                while (open >= Math.max(0, i - MAX_CALL) && text.charAt(open) != (c == ']' ? '[' : '(')) {
                    open--;
                }
                if (open >= Math.max(0, i - MAX_CALL)) {
                    i = open - 1;
                    continue;
                }
            }
            if (TERMINAL.indexOf(c) >= 0) {
                return true;
            }
            if (CLOSING.indexOf(c) < 0 && !Line.isSpace(c) && !Character.isDigit(c)) {
                return false;
            }
            i--;
        }
        return false;
    }

    /** Whether its last word or comma leaves a sentence open: no final mark of any kind. */
    boolean breaksOff() {
        char last = last();
        return !endsSentence()
                && last != ':'
                && last != ';'
                && (Character.isLetterOrDigit(last) || last == ',' || last == '-');
    }

    /** Whether its first letter is a small one, as where a paragraph goes on. */
    boolean startsSmall() {
        for (int i = 0; i < text.length() && i < 4; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return Character.isLowerCase(c);
            }
            if (Character.isDigit(c)) {
                return false;
            }
        }
        return false;
    }

    /** Number of words, a word being what stands between white space. */
    int words() {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Line.isSpace(text.charAt(i));
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
        }
        return words;
    }

    /** Share of its letters that are capitals, 0 where it has none. */
    double capitals() {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
        }
        return letters == 0 ? 0 : (double) capitals / letters;
    }

    /** Whether all its lines are set in, not only the first as at the start of an indented paragraph. */
    boolean hangs() {
        return lastIndent > 0 && lastIndent >= indent - 2;
    }

    /** Number of square brackets that it opens less those that it closes. */
    int openBrackets() {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        return open;
    }

    int letters() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    int digits() {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
