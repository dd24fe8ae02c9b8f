package org.philippic.publish;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the report in its two languages. A label is written in both; the page shows the one chosen. To add a
 * label, add its key to {@code report/labels.en.properties} and {@code report/labels.fr.properties}. Immutable.
 *
 * @param english texts by key
 * @param french texts by key, the same keys
 */
record Labels(Map<String, String> english, Map<String, String> french) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    /** Reads both files from the class path. */
    static Labels load() {
        return new Labels(ReportResources.labels("en"), ReportResources.labels("fr"));
    }

    /**
     * A label in both languages.
     *
     * @param key key of the label
     * @param args HTML that replaces {0}, {1}, … as it stands
     * @throws IllegalArgumentException if there is no such label
     */
    String html(String key, String... args) {
        return both(fill(text(english, key), args), fill(text(french, key), args));
    }

    /** A label of a closed list, such as a device or a zone kind; a name that has none is shown as its own words. */
    String name(String list, String name) {
        String key = list + "." + name;
        return english.containsKey(key) ? html(key) : Html.escape(words(name));
    }

    /** As {@link #name}, in English and without markup. */
    String plainName(String list, String name) {
        return english.getOrDefault(list + "." + name, words(name));
    }

    /** Labels whose key starts with {@code prefix}, without it, in both languages: the dictionary of the page's script. */
    Map<String, Map<String, String>> dictionary(String prefix) {
        Map<String, Map<String, String>> dictionary = new TreeMap<>();
        dictionary.put("en", below(english, prefix));
        dictionary.put("fr", below(french, prefix));
        return dictionary;
    }

    private static Map<String, String> below(Map<String, String> labels, String prefix) {
        Map<String, String> found = new TreeMap<>();
        labels.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static String both(String english, String french) {
        return english.equals(french)
                ? english
                : "<span data-l=\"en\" lang=\"en\">" + english + "</span><span data-l=\"fr\" lang=\"fr\">" + french
                        + "</span>";
    }

    private static String text(Map<String, String> labels, String key) {
        String text = labels.get(key);
        if (text == null) {
            throw new IllegalArgumentException("The report has no label '" + key + "'");
        }
        return text;
    }

    private static String fill(String text, String... args) {
        // One pass, so that a brace in an argument is never taken for a place.
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(args[Integer.parseInt(place.group(1))]));
    }

    private static String words(String name) {
        return name.replaceAll("[_.:]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
