package org.philippic.rhetoric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rhetoric word lists of every covered language, loaded once from {@code language/<iso>/rhetoric-<list>.txt}, and
 * the polarities of words from the {@code polarity*.tsv} beside them. Thread-safe.
 */
final class WordLists {
    /** Languages with rhetoric lists, as ISO 639-1 codes. This is the only list. */
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it");

    private static final List<String> POLARITY_FILES = List.of("polarity.tsv", "polarity-afinn.tsv");

    private final Map<String, PhraseLists> languages;
    private final PhraseLists none =
            new PhraseLists(Collections.nCopies(WordList.values().length, List.of()), Map.of());

    private WordLists(Map<String, PhraseLists> languages) {
        this.languages = languages;
    }

    /** Reads the lists of all languages. */
    static WordLists load() {
        Map<String, PhraseLists> languages = new TreeMap<>();
        for (String lang : LANGUAGES) {
            List<List<String>> lists = Arrays.stream(WordList.values())
                    .map(list -> lines(list.resource(lang)))
                    .toList();
            languages.put(lang, new PhraseLists(lists, polarities(lang)));
        }
        return new WordLists(languages);
    }

    /** The lists of a language, in the order of {@link WordList}; empty ones where the language is not covered. */
    PhraseLists of(String lang) {
        return languages.getOrDefault(lang, none);
    }

    private static Map<String, Double> polarities(String lang) {
        Map<String, Double> polarities = new HashMap<>();
        for (String file : POLARITY_FILES) {
            for (String line : lines("language/" + lang + "/" + file)) {
                String[] cells = line.split("\t", -1);
                polarities.putIfAbsent(cells[0], Double.parseDouble(cells[1]));
            }
        }
        return polarities;
    }

    /** Lines of a list without comments and blanks; none where the resource does not exist. */
    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream stream = WordLists.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                return lines;
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the word list " + resource, e);
        }
        return lines;
    }
}
