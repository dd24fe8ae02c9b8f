package org.philippic.zone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.philippic.error.UserException;
import org.philippic.evaluate.EvaluationReport;
import org.philippic.evaluate.GoldFiles;
import org.philippic.model.TextRun;
import org.philippic.model.Zone;

/**
 * Scores the repair of scanning errors. Gold is JSON lines {@code {id, ocr_aligned, gold_aligned}} with "#" where there
 * is no gold and "@" for gaps of the alignment, or a corrected text {@code NAME-corrected.txt} whose lines answer those
 * of the only text with that beginning in the folder of texts.
 *
 * <p>cer_before, cer_after: edit distance to gold over the length of gold, in regions that have gold. relative_gain:
 * 1 − cer_after / cer_before. fixed: share of wrong tokens made right. harmed: share of right tokens made wrong. A
 * token is what stands between spaces that both texts have. Thread-safe.
 */
public final class OcrEvaluation {
    private static final String CORRECTED = "-corrected.txt";
    private static final Pattern INNER_HYPHEN = Pattern.compile("(?<=\\p{L})[-‐‑¬](?=\\p{Ll})");

    private final Zoner zoner;

    public OcrEvaluation(Zoner zoner) {
        this.zoner = zoner;
    }

    /** A region with gold: its place in the scan (UTF-16) and what it should be. */
    private record Region(int start, int end, String gold, List<Region> tokens) {}

    /**
     * @param gold file or folder
     * @param texts folder of the scans that corrected texts belong to, such as the seeds
     */
    public EvaluationReport evaluate(Path gold, Path texts) {
        Map<String, Score> groups = new TreeMap<>();
        Score overall = new Score();
        int n = 0;
        for (Path file : GoldFiles.at(gold, ".jsonl", ".jsonl.gz", CORRECTED)) {
            String name = file.getFileName().toString();
            if (name.endsWith(CORRECTED)) {
                String scan = scan(texts, name.substring(0, name.length() - CORRECTED.length()));
                Score score = groups.computeIfAbsent("fr/" + name.replace(".txt", ""), key -> new Score());
                score(scan, regionsOfLines(scan, read(file)), "fr", UnaryOperator.identity(), score, overall);
                n++;
                continue;
            }
            String set = name.replaceFirst("\\.jsonl(\\.gz)?$", "");
            for (JsonNode row : GoldFiles.jsonLines(file)) {
                if (!row.has("ocr_aligned")) {
                    continue;
                }
                String lang = row.path("lang").asText();
                Score score = groups.computeIfAbsent(lang + "/" + set, key -> new Score());
                String aligned = row.get("ocr_aligned").asText();
                String scan = aligned.replace("@", "");
                List<Region> regions = regions(aligned, row.get("gold_aligned").asText());
                score(scan, regions, lang, OcrEvaluation::withoutInnerHyphens, score, overall);
                n++;
            }
        }
        Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
        groups.forEach((name, score) -> metrics.put(name, score.metrics()));
        return new EvaluationReport("ocr", gold.toString(), "dictionary and rules", n, metrics, overall.metrics());
    }

    private void score(
            String scan, List<Region> regions, String lang, UnaryOperator<String> counted, Score score, Score overall) {
        Repaired repaired = new Repaired(
                scan,
                zoner.zone(EvaluationDocument.of("scan", scan, lang), lang).zones());
        for (Region region : regions) {
            String before =
                    counted.apply(scan.substring(region.start(), region.end()).strip());
            String after =
                    counted.apply(repaired.text(region.start(), region.end()).strip());
            String regionGold = counted.apply(region.gold().strip());
            int distanceBefore = EditDistance.of(before, regionGold);
            int distanceAfter = EditDistance.of(after, regionGold);
            for (Score each : List.of(score, overall)) {
                each.characters(regionGold.length(), distanceBefore, distanceAfter);
            }
            for (Region token : region.tokens()) {
                String tokenGold = counted.apply(token.gold());
                boolean rightBefore = same(counted.apply(scan.substring(token.start(), token.end())), tokenGold);
                boolean rightAfter = same(counted.apply(repaired.text(token.start(), token.end())), tokenGold);
                score.token(rightBefore, rightAfter);
                overall.token(rightBefore, rightAfter);
            }
        }
    }

    /**
     * Aligned gold keeps the hyphens that line ends of the print left inside words; the repair takes them out, so a
     * hyphen between two letters counts neither way there.
     */
    private static String withoutInnerHyphens(String text) {
        return INNER_HYPHEN.matcher(text).replaceAll("");
    }

    private static boolean same(String text, String gold) {
        return text.strip().replaceAll("\\s+", " ").equals(gold.strip().replaceAll("\\s+", " "));
    }

    /** The stretches without "#", each with its tokens. */
    private static List<Region> regions(String ocr, String gold) {
        List<Region> regions = new ArrayList<>();
        int length = Math.min(ocr.length(), gold.length());
        int at = 0;
        int i = 0;
        while (i < length) {
            if (gold.charAt(i) == '#') {
                at += ocr.charAt(i++) == '@' ? 0 : 1;
                continue;
            }
            int start = at;
            int tokenStart = at;
            StringBuilder goldText = new StringBuilder();
            StringBuilder goldToken = new StringBuilder();
            List<Region> tokens = new ArrayList<>();
            for (; i < length && gold.charAt(i) != '#'; i++) {
                char o = ocr.charAt(i);
                char g = gold.charAt(i);
                if (o == ' ' && g == ' ') {
                    addToken(tokens, tokenStart, at, goldToken);
                    tokenStart = at + 1;
                } else if (g != '@') {
                    goldToken.append(g);
                }
                if (g != '@') {
                    goldText.append(g);
                }
                at += o == '@' ? 0 : 1;
            }
            addToken(tokens, tokenStart, at, goldToken);
            regions.add(new Region(start, at, goldText.toString(), tokens));
        }
        return regions;
    }

    private static void addToken(List<Region> tokens, int start, int end, StringBuilder gold) {
        if (end > start || gold.length() > 0) {
            tokens.add(new Region(start, end, gold.toString(), List.of()));
        }
        gold.setLength(0);
    }

    private static List<Region> regionsOfLines(String scan, String corrected) {
        List<Region> regions = new ArrayList<>();
        String[] gold = corrected.split("\n", -1);
        int at = 0;
        int number = 0;
        for (String line : scan.split("\n", -1)) {
            if (number < gold.length && !line.isBlank()) {
                int start = at;
                List<Region> tokens = EditDistance.alignTokens(line, gold[number]).stream()
                        .map(pair -> new Region(start + pair.start(), start + pair.end(), pair.gold(), List.of()))
                        .toList();
                regions.add(new Region(at, at + line.length(), gold[number], tokens));
            }
            at += line.length() + 1;
            number++;
        }
        return regions;
    }

    private static String scan(Path texts, String name) {
        for (Path file : GoldFiles.at(texts, ".txt")) {
            if (file.getFileName().toString().startsWith(name)) {
                return read(file);
            }
        }
        throw new UserException(
                "Cannot find the scan of gold text '" + name + CORRECTED + "'",
                "no text in '" + texts + "' begins with '" + name + "'",
                "give the folder that has it");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The repaired text of any stretch of the document. */
    private static final class Repaired {
        private final int[] zoneOf;
        private final int[] placeOf;
        private final int[][] zoneTexts;
        private final boolean[][] inserted;

        Repaired(String scan, List<Zone> zones) {
            int length = scan.codePointCount(0, scan.length());
            zoneOf = new int[length];
            placeOf = new int[length];
            zoneTexts = new int[zones.size()][];
            inserted = new boolean[zones.size()][];
            Arrays.fill(zoneOf, -1);
            for (int z = 0; z < zones.size(); z++) {
                Zone zone = zones.get(z);
                zoneTexts[z] = zone.text().codePoints().toArray();
                inserted[z] = new boolean[zoneTexts[z].length];
                Arrays.fill(inserted[z], true);
                List<TextRun> runs = zone.runs().isEmpty()
                        ? List.of(new TextRun(0, zone.charStart(), zoneTexts[z].length))
                        : zone.runs();
                for (TextRun run : runs) {
                    for (int i = 0; i < run.length(); i++) {
                        zoneOf[run.source() + i] = z;
                        placeOf[run.source() + i] = run.at() + i;
                        inserted[z][run.at() + i] = false;
                    }
                }
            }
        }

        /** Text that stands for a stretch; scans have no characters beyond the basic plane that matter here. */
        String text(int start, int end) {
            StringBuilder text = new StringBuilder();
            for (int i = start; i < Math.min(end, zoneOf.length); i++) {
                int zone = zoneOf[i];
                if (zone < 0) {
                    continue;
                }
                int place = placeOf[i];
                for (int j = insertedBefore(zone, place); j < place; j++) {
                    if (zoneTexts[zone][j] != '\n') {
                        text.appendCodePoint(zoneTexts[zone][j]);
                    }
                }
                text.appendCodePoint(zoneTexts[zone][place]);
            }
            return text.toString();
        }

        private int insertedBefore(int zone, int place) {
            int from = place;
            while (from > 0 && inserted[zone][from - 1]) {
                from--;
            }
            return from;
        }
    }

    /** Counts of one group. Mutable; confined to one evaluation. */
    private static final class Score {
        private long characters;
        private long before;
        private long after;
        private long right;
        private long harmed;
        private long wrong;
        private long fixed;

        void characters(int length, int distanceBefore, int distanceAfter) {
            characters += length;
            before += distanceBefore;
            after += distanceAfter;
        }

        void token(boolean rightBefore, boolean rightAfter) {
            if (rightBefore) {
                right++;
                harmed += rightAfter ? 0 : 1;
            } else {
                wrong++;
                fixed += rightAfter ? 1 : 0;
            }
        }

        Map<String, Double> metrics() {
            Map<String, Double> metrics = new LinkedHashMap<>();
            metrics.put("cer_before", (double) before / characters);
            metrics.put("cer_after", (double) after / characters);
            metrics.put("relative_gain", before == 0 ? 0 : 1 - (double) after / before);
            metrics.put("fixed", wrong == 0 ? Double.NaN : (double) fixed / wrong);
            metrics.put("harmed", right == 0 ? Double.NaN : (double) harmed / right);
            return metrics;
        }
    }
}
