package org.philippic.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells by a whole text which of its words with capitals may be names: not those that it writes with a small letter more
 * often than with a capital inside a sentence; words that are frequent in any text need more capitals than small
 * letters. Immutable after it is built.
 */
final class Capitals {
    private static final String STARTS = ".!?:;…—–-\"“«„‘'`([*_=";

    private final Map<String, Integer> balance = new HashMap<>();
    private final QuotationCues cues;

    private Capitals(QuotationCues cues) {
        this.cues = cues;
    }

    static Capitals of(List<Passage> passages, QuotationCues cues) {
        Capitals capitals = new Capitals(cues);
        for (Passage passage : passages) {
            capitals.read(passage.text());
        }
        return capitals;
    }

    private void read(String text) {
        for (Word word : Word.of(text, 0, text.length())) {
            boolean small = Character.isLowerCase(word.text().charAt(0));
            if (small || word.capital() && isInside(text, word)) {
                balance.merge(word.text().toLowerCase(Locale.ROOT), small ? -1 : 1, Integer::sum);
            }
        }
    }

    /** Whether a word follows another one, so that its capital is not that of a sentence. */
    private static boolean isInside(String text, Word word) {
        int before = word.start() - 1;
        while (before >= 0 && Line.isSpace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && STARTS.indexOf(text.charAt(before)) < 0;
    }

    /** Whether a word with a capital may name somebody or something. */
    boolean mayName(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        int capitals = balance.getOrDefault(small, 0);
        return cues.is("frequent", small) ? capitals > 0 : capitals >= 0;
    }
}
