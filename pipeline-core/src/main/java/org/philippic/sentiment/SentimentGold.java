package org.philippic.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.philippic.evaluate.GoldFiles;

/**
 * Rated texts of one gold file.
 *
 * @param name name of the file without its endings
 * @param items texts in the order of the file
 */
record SentimentGold(String name, List<Item> items) {
    SentimentGold {
        items = List.copyOf(items);
    }

    /** A text with a rating, in one of three kinds. */
    sealed interface Item {
        String id();

        String lang();

        String text();
    }

    /** A short text with one of three labels. */
    record Labelled(String id, String lang, String text, String label) implements Item {}

    /**
     * A passage with the tone of its author, −2…2, and how polemic it is, 0…4, not a number where that was not rated;
     * {@code twice} where they are means of two readings.
     */
    record Rated(
            String id, String lang, String text, String authorGroup, double sentiment, double polemic, boolean twice)
            implements Item {}

    /**
     * A text with a label toward a stretch of it, in code points, end exclusive. What is held out together is the author
     * group, or all that has the same text.
     */
    record Targeted(String id, String lang, String text, String group, int start, int end, String label)
            implements Item {}

    /** Reads the files of a path; broken passages ({@code bad} = 1) are left out, as are lines without a rating. */
    static List<SentimentGold> read(Path path) {
        return read(path, name -> true);
    }

    private static List<SentimentGold> read(Path path, Predicate<String> chosen) {
        List<SentimentGold> sets = new ArrayList<>();
        for (Path file : GoldFiles.at(path, ".jsonl", ".jsonl.gz")) {
            String name = file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
            if (!chosen.test(name)) {
                continue;
            }
            List<Item> items = new ArrayList<>();
            for (JsonNode line : GoldFiles.jsonLines(file)) {
                addItems(items, line);
            }
            sets.add(new SentimentGold(name, items));
        }
        return sets;
    }

    /**
     * Reads what models may be fitted on: the files of a path, or of its folders {@code polemic} and {@code sentiment}
     * where it has these, without those whose name ends with dev or val.
     */
    static List<SentimentGold> forTraining(Path path) {
        List<Path> places = Stream.of("polemic", "sentiment")
                .map(path::resolve)
                .filter(Files::isDirectory)
                .toList();
        return (places.isEmpty() ? List.of(path) : places)
                .stream()
                        .flatMap(place -> read(place, name -> !name.endsWith("dev") && !name.endsWith("val")).stream())
                        .toList();
    }

    private static void addItems(List<Item> items, JsonNode line) {
        String id = line.path("id").asText();
        String lang = line.path("lang").asText();
        String text = line.path("text").asText();
        if (line.has("targets")) {
            for (JsonNode target : line.get("targets")) {
                items.add(new Targeted(
                        id,
                        lang,
                        text,
                        line.path("author_group").asText(id),
                        target.path("start").asInt(),
                        target.path("end").asInt(),
                        label(target.path("polarity").asInt())));
            }
        } else if (line.has("target")) {
            addTarget(items, line, id, lang, text);
        } else if (line.has("label")) {
            items.add(new Labelled(id, lang, text, line.get("label").asText()));
        } else if (line.has("sentiment") && line.path("bad").asInt() == 0) {
            items.add(new Rated(
                    id,
                    lang,
                    text,
                    line.path("author_group").asText(id),
                    line.get("sentiment").asDouble(),
                    line.path("polemic").asDouble(Double.NaN),
                    line.hasNonNull("polemic_b")));
        }
    }

    /** A target without offsets is taken where its words first stand. */
    private static void addTarget(List<Item> items, JsonNode line, String id, String lang, String text) {
        String target = line.get("target").asText();
        int start = line.path("target_start").asInt(-1);
        int end = line.path("target_end").asInt(-1);
        if (start < 0) {
            int at = Math.max(0, text.indexOf(target));
            start = text.codePointCount(0, at);
            end = start + target.codePointCount(0, target.length());
        }
        items.add(
                new Targeted(id, lang, text, text, start, end, line.get("label").asText()));
    }

    private static String label(int polarity) {
        if (polarity == 0) {
            return "neutral";
        }
        return polarity > 0 ? "positive" : "negative";
    }
}
