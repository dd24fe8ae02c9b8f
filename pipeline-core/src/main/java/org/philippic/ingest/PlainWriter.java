package org.philippic.ingest;

/**
 * Writes running text with collapsed white space: what separates two pieces (a space, a new line, a blank line, the mark
 * of a quotation or of a list item) is decided when the second one comes, so that none stands at an end. Not
 * thread-safe.
 */
final class PlainWriter {
    private final StringBuilder out = new StringBuilder();
    private int newLines;
    private boolean space;
    private int quotations;
    private String mark = "";

    /** Puts at least so many line ends before what comes next: 1 for a new line, 2 for a blank one between. */
    void breakLines(int lines) {
        newLines = Math.max(newLines, lines);
    }

    /** Puts one more line end before what comes next; two make a blank line. */
    void addLineBreak() {
        newLines = Math.min(2, newLines + 1);
    }

    /** Everything until the matching call of {@link #endQuotation} is a block quotation, its lines marked "> ". */
    void startQuotation() {
        quotations++;
    }

    void endQuotation() {
        quotations--;
    }

    /** Marks the next line, as "- " does a list item. */
    void mark(String next) {
        mark = next;
    }

    /** Parts two cells of a table row. */
    void tab() {
        if (newLines == 0 && !out.isEmpty()) {
            out.append('\t');
            space = false;
        }
    }

    /** Writes text, white space collapsed. */
    void write(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
            } else if (c != '\u00AD') {
                separate();
                out.append(c);
            }
        }
    }

    /** Writes text of which the line ends count. */
    void writeLines(CharSequence text) {
        text.toString().lines().forEach(line -> {
            write(line);
            addLineBreak();
        });
    }

    /** The last character written; 0 at the start. */
    char last() {
        return out.isEmpty() ? 0 : out.charAt(out.length() - 1);
    }

    /** All that was written, with one line end after it; empty where that is nothing. */
    String text() {
        return out.isEmpty() ? "" : out + "\n";
    }

    private void separate() {
        if (newLines > 0 || out.isEmpty()) {
            if (!out.isEmpty()) {
                out.append("\n".repeat(newLines));
            }
            if (quotations > 0) {
                out.append("> ");
            }
            out.append(mark);
            mark = "";
        } else if (space && last() != '\t') {
            out.append(' ');
        }
        newLines = 0;
        space = false;
    }
}
