package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores a unit of text from its sentences: by their polar words, and, the longer the text the more, by the tone of its
 * passages. Immutable and thread-safe.
 */
final class PassageScores {
    /** Normalisation of a sum of VADER valences (−4…4), from VADER's own {@code normalize}. */
    private static final double ALPHA = 15;

    private static final double VALENCE_SCALE = 4;

    /** Half width of the band of scores that are called neutral: what one word of polarity 0.1 alone says. */
    private static final double NEUTRAL_BAND = 0.1;

    /** Length up to which the tone model has too little to go by and does not count. */
    private static final double SHORT_WORDS = 40;

    /** Shortest passage that the tone model was fitted on; from here on it alone counts. */
    private static final double PASSAGE_WORDS = 90;

    private static final int WINDOW_WORDS = 120;
    private static final double RATING_SCALE = 2;

    private final SentimentLexicons lexicons;
    private final ToneModel tone;

    PassageScores(SentimentLexicons lexicons, ToneModel tone) {
        this.lexicons = lexicons;
        this.tone = tone;
    }

    /**
     * A score and how much it rests on.
     *
     * @param score −1…1
     * @param confidence 1 − exp(−evidence): 0 without a polar word, 0.39 with one of polarity 0.5, 0.95 with six
     */
    record Score(double score, double confidence) {
        String label() {
            return PassageScores.label(score);
        }
    }

    static String label(double score) {
        if (score >= NEUTRAL_BAND) {
            return "positive";
        }
        return score <= -NEUTRAL_BAND ? "negative" : "neutral";
    }

    /** Score of a unit: the mean of its passages, weighted by words; 0 where it has none. */
    Score score(List<VoicePart> unit) {
        double sum = 0;
        int words = 0;
        double evidence = 0;
        for (List<VoicePart> passage : passages(unit)) {
            int length = passage.stream().mapToInt(VoicePart::words).sum();
            sum += length * passageScore(passage, length);
            words += length;
            evidence += passage.stream().mapToDouble(VoicePart::evidence).sum();
        }
        return new Score(words == 0 ? 0 : sum / words, 1 - Math.exp(-evidence));
    }

    private double passageScore(List<VoicePart> passage, int length) {
        if (length == 0) {
            return 0;
        }
        double judgement = passage.stream().mapToDouble(VoicePart::judgement).sum();
        double lexical = normalize(judgement * Math.min(1, SHORT_WORDS / length));
        String lang = passage.get(0).lang();
        double share = Math.min(1, (length - SHORT_WORDS) / (PASSAGE_WORDS - SHORT_WORDS));
        if (share <= 0 || !tone.covers(lang)) {
            return lexical;
        }
        double rating = tone.rating(ToneReading.of(passage, lexicons.of(lang)), lang) / RATING_SCALE;
        return share * Math.max(-1, Math.min(1, rating)) + (1 - share) * lexical;
    }

    /** Cuts a unit into stretches of one language, of about {@value #WINDOW_WORDS} words where they are long enough. */
    private static List<List<VoicePart>> passages(List<VoicePart> unit) {
        List<List<VoicePart>> passages = new ArrayList<>();
        List<VoicePart> open = new ArrayList<>();
        int words = 0;
        int rest = unit.stream().mapToInt(VoicePart::words).sum();
        for (VoicePart part : unit) {
            boolean otherLanguage = !open.isEmpty() && !open.get(0).lang().equals(part.lang());
            // What is left after a full window must itself make a passage, else it joins the window.
            boolean full = words >= WINDOW_WORDS && rest >= WINDOW_WORDS;
            if (otherLanguage || full) {
                passages.add(open);
                open = new ArrayList<>();
                words = 0;
            }
            open.add(part);
            words += part.words();
            rest -= part.words();
        }
        if (!open.isEmpty()) {
            passages.add(open);
        }
        return passages;
    }

    /** Squashes a sum of valences in units of −1…1 into −1…1. */
    static double normalize(double valence) {
        double scaled = VALENCE_SCALE * valence;
        return scaled / Math.sqrt(scaled * scaled + ALPHA);
    }
}
