package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text: letters and digits, with apostrophes and hyphens inside cut off, so that "dit-il" is two words.
 *
 * @param start UTF-16 index of its first character
 * @param end index after its last character
 */
record Word(String text, int start, int end) {
    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean inWord = i < to && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(new Word(text.substring(start, i), start, i));
                start = -1;
            }
        }
        return words;
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }
}
