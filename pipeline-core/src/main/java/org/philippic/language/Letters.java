package org.philippic.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as the detector sees it.
 *
 * @param text letters, marks, apostrophes and hyphens in lower case, everything else as single spaces; a space at
 *     either end
 * @param weight number of letters, where an ideograph counts as three, as much as it says
 */
record Letters(CharSequence text, int weight) {
    /** Length of the stretches that a long text is judged by, and how many there are at most. */
    private static final int STRETCH = 256;

    private static final int STRETCHES = 24;

    static Letters of(CharSequence text) {
        StringBuilder letters = new StringBuilder(text.length() + 2).append(' ');
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                weight += Character.isIdeographic(c) ? 3 : 1;
                letters.append(Character.toLowerCase(c));
            } else if (isMark(c) || (c == '\'' || c == '-') && weight > 0) {
                letters.append(c);
            } else if (c == '’') {
                letters.append('\'');
            } else if (letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        if (letters.charAt(letters.length() - 1) != ' ') {
            letters.append(' ');
        }
        return new Letters(letters, weight);
    }

    /** The whole text where it is short; else stretches taken evenly from all of it. */
    List<CharSequence> stretches() {
        if (text.length() <= 2 * STRETCH) {
            return List.of(text);
        }
        int count = Math.min(STRETCHES, text.length() / STRETCH);
        List<CharSequence> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = (int) ((long) (text.length() - STRETCH) * i / (count - 1));
            stretches.add(text.subSequence(start, start + STRETCH));
        }
        return stretches;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
