package org.philippic.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Proposes what a misread word stands for. A word that the language knows is never touched; another is taken for the
 * known word that one misreading (or two lost accents) away from it is by far the most frequent. Remembers what it was
 * asked; confined to the thread that repairs one document.
 */
final class WordRepair {
    private static final int MIN_LENGTH = 3;
    private static final int MIN_COUNT_SHORT = 150;
    private static final int MIN_COUNT = 24;
    private static final double MARGIN = 8;
    private static final double CONFUSION_COST = 12;
    private static final int MAX_LENGTH = 30;

    /** A capital inside a word is misread for sure. */
    private static final double MIN_INNER = 0.35;

    private static final int TWIN_RATIO = 40;

    /** What is a word by its old spelling alone is one less surely. */
    private static final double OLD_WEIGHT = 0.1;

    /** Bounds the time that a document of nothing but unknown words can take. */
    private static final int MAX_ASKED = 20_000;

    private final Lexicon lexicon;
    private final OcrCues cues;
    private final OldSpelling old;
    private final List<String[]> accents;
    private final List<String[]> lost;
    private final JoinedWords joined;
    private final Map<String, String> asked = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    private WordRepair(Lexicon lexicon, OcrCues cues, OldSpelling old) {
        this.lexicon = lexicon;
        this.cues = cues;
        this.old = old;
        this.accents = old == null ? cues.accents() : List.of();
        this.lost = accents.stream()
                .filter(pair -> Vowels.plain(pair[0]).equals(pair[0]))
                .toList();
        this.joined = new JoinedWords(this, lexicon, cues);
    }

    /** For a text in the spelling of today. */
    static WordRepair of(Lexicon lexicon, OcrCues cues) {
        return new WordRepair(lexicon, cues, null);
    }

    /** For a text in the spelling of older print, which sets accents as it pleases: they are left as they are read. */
    static WordRepair ofOld(Lexicon lexicon, OcrCues cues, OldSpelling old) {
        return new WordRepair(lexicon, cues, old);
    }

    /** Whether the text is in the spelling of older print. */
    boolean isOld() {
        return old != null;
    }

    /** How often a word, in small letters, occurs in the books counted, in the spelling of the text. */
    int count(String small) {
        int count = lexicon.count(small);
        return old == null ? count : Math.max(count, old.count(small));
    }

    /** Whether the language knows a word as it stands: itself, or each part of a compound. */
    boolean knows(String word) {
        return known.computeIfAbsent(word, this::isKnown);
    }

    private boolean isKnown(String word) {
        String small = small(word);
        if (isWord(small)) {
            return true;
        }
        if (small.indexOf('-') <= 0) {
            return false;
        }
        for (String part : small.split("-")) {
            if (!part.isEmpty() && !isWord(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWord(String small) {
        return lexicon.knows(small) || old != null && old.count(small) > 0;
    }

    /** What a word stands for; the word itself where it is known or nothing is sure. */
    String repair(String word) {
        String proposal = asked.get(word);
        if (proposal == null && asked.size() >= MAX_ASKED) {
            return word;
        }
        if (proposal == null) {
            proposal = propose(word);
            asked.put(word, proposal);
        }
        return proposal;
    }

    private String propose(String word) {
        String whole = cues.whole().get(word);
        if (whole != null && !lexicon.knows(word)) {
            return whole;
        }
        boolean foreign = cues.hasForeignLetter(word);
        if (word.length() < MIN_LENGTH && !foreign || word.length() > MAX_LENGTH || isInCapitals(word)) {
            return word;
        }
        if (word.indexOf('-') > 0) {
            return repairCompound(word);
        }
        boolean mixed = Character.isLowerCase(word.charAt(0)) && !small(word).equals(word);
        if (knows(word) && !mixed) {
            return rareTwin(word);
        }
        String single = best(word);
        if (!single.equals(word)) {
            return single;
        }
        return joined.divide(word);
    }

    /** The accented form of a word that is known, if it is so much more frequent that the plain one is hardly meant. */
    private String rareTwin(String word) {
        String small = small(word);
        int own = lexicon.count(small);
        String best = word;
        int bestCount = TWIN_RATIO * (own + 1) / 2;
        if (Character.isUpperCase(word.charAt(0))) {
            return word;
        }
        Set<String> once = OcrCues.variants(small, lost);
        Set<String> all = new HashSet<>(once);
        once.forEach(variant -> all.addAll(OcrCues.variants(variant, lost)));
        for (String variant : all) {
            int count = lexicon.count(variant);
            boolean ahead = count > bestCount || count == bestCount && variant.compareTo(best) < 0;
            if (ahead && Vowels.plain(variant).equals(Vowels.plain(small))) {
                best = variant;
                bestCount = count;
            }
        }
        return best;
    }

    /** The hyphen inside a word that only a line end of the print called for goes; else the parts are repaired. */
    private String repairCompound(String word) {
        String whole = word.replace("-", "");
        boolean written = lexicon.count(small(word)) > 0;
        String last = word.substring(word.lastIndexOf('-') + 1);
        if (!written
                && !last.isEmpty()
                && Character.isLowerCase(last.charAt(0))
                && whole.length() >= 5
                && isWord(small(whole))) {
            return whole;
        }
        String twin = rareTwin(word);
        if (!twin.equals(word)) {
            return twin;
        }
        String[] parts = word.split("-", -1);
        for (int i = 0; i < parts.length; i++) {
            // A name may begin with I, the second half of a compound does not.
            boolean misread = i > 0
                    && parts[i].length() > 1
                    && parts[i].charAt(0) == 'I'
                    && Character.isLowerCase(parts[i].charAt(1))
                    && knows("l" + parts[i].substring(1));
            String part = misread ? "l" + parts[i].substring(1) : parts[i];
            String repaired = part.isEmpty() ? part : repair(part);
            // Halves that a line end cut are no words: letters are not guessed in them.
            boolean accentsOnly = Vowels.plain(small(repaired)).equals(Vowels.plain(small(part)));
            parts[i] = accentsOnly || cues.hasForeignLetter(part) ? repaired : part;
        }
        return String.join("-", parts);
    }

    /** The most frequent known word that a misreading leads to, if it stands out. */
    private String best(String word) {
        String base = innerCapitalsRead(word);
        boolean capital = Character.isUpperCase(word.charAt(0)) && word.charAt(0) == base.charAt(0);
        String start = small(base);
        if (!base.equals(word) && lexicon.knows(start) && lexicon.count(start) > 0) {
            return capital ? capitalised(start) : start;
        }
        Map<String, Double> scores = new HashMap<>();
        Set<String> once = OcrCues.variants(start, accents);
        once.forEach(variant -> score(variant, 1, scores));
        once.forEach(variant -> OcrCues.variants(variant, accents).forEach(twice -> score(twice, 2, scores)));
        boolean foreign = cues.hasForeignLetter(start);
        boolean name = capital && lexicon.count(start) == 0;
        boolean inner = hasInnerCapital(base);
        if (foreign) {
            cues.withoutForeignLetters(start).forEach(variant -> score(variant, CONFUSION_COST, scores));
        }
        if (!name) {
            Set<String> misread = OcrCues.variants(base, cues.confusions());
            if (inner) {
                misread.removeIf(WordRepair::hasInnerCapital);
            } else {
                misread.addAll(OcrCues.variants(start, cues.confusions()));
            }
            misread.forEach(variant -> score(small(variant), CONFUSION_COST, scores));
            misread.forEach(variant -> OcrCues.variants(variant, accents)
                    .forEach(twice -> score(small(twice), CONFUSION_COST * 2, scores)));
        }
        scores.remove(start);
        String best = null;
        double first = 0;
        double second = 0;
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            double score = entry.getValue();
            boolean ahead = score > first
                    || score == first && best != null && entry.getKey().compareTo(best) < 0;
            if (ahead) {
                second = Math.max(second, first);
                first = score;
                best = entry.getKey();
            } else {
                second = Math.max(second, score);
            }
        }
        boolean sure = best != null
                && first >= MARGIN * second
                && first >= (foreign ? 0 : inner ? MIN_INNER : threshold(word, best));
        if (!sure) {
            return word;
        }
        return capital ? capitalised(best) : best;
    }

    private void score(String variant, double cost, Map<String, Double> scores) {
        if (isWord(variant)) {
            double count = lexicon.knows(variant) ? lexicon.count(variant) : count(variant) * OLD_WEIGHT;
            scores.merge(variant, (count + 0.4) / cost, Math::max);
        }
    }

    private double threshold(String word, String best) {
        boolean accentsOnly = Vowels.plain(small(word)).equals(Vowels.plain(best));
        if (accentsOnly) {
            return word.length() < 4 ? 20 : 0.2;
        }
        return (word.length() < 5 ? MIN_COUNT_SHORT : MIN_COUNT) / CONFUSION_COST;
    }

    /** A capital I inside a word, or before a small letter in a word unknown so, is a small l. */
    private static String innerCapitalsRead(String word) {
        StringBuilder read = new StringBuilder(word);
        for (int i = 0; i < read.length(); i++) {
            boolean inner = i > 0 || word.length() > 2 && Character.isLowerCase(word.charAt(1));
            if (read.charAt(i) == 'I' && inner) {
                read.setCharAt(i, 'l');
            }
        }
        return read.toString();
    }

    private static boolean hasInnerCapital(String word) {
        return word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** One capital inside a word may be letters misread, several are a word in capitals. */
    private static boolean isInCapitals(String word) {
        int small = 0;
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            small += Character.isLowerCase(c) ? 1 : 0;
            capitals += i > 0 && Character.isUpperCase(c) && c != 'I' ? 1 : 0;
        }
        return small == 0 || capitals > 1;
    }

    static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
