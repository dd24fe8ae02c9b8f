package org.philippic.zone;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a language needs for quotations, from its {@code quotation-cues.txt} and {@code reporting-verbs.txt}. Immutable
 * and thread-safe.
 *
 * @param marks closing marks by opening mark, in the order of the file
 * @param verbs forms of verbs that introduce speech, in small letters
 * @param words words by section of the file
 */
record QuotationCues(Map<Character, String> marks, Set<String> verbs, Map<String, Set<String>> words) {
    QuotationCues {
        marks = new LinkedHashMap<>(marks);
        verbs = Set.copyOf(verbs);
        words = Map.copyOf(words);
    }

    static QuotationCues load(String language) {
        Map<String, Set<String>> words = new HashMap<>();
        Map<Character, String> marks = new LinkedHashMap<>();
        Resources.sections(language, "quotation-cues.txt").forEach((section, lines) -> {
            if (section.equals("mark")) {
                lines.forEach(line -> marks.merge(line.charAt(0), line.substring(1), String::concat));
            } else {
                words.put(section, Set.copyOf(lines));
            }
        });
        return new QuotationCues(marks, Set.copyOf(Resources.lines(language, "reporting-verbs.txt")), words);
    }

    boolean is(String section, String word) {
        return words.getOrDefault(section, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isVerb(String word) {
        return verbs.contains(word.toLowerCase(Locale.ROOT));
    }
}
