package org.philippic.zone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows words in the spelling of older print, such as French "auoir" for "avoir": two
 * spellings are of one word when the same rewriting takes what differs between the centuries out of both. Reads the
 * words of the language on first use; thread-safe.
 */
final class OldSpelling {
    /** Words spelt so may be misread words of today. */
    private static final double MIN_SHARE = 0.015;

    private static final double MIN_TELLING_SHARE = 0.0003;
    private static final int MIN_TELLING = 3;
    private static final int MIN_TELLING_AMONG_OLD = 2;

    private final Lexicon lexicon;
    private final OcrCues cues;
    private final List<Rewriting> rewritings;
    private final Set<String> telling;
    private Map<String, Integer> counts;
    private Set<String> plain;

    /** A pattern in a word without accents, and what takes its place. */
    private record Rewriting(Pattern pattern, String replacement) {}

    /**
     * @param lexicon the words as they are spelt today
     * @param cues with the rewritings and telling words of the language, both empty where nothing is known
     */
    OldSpelling(Lexicon lexicon, OcrCues cues) {
        this.lexicon = lexicon;
        this.cues = cues;
        this.rewritings = cues.oldSpellings().stream()
                .map(pair -> new Rewriting(Pattern.compile(pair[0]), pair[1].equals("-") ? "" : pair[1]))
                .toList();
        this.telling = cues.oldWords();
    }

    /**
     * Whether a text is spelt so.
     *
     * @param words how often each of its words occurs
     * @param total how many words these are
     */
    boolean isSpeltSo(Map<String, Integer> words, int total) {
        if (rewritings.isEmpty()) {
            return false;
        }
        int old = 0;
        int told = 0;
        int tellingWords = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            boolean tells = telling.contains(word.getKey());
            tellingWords += tells ? 1 : 0;
            told += tells ? word.getValue() : 0;
            old += tells || isOld(word.getKey()) ? word.getValue() : 0;
        }
        return tellingWords >= MIN_TELLING && told >= MIN_TELLING_SHARE * total
                || tellingWords >= MIN_TELLING_AMONG_OLD && old >= MIN_SHARE * total;
    }

    /** A word that lost no more than its accents may be misread today's. */
    private boolean isOld(String word) {
        return !lexicon.knows(word) && count(word) > 0 && !plain.contains(Vowels.plain(word));
    }

    /** How often the word of today that is meant occurs in the books counted; 0 where there is none. */
    int count(String word) {
        if (rewritings.isEmpty() || cues.hasForeignLetter(word)) {
            return 0;
        }
        readWords();
        return counts.getOrDefault(skeleton(word), 0);
    }

    private synchronized void readWords() {
        if (counts == null) {
            Map<String, Integer> bySkeleton = new HashMap<>();
            plain = new HashSet<>();
            lexicon.counts().forEach((word, count) -> {
                bySkeleton.merge(skeleton(word), count, Math::max);
                plain.add(Vowels.plain(word));
            });
            counts = bySkeleton;
        }
    }

    private String skeleton(String word) {
        String skeleton = Vowels.plain(word);
        for (Rewriting rewriting : rewritings) {
            skeleton = rewriting.pattern().matcher(skeleton).replaceAll(rewriting.replacement());
        }
        return skeleton;
    }
}
