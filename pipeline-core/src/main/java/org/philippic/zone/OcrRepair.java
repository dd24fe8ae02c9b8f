package org.philippic.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Repairs what a scanner misread, in one language. Decides first, from a sample, whether the document is a scan with
 * systematic misreadings; a clean text is not touched. Immutable and thread-safe.
 */
final class OcrRepair {
    private static final int SAMPLE = 100_000;
    private static final double MIN_SHARE = 0.008;
    private static final int MIN_REPAIRS = 4;

    /** With more unknown words than this the text is hardly in the language. */
    private static final double MAX_UNKNOWN = 0.5;

    private static final double ACCENT_LOST = 0.25;
    private static final int MIN_ACCENT_EVIDENCE = 4;
    private static final double CONTEXT_ODDS = 1.2;
    private static final double RARE_CONTEXT_ODDS = 3.5;
    private static final Pattern ROMAN = Pattern.compile("(?=.*[VX])(?=.*l)[IVXLl1]{2,6}e?");

    private final Lexicon lexicon;
    private final OcrCues cues;
    private final AccentContexts contexts;

    private OcrRepair(Lexicon lexicon, OcrCues cues, AccentContexts contexts) {
        this.lexicon = lexicon;
        this.cues = cues;
        this.contexts = contexts;
    }

    static OcrRepair load(String language) {
        return new OcrRepair(Lexicon.load(language), OcrCues.load(language), AccentContexts.load(language));
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
     * @param noisy whether misreadings are systematic, so that repair is called for
     * @param lost plain forms whose accented forms the document lacks, such as "a" for "à"
     */
    record Diagnosis(double quality, boolean noisy, Map<String, String> lost, WordRepair words) {}

    /** Looks at a document, all of it or an evenly spread sample of it. */
    Diagnosis diagnose(String text) {
        WordRepair words = new WordRepair(lexicon, cues);
        int pieces = Math.max(1, SAMPLE / 10_000);
        int piece = text.length() <= SAMPLE ? text.length() : SAMPLE / pieces;
        int step = text.length() <= SAMPLE ? Math.max(1, text.length()) : text.length() / pieces;
        Map<String, Integer> counts = new LinkedHashMap<>();
        int all = 0;
        for (int from = 0; from < text.length(); from += step) {
            for (Chunk chunk : Chunk.of(text, from, Math.min(text.length(), from + piece))) {
                counts.merge(chunk.core(), 1, Integer::sum);
                all++;
            }
        }
        int wrong = 0;
        Map<String, Integer> unknown = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (!stands(entry.getKey(), words)) {
                wrong += entry.getValue();
                unknown.put(entry.getKey(), entry.getValue());
            }
        }
        int repaired = 0;
        if (wrong <= MAX_UNKNOWN * all) {
            for (Map.Entry<String, Integer> entry : unknown.entrySet()) {
                repaired += fixed(entry.getKey(), words, false).equals(entry.getKey()) ? 0 : entry.getValue();
            }
        }
        boolean noisy = repaired >= MIN_REPAIRS && repaired >= MIN_SHARE * all;
        return new Diagnosis(
                all == 0 ? 1 : 1 - (double) wrong / all, noisy, noisy ? lostAccents(counts) : Map.of(), words);
    }

    private Map<String, String> lostAccents(Map<String, Integer> counts) {
        Map<String, String> lost = new HashMap<>();
        contexts.pairs().forEach((plain, accented) -> {
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
        if (!diagnosis.noisy()) {
            return text;
        }
        String before = text.toString();
        List<Chunk> chunks = Chunk.of(before, 0, before.length());
        List<MappedText.Edit> edits = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            String fixed = fixed(chunk.core(), diagnosis.words(), true);
            String accented = diagnosis.lost().get(WordRepair.small(fixed));
            // Print often leaves capitals without accents.
            if (accented != null && Character.isLowerCase(fixed.charAt(0)) && isLost(chunks, i, diagnosis)) {
                fixed = accented;
            }
            if (!fixed.equals(chunk.core())) {
                edits.add(new MappedText.Edit(chunk.start(), chunk.end(), fixed));
            }
        }
        return text.with(edits);
    }

    private boolean isLost(List<Chunk> chunks, int i, Diagnosis diagnosis) {
        String plain = WordRepair.small(chunks.get(i).core());
        String before = i == 0 ? "" : lastPart(fixed(chunks.get(i - 1).core(), diagnosis.words(), true));
        String after =
                i + 1 == chunks.size() ? "" : firstPart(fixed(chunks.get(i + 1).core(), diagnosis.words(), true));
        double odds = contexts.logOdds(plain, before, after);
        return odds > (plain.equals("a") ? CONTEXT_ODDS : RARE_CONTEXT_ODDS);
    }

    private static String lastPart(String word) {
        int cut = Math.max(word.lastIndexOf('\''), word.lastIndexOf('-'));
        return WordRepair.small(word.substring(cut + 1));
    }

    private static String firstPart(String word) {
        int cut = word.indexOf('\'');
        int hyphen = word.indexOf('-');
        cut = cut < 0 ? hyphen : cut;
        return WordRepair.small(cut < 0 ? word : word.substring(0, cut));
    }

    /** Whether a word needs no repair as far as can be told; names and figures do not. */
    private boolean stands(String core, WordRepair words) {
        int apostrophe = core.lastIndexOf('\'');
        String part = apostrophe >= 0 && apostrophe + 1 < core.length() ? core.substring(apostrophe + 1) : core;
        return Character.isUpperCase(part.charAt(0)) || Character.isDigit(part.charAt(0)) || words.knows(part);
    }

    /** What a word stands for: its parts at apostrophes repaired one by one. */
    private String fixed(String core, WordRepair words, boolean apostrophes) {
        if (ROMAN.matcher(core).matches()) {
            return core.replace('l', 'I').replace('1', 'I');
        }
        String text = apostrophes ? core.replace('’', '\'').replace('‘', '\'') : core.replace('’', '\'');
        String direct = cues.whole().get(text);
        if (direct != null && !words.knows(text)) {
            return direct;
        }
        int apostrophe = text.indexOf('\'');
        if (apostrophe < 0) {
            return accents(text, words);
        }
        if (cues.elided().isEmpty() || words.knows(text)) {
            return apostrophes ? text : core;
        }
        String left = text.substring(0, apostrophe);
        String right = text.substring(apostrophe + 1);
        if (cues.elidedMisread().contains(left) && (right.isEmpty() || Vowels.begins(right))) {
            left = "l";
        } else if (left.equals("¢")) {
            left = right.isEmpty() || "aou".indexOf(ZoneCues.fold(right.charAt(0))) >= 0 ? "ç" : "c";
        } else if (left.isEmpty()
                && right.length() >= 3
                && Vowels.begins(right)
                && Character.isLowerCase(right.charAt(0))
                && words.knows(words.repair(right))
                && apostrophes) {
            left = "l";
        } else if (!cues.elided().contains(WordRepair.small(left))) {
            left = glued(left, words);
        }
        String fixed = left + "'" + (right.isEmpty() ? "" : fixed(right, words, apostrophes));
        return apostrophes || !fixed.equals(text) ? fixed : core;
    }

    /** "Sil" before an apostrophe is "Si l": a small word glued to an elided one. */
    private String glued(String left, WordRepair words) {
        for (String elided : cues.elided()) {
            if (left.endsWith(elided) && !words.knows(left)) {
                String link = left.substring(0, left.length() - elided.length());
                if (cues.linkers().contains(WordRepair.small(link))) {
                    return link + " " + elided;
                }
            }
        }
        return accents(left, words);
    }

    private static String accents(String word, WordRepair words) {
        return word.isEmpty() ? word : words.repair(word);
    }
}
