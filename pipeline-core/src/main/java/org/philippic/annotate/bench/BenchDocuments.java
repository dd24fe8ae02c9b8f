package org.philippic.annotate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.philippic.error.UserException;
import org.philippic.language.LanguageDetector;

/** Finds the texts of a benchmark and tells their languages. Thread-safe. */
public final class BenchDocuments {
    private final LanguageDetector detector;

    public BenchDocuments(LanguageDetector detector) {
        this.detector = detector;
    }

    /**
     * The texts of each language, sorted by name; languages without a text are left out.
     *
     * @param folder folder with {@code *.txt} in UTF-8, not searched deeper
     * @throws UserException if there is no such folder, a text is not UTF-8, or none is in one of the languages
     */
    public Map<String, List<Path>> byLanguage(Path folder, List<String> languages) {
        if (!Files.isDirectory(folder)) {
            throw new UserException(
                    "Cannot benchmark on '" + folder + "'", "there is no such folder", "give a folder of .txt files");
        }
        Map<String, List<Path>> byLanguage = new LinkedHashMap<>();
        languages.forEach(lang -> byLanguage.put(lang, new ArrayList<>()));
        for (Path text : texts(folder)) {
            List<Path> sameLanguage = byLanguage.get(detector.detect(read(text)).lang());
            if (sameLanguage != null) {
                sameLanguage.add(text.toAbsolutePath());
            }
        }
        byLanguage.values().removeIf(List::isEmpty);
        if (byLanguage.isEmpty()) {
            throw new UserException(
                    "Cannot benchmark on '" + folder + "'",
                    "it has no .txt file in " + String.join(", ", languages),
                    "give a folder with texts in these languages");
        }
        return byLanguage;
    }

    private static List<Path> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static String read(Path text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(text)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UserException("Cannot benchmark on '" + text + "'", "it is not UTF-8", "convert or remove it", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + text, e);
        }
    }
}
