package org.philippic.zone;

/**
 * Puts the halves of a word together that a line end of the print parted, in a scan whose line ends are gone: "na-
 * ture", and "na ture" where the hyphen is lost too. Immutable and thread-safe.
 */
final class BrokenWords {
    private static final int MIN_COUNT = 5;

    /** A half that is a word itself is rare as one. */
    private static final int MAX_HALF_COUNT = 40;

    private static final double MIN_ODDS = 400;
    private static final int MIN_LENGTH = 5;

    /** A space is taken for a lost hyphen in a bad scan alone. */
    private static final double MAX_QUALITY = 0.94;

    private final Lexicon lexicon;
    private final Hyphens hyphens;

    BrokenWords(Lexicon lexicon, Hyphens hyphens) {
        this.lexicon = lexicon;
        this.hyphens = hyphens;
    }

    /**
     * What two neighbours of a text are together, or null where they stay apart.
     *
     * @param quality of the scan, 0 to 1
     */
    String join(Chunk first, Chunk second, String text, WordRepair words, double quality) {
        if (!lexicon.hasDictionary()) {
            return null;
        }
        int gap = second.start() - first.end();
        boolean hyphen = gap == 2 && isHyphen(text.charAt(first.end()));
        String left = first.core();
        String right = second.core();
        if (!hyphen && gap != 1 || text.charAt(second.start() - 1) != ' ' || !isLetters(left) || !isLetters(right)) {
            return null;
        }
        if (!Character.isLowerCase(right.charAt(0)) || left.length() + right.length() < MIN_LENGTH) {
            return null;
        }
        if (hyphen) {
            return hyphens.ties(left, right) ? left + "-" + right : known(left + right, words);
        }
        return quality <= MAX_QUALITY && isBroken(WordRepair.small(left), right, words) ? left + right : null;
    }

    private static String known(String whole, WordRepair words) {
        return words.knows(whole) ? whole : null;
    }

    /** Whether the whole is far more likely than its halves side by side, of which one is hardly a word. */
    private boolean isBroken(String left, String right, WordRepair words) {
        double whole = words.count(left + right);
        int first = words.count(left);
        int second = words.count(right);
        return whole >= MIN_COUNT
                && left.length() > 1
                && right.length() > 1
                && Math.min(first, second) <= MAX_HALF_COUNT
                && whole * lexicon.total() >= MIN_ODDS * (first + 0.5) * (second + 0.5);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑' || c == '¬';
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }
}
