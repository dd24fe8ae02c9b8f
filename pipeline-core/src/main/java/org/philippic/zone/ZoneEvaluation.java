package org.philippic.zone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.philippic.error.UserException;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.evaluate.GoldFiles;
import org.philippic.language.LanguageDetector;
import org.philippic.model.Zone;

/**
 * Scores zones against hand-made ones. Gold is a file {@code NAME-zones.jsonl}, or a folder of such, with rows
 * {@code {file, start_line, end_line, kind}} (lines from 1, inclusive) or {@code {file, line, kind, text}} for a part of
 * a line; the texts lie in a folder {@code NAME} beside it.
 *
 * <p>Every character that is not white space and has a gold zone counts once. char_accuracy: share with the right
 * kind. macro_f1: mean F1 over the kinds that gold has. boilerplate_recall: share of gold boilerplate found.
 * body_loss: share of gold body called boilerplate, toc, footnote, page_furniture or metadata. Thread-safe.
 */
public final class ZoneEvaluation {
    private static final String ENDING = "-zones.jsonl";

    private final Zoner zoner;
    private final LanguageDetector languages;

    public ZoneEvaluation(Zoner zoner, LanguageDetector languages) {
        this.zoner = zoner;
        this.languages = languages;
    }

    /**
     * @param gold file or folder
     * @param texts where the texts lie if there is no folder NAME beside the gold file
     * @throws UserException if a text is missing
     */
    public EvaluationReport evaluate(Path gold, Path texts) {
        Map<String, ZoneScore> groups = new TreeMap<>();
        ZoneScore overall = new ZoneScore();
        int documents = 0;
        for (Path file : GoldFiles.at(gold, ENDING, ENDING + ".gz")) {
            Map<String, Map<Integer, ZoneKind>> lines = new LinkedHashMap<>();
            Map<String, List<JsonNode>> parts = new LinkedHashMap<>();
            for (JsonNode row : GoldFiles.jsonLines(file)) {
                String name = row.get("file").asText();
                lines.computeIfAbsent(name, key -> new TreeMap<>());
                if (row.has("start_line")) {
                    ZoneKind kind = kind(row);
                    for (int i = row.get("start_line").asInt();
                            i <= row.get("end_line").asInt();
                            i++) {
                        lines.get(name).put(i, kind);
                    }
                } else {
                    parts.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
                }
            }
            for (Map.Entry<String, Map<Integer, ZoneKind>> document : lines.entrySet()) {
                String text = text(folder(file, texts).resolve(document.getKey()));
                ZoneKind[] expected =
                        expected(text, document.getValue(), parts.getOrDefault(document.getKey(), List.of()));
                String lang = languages.detect(text).lang();
                List<Zone> zones = zoner.zone(EvaluationDocument.of(document.getKey(), text, lang), lang)
                        .zones();
                ZoneScore group = groups.computeIfAbsent(lang, key -> new ZoneScore());
                count(text, expected, zones, group);
                count(text, expected, zones, overall);
                documents++;
            }
        }
        Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
        groups.forEach((lang, score) -> metrics.put(lang, score.metrics()));
        return new EvaluationReport("zones", gold.toString(), "rules", documents, metrics, overall.metrics());
    }

    private static void count(String text, ZoneKind[] expected, List<Zone> zones, ZoneScore score) {
        int index = 0;
        int codePoint = 0;
        for (Zone zone : zones) {
            ZoneKind found = ZoneKind.valueOf(zone.kind().toUpperCase(Locale.ROOT));
            for (; codePoint < zone.charEnd(); codePoint++) {
                int c = text.codePointAt(index);
                if (expected[index] != null && !(Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                    score.add(expected[index], found);
                }
                index += Character.charCount(c);
            }
        }
    }

    /** The gold kind of each UTF-16 unit, null where gold has none. */
    private static ZoneKind[] expected(String text, Map<Integer, ZoneKind> lines, List<JsonNode> parts) {
        ZoneKind[] expected = new ZoneKind[text.length()];
        int number = 1;
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            Arrays.fill(expected, from, to, lines.get(number));
            for (JsonNode part : parts) {
                int at = part.get("line").asInt() == number
                        ? text.indexOf(part.get("text").asText(), from)
                        : -1;
                if (at >= 0 && at < to) {
                    Arrays.fill(expected, at, at + part.get("text").asText().length(), kind(part));
                }
            }
            from = to + 1;
            number++;
        }
        return expected;
    }

    private static ZoneKind kind(JsonNode row) {
        return ZoneKind.valueOf(row.get("kind").asText().toUpperCase(Locale.ROOT));
    }

    private static Path folder(Path file, Path texts) {
        String name = file.getFileName().toString();
        Path beside = file.resolveSibling(name.substring(0, name.indexOf(ENDING)));
        return Files.isDirectory(beside) ? beside : texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read text '" + file + "' of the gold zones",
                    e.toString(),
                    "put the texts in a folder named like the gold file, without \"" + ENDING + "\"",
                    e);
        }
    }

    /** Counts of characters by gold and found kind. Mutable; confined to one evaluation. */
    private static final class ZoneScore {
        private final long[][] counts = new long[ZoneKind.values().length][ZoneKind.values().length];

        void add(ZoneKind gold, ZoneKind found) {
            counts[gold.ordinal()][found.ordinal()]++;
        }

        Map<String, Double> metrics() {
            double total = 0;
            double right = 0;
            double f1 = 0;
            int kinds = 0;
            Map<String, Double> byKind = new LinkedHashMap<>();
            for (ZoneKind kind : ZoneKind.values()) {
                int k = kind.ordinal();
                long gold = 0;
                long found = 0;
                for (int j = 0; j < counts.length; j++) {
                    gold += counts[k][j];
                    found += counts[j][k];
                }
                total += gold;
                right += counts[k][k];
                if (gold > 0) {
                    double score = 2.0 * counts[k][k] / (gold + found);
                    byKind.put("f1_" + kind.label(), score);
                    f1 += score;
                    kinds++;
                }
            }
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("char_accuracy", right / total);
            metrics.put("macro_f1", f1 / kinds);
            metrics.put("boilerplate_recall", share(ZoneKind.BOILERPLATE, ZoneKind.BOILERPLATE));
            metrics.put(
                    "body_loss",
                    share(
                            ZoneKind.BODY,
                            ZoneKind.BOILERPLATE,
                            ZoneKind.TOC,
                            ZoneKind.FOOTNOTE,
                            ZoneKind.PAGE_FURNITURE,
                            ZoneKind.METADATA));
            metrics.putAll(byKind);
            return metrics;
        }

        private double share(ZoneKind gold, ZoneKind... found) {
            double all = 0;
            for (long count : counts[gold.ordinal()]) {
                all += count;
            }
            double part = 0;
            for (ZoneKind kind : new TreeSet<>(List.of(found))) {
                part += counts[gold.ordinal()][kind.ordinal()];
            }
            return all == 0 ? Double.NaN : part / all;
        }
    }
}
