package org.philippic.rhetoric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rhetoric word lists of every covered language, loaded once from {@code language/<iso>/rhetoric-<list>.txt}, and
 * the polarities of words from the {@code polarity*.tsv} beside them. Immutable and thread-safe.
 */
final class WordLists {
    /** Languages with rhetoric lists, as ISO 639-1 codes. This is the only list. */
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it");

    /** Names of the lists that every language has. */
    static final List<String> NAMES = List.of(
            "absolutes",
            "adversative",
            "boosters",
            "causal",
            "comparison",
            "concession",
            "definition",
            "evidence",
            "exhortation",
            "fear",
            "first-plural",
            "first-singular",
            "hedges",
            "insults",
            "interjections",
            "irony",
            "loaded",
            "negation",
            "question-words",
            "second-person",
            "sequence",
            "they",
            "vocatives");

    private static final List<String> POLARITY_FILES = List.of("polarity.tsv", "polarity-afinn.tsv");

    private final Map<String, Map<String, Phrases>> lists;
    private final Map<String, Map<String, Double>> polarities;

    private WordLists(Map<String, Map<String, Phrases>> lists, Map<String, Map<String, Double>> polarities) {
        this.lists = lists;
        this.polarities = polarities;
    }

    /** Reads the lists of all languages. */
    static WordLists load() {
        Map<String, Map<String, Phrases>> lists = new TreeMap<>();
        Map<String, Map<String, Double>> polarities = new TreeMap<>();
        for (String lang : LANGUAGES) {
            Map<String, Phrases> ofLanguage = new LinkedHashMap<>();
            for (String name : NAMES) {
                ofLanguage.put(name, new Phrases(lines("language/" + lang + "/rhetoric-" + name + ".txt")));
            }
            lists.put(lang, ofLanguage);
            polarities.put(lang, polarities(lang));
        }
        return new WordLists(lists, polarities);
    }

    /** A list of a language; an empty one where the language is not covered. */
    Phrases list(String lang, String name) {
        return lists.getOrDefault(lang, Map.of()).getOrDefault(name, Phrases.NONE);
    }

    /** Polarity of a written word, -1 to 1; 0 where the lists do not know it. */
    double polarity(String lang, String word) {
        return polarities.getOrDefault(lang, Map.of()).getOrDefault(word, 0.0);
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
