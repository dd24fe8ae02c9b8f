package org.philippic.ingest;

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
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Metadata that a text states in lines of its own, "Written: 6 August 1932.": among its first and last lines, as
 * transcribers and Project Gutenberg put them, or in a block between "---" lines at its start. The words that begin such
 * lines are listed by language in {@code language/<iso>/header-lines.tsv}. Immutable.
 */
final class HeaderLines {
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it");
    private static final Pattern LINE = Pattern.compile("[*_]*(\\p{L}[\\p{L} /'’-]{2,30}?)[*_]*\\s*:[*_]*\\s+(\\S.*)");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R(.{1,5000}?)\\R---[ \\t]*\\R", Pattern.DOTALL);
    private static final Pattern FULL_STOP = Pattern.compile("[\\p{L}\\d]{2}\\.$");
    private static final int FIRST_LINES = 40;
    private static final int LAST_LINES = 15;
    private static final int LONGEST_VALUE = 500;
    /** Characters in which the last lines of a long text are looked for. */
    private static final int TAIL = 6000;

    private static final Map<String, String> FIELDS = fields();

    private HeaderLines() {}

    /** What the text states of itself; null where it states nothing. */
    static Metadata of(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            front.group(1).lines().forEach(line -> frontMatter(line, found));
        } else {
            for (String line : edges(text)) {
                Matcher stated = LINE.matcher(line.strip());
                if (stated.matches()) {
                    String field = FIELDS.get(
                            stated.group(1).strip().toLowerCase(Locale.ROOT).replace('’', '\''));
                    if (field != null) {
                        found.putIfAbsent(field, value(field, stated.group(2)));
                    }
                }
            }
        }
        return Metadata.of(found, (name, value) -> {});
    }

    /** The full stop of the line is no part of a date, a name or a title, unless it ends an initial. */
    private static String value(String field, String stated) {
        if (stated.length() > LONGEST_VALUE) {
            return stated.substring(0, LONGEST_VALUE) + "…";
        }
        boolean bare = field.startsWith("date") || field.equals("author") || field.equals("title");
        return bare && FULL_STOP.matcher(stated).find() ? stated.substring(0, stated.length() - 1) : stated;
    }

    private static void frontMatter(String line, Map<String, String> found) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            String key = line.substring(0, colon)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replace('-', '_')
                    .replace(' ', '_');
            String value = line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", "");
            found.putIfAbsent(FIELDS.getOrDefault(key.replace('_', ' '), key), value);
        }
    }

    private static List<String> edges(String text) {
        List<String> edges = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).forEach(edges::add);
        List<String> tail = text.substring(Math.max(0, text.length() - TAIL))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        edges.addAll(tail.subList(Math.max(0, tail.size() - LAST_LINES), tail.size()));
        return edges;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String language : LANGUAGES) {
            String name = "/language/" + language + "/header-lines.tsv";
            try (InputStream list = HeaderLines.class.getResourceAsStream(name);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .forEach(line -> {
                            String[] columns = line.split("\t");
                            fields.put(columns[0], columns[1]);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the resource " + name, e);
            }
        }
        return fields;
    }
}
