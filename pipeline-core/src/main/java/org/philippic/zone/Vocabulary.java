package org.philippic.zone;

import java.util.HashMap;
import java.util.Map;

/** How often each word of a document occurs, hyphens inside words kept; counted when first asked. Confined to one thread. */
final class Vocabulary {
    private final String text;
    private Map<String, Integer> counts;

    Vocabulary(String text) {
        this.text = text;
    }

    int count(String word) {
        if (counts == null) {
            counts = countWords(text);
        }
        return counts.getOrDefault(fold(word), 0);
    }

    private static Map<String, Integer> countWords(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inWord = Character.isLetter(c)
                    || c == '-' && start >= 0 && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                counts.merge(fold(text.substring(start, i)), 1, Integer::sum);
                start = -1;
            }
        }
        return counts;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            folded.append(Character.toLowerCase(word.charAt(i)));
        }
        return folded.toString();
    }
}
