package org.philippic.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a table written as text, with quoted cells that may span lines. Not thread-safe. */
final class Cells {
    private final Reader characters;
    private final char separator;
    private final long maxChars;
    private final List<String> header;
    private int pushedBack = -2;
    /** Lines that have ended so far. */
    private long line;

    private Cells(Reader characters, char separator, long maxChars, List<String> header, long line) {
        this.characters = characters;
        this.separator = separator;
        this.maxChars = maxChars;
        this.header = header;
        this.line = line;
    }

    /**
     * A row.
     *
     * @param line number of the line that it begins in, from 1
     * @param cells empty where the row is longer than allowed and was skipped
     * @param open whether the file ended inside a quotation
     */
    record Row(long line, Optional<List<String>> cells, boolean open) {}

    /** Takes the first line as the names of the columns. */
    static Cells of(Reader characters, long maxChars) throws IOException {
        StringBuilder first = new StringBuilder();
        for (int c = characters.read(); c >= 0 && c != '\n'; c = characters.read()) {
            first.append((char) c);
        }
        String names = first.toString().strip();
        char separator = separator(names).orElseGet(() -> likeliest(names));
        return new Cells(characters, separator, maxChars, split(names, separator), 1);
    }

    /**
     * Rows of the same table from a place further on.
     *
     * @param before lines of the file that end before it
     */
    Cells goingOn(Reader from, long before) {
        return new Cells(from, separator, maxChars, header, before);
    }

    /** The separator that parts a line into the most names. */
    private static char likeliest(String names) {
        char best = ',';
        for (char separator : new char[] {'\t', ';'}) {
            best = split(names, separator).size() > split(names, best).size() ? separator : best;
        }
        return best;
    }

    /** The separator of a line of column names with a column {@code text} and another; empty where it is no such line. */
    static Optional<Character> separator(String names) {
        for (char separator : new char[] {'\t', ',', ';'}) {
            List<String> split = split(names, separator);
            if (split.size() > 1 && split.stream().anyMatch(name -> name.equalsIgnoreCase("text"))) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    char separator() {
        return separator;
    }

    List<String> header() {
        return header;
    }

    /** The next row; empty at the end. Blank lines are no rows. */
    Optional<Row> next() throws IOException {
        int first = read();
        while (first == '\n' || first == '\r') {
            first = read();
        }
        if (first < 0) {
            return Optional.empty();
        }
        pushedBack = first;
        long start = line + 1;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean begun = false;
        boolean quoted = false;
        long length = 0;
        for (int c = read(); ; c = read()) {
            if (c < 0 || !quoted && c == '\n') {
                trimLineEnd(cell);
                cells.add(cell.toString());
                boolean kept = length <= maxChars;
                return Optional.of(new Row(start, kept ? Optional.of(cells) : Optional.empty(), quoted));
            }
            length++;
            if (length > maxChars) {
                cell.setLength(0);
                cells.clear();
            }
            if (quoted && c == '"') {
                int next = read();
                if (next == '"') {
                    cell.append('"');
                } else {
                    quoted = false;
                    pushedBack = next;
                }
            } else if (!quoted && c == '"' && !begun && separator != '\t') {
                quoted = true;
                begun = true;
            } else if (!quoted && c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
                begun = false;
            } else {
                cell.append((char) c);
                begun = true;
            }
        }
    }

    private static void trimLineEnd(StringBuilder cell) {
        if (!cell.isEmpty() && cell.charAt(cell.length() - 1) == '\r') {
            cell.setLength(cell.length() - 1);
        }
    }

    private int read() throws IOException {
        int c = pushedBack;
        pushedBack = -2;
        if (c == -2) {
            c = characters.read();
            if (c == '\n') {
                line++;
            }
        }
        return c;
    }

    private static List<String> split(String names, char separator) {
        List<String> split = new ArrayList<>();
        for (String name :
                (names.startsWith("\uFEFF") ? names.substring(1) : names).split(String.valueOf(separator), -1)) {
            split.add(name.strip().replaceAll("^\"|\"$", ""));
        }
        return split;
    }
}
