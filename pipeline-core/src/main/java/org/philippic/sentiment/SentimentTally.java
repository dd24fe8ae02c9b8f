package org.philippic.sentiment;

import org.philippic.model.Sentiment;

/** Adds up the evidence of the words of one voice in one unit. Not thread-safe; made for one unit and thrown away. */
final class SentimentTally {
    /** Normalisation of a sum of VADER valences (−4…4), from VADER's own {@code normalize}. */
    private static final double ALPHA = 15;

    private static final double VALENCE_SCALE = 4;

    /** Half width of the band of scores that are called neutral, as VADER proposes. */
    private static final double NEUTRAL_BAND = 0.05;

    private double weightedScores;
    private double weight;
    private double evidence;

    /**
     * Adds a sentence, or the part of it that is of this voice.
     *
     * @param valence sum of the values of its polar words
     * @param absoluteValence sum of their sizes
     * @param words number of its tokens, its weight
     */
    void add(double valence, double absoluteValence, int words) {
        weightedScores += words * normalize(valence);
        weight += words;
        evidence += absoluteValence;
    }

    boolean isEmpty() {
        return weight == 0;
    }

    /** Mean score of what was added, weighted by words; 0 where nothing was. */
    double score() {
        return weight == 0 ? 0 : weightedScores / weight;
    }

    /** 1 − exp(−evidence): 0 without a polar word, 0.39 with one of polarity 0.5, 0.95 with six of them. */
    double confidence() {
        return 1 - Math.exp(-evidence);
    }

    Sentiment row(String docId, String unit, int unitId, Voice voice, String engine) {
        double score = score();
        return new Sentiment(docId, unit, unitId, voice.label(), "", score, label(score), confidence(), engine);
    }

    static String label(double score) {
        if (score >= NEUTRAL_BAND) {
            return "positive";
        }
        return score <= -NEUTRAL_BAND ? "negative" : "neutral";
    }

    private static double normalize(double valence) {
        double scaled = VALENCE_SCALE * valence;
        return scaled / Math.sqrt(scaled * scaled + ALPHA);
    }
}
