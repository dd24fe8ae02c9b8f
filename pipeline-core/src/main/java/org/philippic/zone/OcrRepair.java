package org.philippic.zone;

import java.util.HashMap;
import java.util.Map;

/**
 * Repairs what a scanner misread, in one language. Decides first, from a sample, whether the document is a scan with
 * systematic misreadings; a clean text is not touched. Immutable and thread-safe.
 */
final class OcrRepair {
    private static final double ACCENT_LOST = 0.25;
    private static final int MIN_ACCENT_EVIDENCE = 4;

    private final Lexicon lexicon;
    private final OcrCues cues;
    private final WordContexts accents;
    private final WordContexts longS;
    private final OldSpelling old;
    private final BrokenWords broken;

    private OcrRepair(Lexicon lexicon, OcrCues cues, WordContexts accents, WordContexts longS) {
        this.lexicon = lexicon;
        this.cues = cues;
        this.accents = accents;
        this.longS = longS;
        this.old = new OldSpelling(lexicon, cues);
        this.broken = new BrokenWords(lexicon, hyphens());
    }

    static OcrRepair load(String language) {
        return new OcrRepair(
                Lexicon.load(language),
                OcrCues.load(language),
                WordContexts.ofAccents(language),
                WordContexts.ofLongS(language));
    }

    /** The languages that have what a repair needs, with their repairs. */
    static Map<String, OcrRepair> loadAll() {
        Map<String, OcrRepair> repairs = new HashMap<>();
        for (String language : ZoneCues.LANGUAGES) {
            repairs.put(language, load(language));
        }
        return Map.copyOf(repairs);
    }

    /** What the language knows of hyphens. */
    Hyphens hyphens() {
        return new Hyphens(lexicon, cues.tied());
    }

    /**
     * What a look at a document showed.
     *
     * @param quality 0 to 1: share of the words that stand as the language knows them
     * @param reading how its misreadings are to be read, null where they are not so many that repair is called for
     */
    record Diagnosis(double quality, Reading reading) {}

    /**
     * How the misreadings of a document are to be read.
     *
     * @param quality of the scan, 0 to 1
     * @param lost plain forms whose accented forms the document lacks, such as "a" for "à"
     * @param longS null where the document has no long s that was misread
     */
    record Reading(double quality, Map<String, String> lost, WordRepair words, ChunkRepair chunks, LongS longS) {}

    /** Looks at a document, all of it or an evenly spread sample of it. */
    Diagnosis diagnose(String text) {
        ScanSample sample = ScanSample.of(text);
        WordRepair words = WordRepair.of(lexicon, cues);
        ScanSample.Look look = sample.look(words, cues, broken);
        boolean spelling = look.isNoisy() && old.isSpeltSo(sample.counts(), sample.total());
        if (spelling) {
            words = WordRepair.ofOld(lexicon, cues, old);
            look = sample.look(words, cues, broken);
        }
        return new Diagnosis(
                look.quality(), look.isNoisy() ? reading(look.quality(), sample.counts(), words, spelling) : null);
    }

    private Reading reading(double quality, Map<String, Integer> counts, WordRepair words, boolean spelling) {
        return new Reading(
                quality,
                spelling ? Map.of() : lostAccents(counts),
                words,
                ChunkRepair.of(cues, words, counts),
                LongS.of(counts, words, longS));
    }

    private Map<String, String> lostAccents(Map<String, Integer> counts) {
        Map<String, String> lost = new HashMap<>();
        accents.pairs().forEach((plain, accented) -> {
            int without = counts.getOrDefault(plain, 0);
            int with = counts.getOrDefault(accented, 0);
            if (without >= MIN_ACCENT_EVIDENCE
                    && with <= ACCENT_LOST * (with + without) * (plain.equals("a") ? 1 : 0.2)) {
                lost.put(plain, accented);
            }
        });
        return lost;
    }

    /** A text with its misreadings repaired, each change mapped. */
    MappedText repair(MappedText text, Diagnosis diagnosis) {
        return diagnosis.reading() == null
                ? text
                : new ScanReader(text, diagnosis.reading(), cues, accents, broken).read();
    }
}
