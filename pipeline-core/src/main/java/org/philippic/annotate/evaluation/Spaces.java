package org.philippic.annotate.evaluation;

/** White space as the evaluation leaves it out of count. */
final class Spaces {
    private Spaces() {}

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** For each UTF-16 offset of a text, how many characters before it are not white space. */
    static int[] positions(String text) {
        int[] positions = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            positions[i + 1] = positions[i] + (isSpace(text.charAt(i)) ? 0 : 1);
        }
        return positions;
    }
}
