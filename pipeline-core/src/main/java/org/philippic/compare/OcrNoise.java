package org.philippic.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Puts scanning errors into clean text: the confusions of letters of a real bad scan, as often as they came there
 * ({@code profiles/ocr-errors.tsv}). Immutable and thread-safe; the same text and seed give the same errors.
 *
 * @param byFirst confusions by the first character of what is misread, in the order of the file
 */
public record OcrNoise(Map<Character, List<Confusion>> byFirst) {
    private static final String FILE = "/profiles/ocr-errors.tsv";

    /**
     * A misreading.
     *
     * @param right what is printed; begins anywhere in a word
     * @param wrong what is read; may be empty
     * @param rate how often what is printed is read so, 0 to 1
     */
    public record Confusion(String right, String wrong, double rate) {}

    /** The errors of the scan that ships as a seed. */
    public static OcrNoise shipped() {
        try (InputStream in = OcrNoise.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    /** Reads lines of right, wrong, errors and occurrences, with tabs between; lines that begin with # are comments. */
    static OcrNoise parse(String text) {
        Map<Character, List<Confusion>> byFirst = new HashMap<>();
        text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            Confusion confusion =
                    new Confusion(cells[0], cells[1], Double.parseDouble(cells[2]) / Double.parseDouble(cells[3]));
            byFirst.computeIfAbsent(confusion.right().charAt(0), first -> new ArrayList<>())
                    .add(confusion);
        });
        return new OcrNoise(byFirst);
    }

    /** The same misreadings as many times as often, none more often than always. */
    OcrNoise times(double factor) {
        Map<Character, List<Confusion>> scaled = new HashMap<>();
        byFirst.forEach((first, confusions) -> scaled.put(
                first,
                confusions.stream()
                        .map(confusion -> new Confusion(
                                confusion.right(), confusion.wrong(), Math.min(1, factor * confusion.rate())))
                        .toList()));
        return new OcrNoise(scaled);
    }

    /**
     * The text as the scanner would have read it.
     *
     * @param seed of the random draws
     */
    public String in(String text, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder read = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            Confusion drawn = drawn(text, at, random);
            if (drawn == null) {
                read.append(text.charAt(at++));
            } else {
                read.append(drawn.wrong());
                at += drawn.right().length();
            }
        }
        return read.toString();
    }

    private Confusion drawn(String text, int at, SplittableRandom random) {
        for (Confusion confusion : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(confusion.right(), at) && random.nextDouble() < confusion.rate()) {
                return confusion;
            }
        }
        return null;
    }
}
