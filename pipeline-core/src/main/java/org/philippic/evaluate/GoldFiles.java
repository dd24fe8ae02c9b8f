package org.philippic.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.philippic.error.UserException;

/** Finds and reads gold files: plain or gzipped, JSON lines or CoNLL-U. */
public final class GoldFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldFiles() {}

    /**
     * The gold files at a path, sorted by name: the file itself, or those directly in a folder with one of the endings.
     *
     * @param endings such as ".jsonl", ".jsonl.gz", ".conllu.gz"
     * @throws UserException if there are none
     */
    public static List<Path> at(Path path, String... endings) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new UserException(
                    "Cannot read gold data at '" + path + "'",
                    "there is no such file or folder",
                    "give an existing one with --gold");
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> found = files.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.getFileName().toString().endsWith(ending)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new UserException(
                        "Cannot read gold data at '" + path + "'",
                        "no file in it ends with " + String.join(" or ", endings),
                        "give a folder that has such files");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a gold file as UTF-8 text, unzipping it where its name ends with ".gz". */
    public static BufferedReader open(Path file) {
        try {
            InputStream bytes = Files.newInputStream(file);
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read gold file '" + file + "'", e.getMessage(), "check the file and its permissions", e);
        }
    }

    /** Reads every object of a JSON-lines file; blank lines are skipped. */
    public static List<JsonNode> jsonLines(Path file) {
        List<JsonNode> objects = new ArrayList<>();
        int lineNumber = 0;
        try (BufferedReader reader = open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lineNumber++;
                if (!line.isBlank()) {
                    objects.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read gold file '" + file + "'",
                    "line " + lineNumber + ": " + e.getMessage(),
                    "mend or remove that line",
                    e);
        }
        return objects;
    }
}
