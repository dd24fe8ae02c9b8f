package org.philippic.rhetoric;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.philippic.error.UserException;
import org.philippic.evaluate.GoldFiles;

/**
 * A passage with its ratings.
 *
 * @param id unique identifier
 * @param book what it was taken from, empty where unknown
 * @param authorGroup what is held out together: an author, or authors who wrote together
 * @param lang ISO 639-1 code
 * @param year of the book, 0 where unknown
 * @param text the passage
 * @param polemic rating, 0 to 4
 * @param devices devices that every reading named
 * @param devicesAny devices that some reading named
 * @param twice whether it was read twice
 */
public record GoldPassage(
        String id,
        String book,
        String authorGroup,
        String lang,
        int year,
        String text,
        double polemic,
        Set<String> devices,
        Set<String> devicesAny,
        boolean twice) {
    /** Rating from which a passage counts as polemic. */
    static final double POLEMIC_FROM = 2;

    /** Reads every usable passage of a file or folder of {@code .jsonl} or {@code .jsonl.gz}, in order. */
    public static List<GoldPassage> read(Path gold) {
        List<GoldPassage> passages = new ArrayList<>();
        for (Path file : GoldFiles.at(gold, ".jsonl", ".jsonl.gz")) {
            for (JsonNode node : GoldFiles.jsonLines(file)) {
                if (node.path("bad").asInt() == 0) {
                    passages.add(of(node, file));
                }
            }
        }
        return passages;
    }

    private static GoldPassage of(JsonNode node, Path file) {
        for (String field : List.of("id", "author_group", "lang", "text", "polemic")) {
            if (!node.hasNonNull(field)) {
                throw new UserException(
                        "Cannot read gold file '" + file + "'",
                        "a passage has no '" + field + "'",
                        "give rated passages, one JSON object a line");
            }
        }
        return new GoldPassage(
                node.get("id").asText(),
                node.path("book").asText(),
                node.get("author_group").asText(),
                node.get("lang").asText(),
                node.path("year").asInt(),
                node.get("text").asText(),
                node.get("polemic").asDouble(),
                names(node.path("devices")),
                names(node.path("devices_any")),
                node.hasNonNull("polemic_b"));
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}
