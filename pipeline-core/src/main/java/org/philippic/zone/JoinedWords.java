package org.philippic.zone;

/**
 * Finds the two words in one that lost the space or apostrophe between them, by how often each occurs. Immutable and
 * thread-safe.
 */
final class JoinedWords {
    private static final int MIN_ELIDED_COUNT = 45;
    private static final int MIN_LINKED_COUNT = 300;

    /** How often two words must be expected side by side in the books counted, if chance alone put them there. */
    private static final double MIN_PAIRS = 2;

    private static final int MIN_PART = 2;
    private static final int MIN_SMALL_COUNT = 2_000;
    private static final int MIN_LENGTH = 5;

    private final WordRepair words;
    private final Lexicon lexicon;
    private final OcrCues cues;

    JoinedWords(WordRepair words, Lexicon lexicon, OcrCues cues) {
        this.words = words;
        this.lexicon = lexicon;
        this.cues = cues;
    }

    /** The two words in an unknown one, or the word itself where no division is sure. */
    String divide(String word) {
        String small = WordRepair.small(word);
        String best = word;
        double bestScore = 0;
        for (int i = 1; i <= small.length() - 2; i++) {
            String left = small.substring(0, i);
            String right = small.substring(i);
            if (isElided(left, right) && lexicon.count(right) > bestScore) {
                best = word.substring(0, i) + "'" + word.substring(i);
                bestScore = lexicon.count(right);
            } else if (isLinked(word, left, right) && lexicon.count(right) > bestScore) {
                best = word.substring(0, i) + " " + word.substring(i);
                bestScore = lexicon.count(right);
            }
        }
        return best.equals(word) && lexicon.hasDictionary() ? divideByFrequency(word, small) : best;
    }

    private boolean isElided(String left, String right) {
        return cues.elided().contains(left)
                && Vowels.begins(right)
                && left.length() + right.length() >= 6
                && "ldq".indexOf(left.charAt(0)) >= 0
                && lexicon.count(right) >= MIN_ELIDED_COUNT;
    }

    private boolean isLinked(String word, String left, String right) {
        return cues.linkers().contains(left)
                && lexicon.count(right) >= MIN_LINKED_COUNT
                && (cues.linkers().contains(right) || right.length() >= 3 && Character.isLowerCase(word.charAt(0)));
    }

    private String divideByFrequency(String word, String small) {
        if (word.length() < MIN_LENGTH || !Character.isLowerCase(word.charAt(0))) {
            return word;
        }
        String best = word;
        double most = MIN_PAIRS;
        for (int i = MIN_PART; i <= small.length() - MIN_PART; i++) {
            double left = part(small.substring(0, i));
            double pairs = left == 0 ? 0 : left * part(small.substring(i)) / lexicon.total();
            if (pairs > most) {
                most = pairs;
                best = word.substring(0, i) + " " + word.substring(i);
            }
        }
        return best;
    }

    /** How often a part occurs; what is short and no small word of the grammar is no part. */
    private int part(String small) {
        int count = words.count(small);
        return small.length() > MIN_PART || count >= MIN_SMALL_COUNT ? count : 0;
    }
}
