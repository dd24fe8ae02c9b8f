package org.philippic.sentiment;

import java.util.List;
import java.util.Map;
import org.philippic.rhetoric.TermCounts;

/**
 * Tone of a passage as a reader would rate it, by a linear model over word pieces that all languages share, words of
 * the language, and {@link ToneFeatures}. Fitted on rated passages of 90–170 words; far shorter texts give it little to
 * go by. Immutable and thread-safe; holds about 200,000 weights.
 *
 * @param pieceIdf inverse document frequency of each word piece
 * @param pieceWeights weight of each word piece
 * @param languages what is fitted for each language, by ISO 639-1 code
 */
record ToneModel(float[] pieceIdf, float[] pieceWeights, Map<String, LanguageTone> languages) {
    /**
     * The weights of one language.
     *
     * @param intercept rating of a passage with every feature at its mean and no wording
     * @param standard scale of the features
     * @param features weight of each feature, in standard deviations
     * @param words number of each known word
     * @param wordIdf inverse document frequency by number
     * @param wordWeights weight by number
     */
    record LanguageTone(
            double intercept,
            ToneStandard standard,
            double[] features,
            Map<String, Integer> words,
            float[] wordIdf,
            float[] wordWeights) {
        TermCounts count(List<String> passage) {
            return TermCounts.of(passage.stream()
                    .mapToInt(word -> words.getOrDefault(word, -1))
                    .toArray());
        }
    }

    /** Whether the model was fitted on passages in a language. */
    boolean covers(String lang) {
        return languages.containsKey(lang);
    }

    /**
     * Expected rating of a passage on the scale −2 (strongly negative) to 2; it may lie a little outside.
     *
     * @param lang a language that the model covers
     */
    double rating(ToneReading passage, String lang) {
        LanguageTone language = languages.get(lang);
        double rating = language.intercept()
                + passage.pieces().score(pieceIdf, pieceWeights)
                + language.count(passage.words()).score(language.wordIdf(), language.wordWeights());
        for (int f = 0; f < language.features().length; f++) {
            rating += language.features()[f] * language.standard().of(passage.features(), f);
        }
        return rating;
    }
}
