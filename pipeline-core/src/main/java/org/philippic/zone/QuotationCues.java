package org.philippic.zone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
        String section = "";
        for (String line : lines("/language/" + language + "/quotation-cues.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (section.equals("mark")) {
                marks.merge(line.charAt(0), line.substring(1), String::concat);
            } else {
                words.computeIfAbsent(section, key -> new HashSet<>()).add(line);
            }
        }
        return new QuotationCues(marks, lines("/language/" + language + "/reporting-verbs.txt"), words);
    }

    boolean is(String section, String word) {
        return words.getOrDefault(section, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isVerb(String word) {
        return verbs.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Set<String> lines(String resource) {
        try (InputStream bytes = QuotationCues.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("Resource " + resource + " is missing from the class path");
            }
            Set<String> lines = new LinkedHashSet<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
