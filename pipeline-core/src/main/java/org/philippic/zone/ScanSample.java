package org.philippic.zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a document, or of an evenly spread sample of it where it is long.
 *
 * @param text the document
 * @param pieces the words of each stretch of it
 * @param counts how often each word occurs
 * @param total all words
 */
record ScanSample(String text, List<List<Chunk>> pieces, Map<String, Integer> counts, int total) {
    private static final int LENGTH = 100_000;
    private static final int PIECES = 10;
    private static final double MIN_SHARE = 0.008;
    private static final int MIN_REPAIRS = 4;

    /** In a text with many unknown words fewer repairs tell, since a page may be short. */
    private static final int MIN_REPAIRS_IN_BAD = 2;

    private static final double BAD = 0.93;

    /** With more unknown words than this the text is hardly in the language. */
    private static final double MAX_UNKNOWN = 0.5;

    static ScanSample of(String text) {
        int piece = text.length() <= LENGTH ? text.length() : LENGTH / PIECES;
        int step = text.length() <= LENGTH ? Math.max(1, text.length()) : text.length() / PIECES;
        List<List<Chunk>> pieces = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        int total = 0;
        for (int from = 0; from < text.length(); from += step) {
            List<Chunk> chunks = Chunk.of(text, from, Math.min(text.length(), from + piece));
            chunks.forEach(chunk -> counts.merge(chunk.core(), 1, Integer::sum));
            total += chunks.size();
            pieces.add(chunks);
        }
        return new ScanSample(text, pieces, counts, total);
    }

    /**
     * What a look at the words showed.
     *
     * @param quality 0 to 1: share of the words that stand as the language knows them
     * @param isNoisy whether misreadings are systematic, so that repair is called for
     */
    record Look(double quality, boolean isNoisy) {}

    Look look(WordRepair words, OcrCues cues, BrokenWords broken) {
        Set<String> unknown = new HashSet<>();
        int wrong = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (!stands(entry.getKey(), words)) {
                unknown.add(entry.getKey());
                wrong += entry.getValue();
            }
        }
        double quality = total == 0 ? 1 : 1 - (double) wrong / total;
        if (1 - quality > MAX_UNKNOWN) {
            return new Look(quality, false);
        }
        int repairs = changes(unknown, words, cues) + parted(unknown, words, cues, broken, quality);
        int least = quality < BAD ? MIN_REPAIRS_IN_BAD : MIN_REPAIRS;
        return new Look(quality, repairs >= least && repairs >= MIN_SHARE * total);
    }

    private int changes(Set<String> unknown, WordRepair words, OcrCues cues) {
        ChunkRepair chunks = ChunkRepair.of(cues, words, counts);
        int changes = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            boolean asked = unknown.contains(entry.getKey()) || chunks.isSign(entry.getKey());
            changes += asked && chunks.changes(entry.getKey()) ? entry.getValue() : 0;
        }
        return changes;
    }

    /** How many words stand in two halves, or lack the apostrophe to the next one. */
    private int parted(Set<String> unknown, WordRepair words, OcrCues cues, BrokenWords broken, double quality) {
        int parted = 0;
        for (List<Chunk> chunks : pieces) {
            for (int i = 0; i + 1 < chunks.size(); i++) {
                Chunk first = chunks.get(i);
                Chunk second = chunks.get(i + 1);
                if (second.start() - first.end() <= 2) {
                    boolean half = unknown.contains(first.core()) || unknown.contains(second.core());
                    parted += half && broken.join(first, second, text, words, quality) != null
                                    || first.isElidedBefore(second, text, cues, words)
                            ? 1
                            : 0;
                }
            }
        }
        return parted;
    }

    /** Whether a word needs no repair as far as can be told; names and figures do not. */
    private static boolean stands(String core, WordRepair words) {
        int apostrophe = core.lastIndexOf('\'');
        String part = apostrophe >= 0 && apostrophe + 1 < core.length() ? core.substring(apostrophe + 1) : core;
        return Character.isUpperCase(part.charAt(0)) || Character.isDigit(part.charAt(0)) || words.knows(part);
    }
}
