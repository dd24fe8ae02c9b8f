package org.philippic.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How far each metric moves when a clean text gets as many scanning errors as a bad scan has: the median size of the
 * move over clean texts, in robust standard deviations of the same texts. Measured with {@link OcrNoise} and kept in
 * {@code profiles/ocr-fragility.tsv}. Immutable.
 *
 * @param moves by language and metric
 */
public record OcrFragility(Map<String, Map<String, Double>> moves) implements Serializable {
    /** From here on a metric of a bad scan tells as much of the scan as of the text. */
    static final double FRAGILE = 0.5;

    /** Under this name the upper quartile of {@code ocr_quality} among the texts with errors stands in the file. */
    static final String QUALITY = "ocr_quality";

    private static final String FILE = "/profiles/ocr-fragility.tsv";

    /** Nothing known of any metric. */
    public static final OcrFragility UNKNOWN = new OcrFragility(Map.of());

    /** The figures that ship with the product. */
    public static OcrFragility shipped() {
        try (InputStream in = OcrFragility.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    /** Reads lines of language, metric and move, with tabs between; lines that begin with # are comments. */
    static OcrFragility parse(String text) {
        Map<String, Map<String, Double>> moves = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            moves.computeIfAbsent(cells[0], lang -> new TreeMap<>()).put(cells[1], Double.valueOf(cells[2]));
        });
        return new OcrFragility(moves);
    }

    /** The move of a metric, 0 or more; empty where it was not measured in the language. */
    OptionalDouble of(String lang, String metric) {
        Double move = moves.getOrDefault(lang, Map.of()).get(metric);
        return move == null ? OptionalDouble.empty() : OptionalDouble.of(move);
    }

    /**
     * Whether the figure of a metric tells as much of the scan as of the text.
     *
     * @param ocrQuality quality of the text as {@code documents} has it, or null where it is not known
     */
    boolean fragile(String lang, String metric, Double ocrQuality) {
        OptionalDouble ofScans = of(lang, QUALITY);
        return ocrQuality != null
                && ofScans.isPresent()
                && ocrQuality <= ofScans.getAsDouble()
                && of(lang, metric).orElse(0) >= FRAGILE;
    }
}
