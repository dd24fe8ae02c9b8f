package org.philippic.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a language needs for quotations, from its {@code quotation-cues.txt}, {@code reporting-verbs.txt} and
 * {@code stop-words.txt}. Immutable and thread-safe.
 *
 * @param marks closing marks by opening mark, in the order of the file
 * @param verbs forms of verbs that introduce speech, in small letters
 * @param words words by section of the file; those that are frequent in any text stand under {@code frequent}
 * @param sections the same the other way round: sections by word
 */
record QuotationCues(
        Map<Character, String> marks,
        Set<String> verbs,
        Map<String, Set<String>> words,
        Map<String, Set<String>> sections) {
    /** Characters that a verb may have. */
    private static final int MAX_VERB = 30;

    QuotationCues {
        marks = new LinkedHashMap<>(marks);
        verbs = Set.copyOf(verbs);
        words = Map.copyOf(words);
        sections = Map.copyOf(sections);
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
        words.put("frequent", Set.copyOf(Resources.lines(language, "stop-words.txt")));
        Map<String, Set<String>> sections = new HashMap<>();
        words.forEach((section, list) -> list.forEach(
                word -> sections.computeIfAbsent(word, key -> new HashSet<>()).add(section)));
        return new QuotationCues(marks, Set.copyOf(Resources.lines(language, "reporting-verbs.txt")), words, sections);
    }

    boolean is(String section, String word) {
        return sections.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of()).contains(section);
    }

    /** Whether a word ends as one of a section's endings does. */
    boolean hasEnding(String section, String word) {
        return words.getOrDefault(section, Set.of()).stream().anyMatch(word::endsWith);
    }

    /** Whether the text up to a place ends with a verb that introduces speech, white space after it allowed. */
    boolean verbBefore(String text, int place) {
        int end = place;
        while (end > 0 && Line.isSpace(text.charAt(end - 1))) {
            end--;
        }
        List<Word> words = Word.of(text, Math.max(0, end - MAX_VERB), end);
        Word last = words.isEmpty() ? null : words.get(words.size() - 1);
        return last != null && last.end() == end && isVerb(last.text());
    }

    boolean isVerb(String word) {
        return verbs.contains(word.toLowerCase(Locale.ROOT));
    }
}
