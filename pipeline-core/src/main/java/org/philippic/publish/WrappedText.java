package org.philippic.publish;

import java.util.ArrayList;
import java.util.List;

/** Breaks text for a terminal at blanks. Stateless. */
public final class WrappedText {
    /** Characters of the longest line; a single longer word, such as a path, is kept whole on a line of its own. */
    public static final int WIDTH = 100;

    private WrappedText() {}

    /** Lines of at most {@link #WIDTH} characters, each of which begins with the indent. */
    public static List<String> lines(String indent, String text) {
        return lines(indent, indent, text);
    }

    /** As above, with another beginning of the first line. */
    public static List<String> lines(String first, String indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int begin = first.length();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH && line.length() > begin) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                begin = indent.length();
            }
            line.append(line.length() == begin ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
