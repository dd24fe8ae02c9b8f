package org.philippic.zone;

import java.util.Set;

/**
 * Tells the hyphen of a compound from the hyphen of a line end, by the words of a language. Immutable and thread-safe.
 *
 * @param lexicon words of the language, null where it has no list
 * @param tied second halves that a hyphen ties to any word
 */
record Hyphens(Lexicon lexicon, Set<String> tied) {
    /** For languages that nothing is known of: every hyphen at a line end goes. */
    static final Hyphens NONE = new Hyphens(null, Set.of());

    /** Whether a hyphen between two halves belongs to the word. */
    boolean ties(String tail, String head) {
        if (tied.contains(head)) {
            return true;
        }
        if (lexicon == null) {
            return false;
        }
        String first = WordRepair.small(tail);
        boolean whole = lexicon.knows(first + head);
        return !whole
                && (lexicon.count(first + "-" + head) > 0
                        || tail.length() >= MIN_HALF
                                && head.length() >= MIN_HALF
                                && lexicon.knows(first)
                                && lexicon.knows(head));
    }

    /** Shorter halves are prefixes and endings more often than words. */
    private static final int MIN_HALF = 4;
}
