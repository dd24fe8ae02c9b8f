package org.philippic.zone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.philippic.error.UserException;
import org.philippic.evaluate.GoldFiles;
import org.philippic.language.LanguageDetector;

/**
 * Reads gold quotations of either form: rows {@code {id, lang, text, quotations: [{start, end, speaker}]}} with code
 * point offsets, or a file {@code NAME-quotations.jsonl} of rows {@code {file, text, speaker, kind}} in reading order,
 * one a quotation, whose texts lie in a folder {@code NAME} beside it.
 */
final class QuotationGold {
    private static final String ENDING = "-quotations.jsonl";
    /** Rows of the second form keep no more than this of a quotation. */
    private static final int KEPT = 200;

    private static final Set<String> KINDS = Set.of("direct", "block");

    private QuotationGold() {}

    /**
     * A quotation.
     *
     * @param start first code point
     * @param end code point after the last one that gold gives
     * @param cut whether the quotation goes on after that
     * @param speaker empty where gold names none
     */
    record Span(int start, int end, boolean cut, String speaker) {}

    /** A document with its direct and block quotations. */
    record Text(String name, String set, String lang, String text, List<Span> quotations) {}

    /** Whether a file has the second form. */
    static boolean isOfSeparateTexts(Path file) {
        return file.getFileName().toString().contains(ENDING);
    }

    /**
     * The documents of a gold file.
     *
     * @param texts where texts lie if there is no folder NAME beside the file
     * @throws UserException if a text is missing
     */
    static List<Text> read(Path file, Path texts, LanguageDetector languages) {
        String set = file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
        List<JsonNode> rows = GoldFiles.jsonLines(file);
        return isOfSeparateTexts(file) ? separate(file, texts, set, rows, languages) : whole(set, rows, languages);
    }

    private static List<Text> whole(String set, List<JsonNode> rows, LanguageDetector languages) {
        List<Text> documents = new ArrayList<>();
        for (JsonNode row : rows) {
            if (!row.has("text") || !row.has("quotations")) {
                continue;
            }
            String text = row.get("text").asText();
            List<Span> spans = new ArrayList<>();
            for (JsonNode quotation : row.get("quotations")) {
                if (KINDS.contains(quotation.path("kind").asText("direct"))) {
                    spans.add(new Span(
                            quotation.get("start").asInt(), quotation.get("end").asInt(), false, speaker(quotation)));
                }
            }
            String lang = row.hasNonNull("lang")
                    ? row.get("lang").asText()
                    : languages.detect(text).lang();
            documents.add(new Text(row.path("id").asText(), set, lang, text, spans));
        }
        return documents;
    }

    private static List<Text> separate(
            Path file, Path texts, String set, List<JsonNode> rows, LanguageDetector languages) {
        Map<String, List<JsonNode>> byFile = new LinkedHashMap<>();
        rows.forEach(row -> byFile.computeIfAbsent(row.get("file").asText(), key -> new ArrayList<>())
                .add(row));
        String name = file.getFileName().toString();
        Path beside = file.resolveSibling(name.substring(0, name.indexOf(ENDING)));
        Path folder = Files.isDirectory(beside) ? beside : texts;
        List<Text> documents = new ArrayList<>();
        byFile.forEach((document, quotations) -> {
            String text = text(folder.resolve(document));
            documents.add(
                    new Text(document, set, languages.detect(text).lang(), text, located(document, text, quotations)));
        });
        return documents;
    }

    /** Finds each quotation after the one before it; one that is only found before that stands out of order. */
    private static List<Span> located(String document, String text, List<JsonNode> quotations) {
        CodePointIndex index = new CodePointIndex(text);
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (JsonNode row : quotations) {
            String words = row.get("text").asText();
            int at = text.indexOf(words, from);
            at = at < 0 ? text.indexOf(words) : at;
            if (at < 0) {
                throw new UserException(
                        "Cannot use the gold quotations of '" + document + "'",
                        "the text lacks the words \"" + words.substring(0, Math.min(60, words.length())) + "\"",
                        "give the texts that the gold was made from");
            }
            from = at;
            if (KINDS.contains(row.path("kind").asText("direct"))) {
                int end = at + words.length();
                spans.add(new Span(
                        index.codePoint(at),
                        index.codePoint(end),
                        words.codePointCount(0, words.length()) >= KEPT,
                        speaker(row)));
            }
        }
        return spans;
    }

    private static String speaker(JsonNode quotation) {
        String speaker = quotation.path("speaker").asText("");
        return speaker.equals("null") || speaker.equals("unknown") ? "" : speaker.strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read text '" + file + "' of the gold quotations",
                    e.toString(),
                    "put the texts in a folder named like the gold file, without \"" + ENDING + "\"",
                    e);
        }
    }
}
