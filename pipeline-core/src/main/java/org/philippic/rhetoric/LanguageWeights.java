package org.philippic.rhetoric;

import java.util.List;
import java.util.Map;

/**
 * The fitted weights of one language: everything that turns a passage into a rating on the scale 0 to 4.
 *
 * @param intercept rating of a passage with every feature at its mean and no wording
 * @param standard scale of the named features
 * @param named weight of each named feature
 * @param blocks weight of each bucket of each {@link TextBlock}
 * @param words weight of each word by its meaning (see {@link WordVectors}), applied to the share it has of the words
 */
record LanguageWeights(
        double intercept, Standard standard, double[] named, List<float[]> blocks, Map<String, Float> words) {

    /** Predicted rating, about 0 to 4 but not cut there. */
    double rating(PassageVector passage) {
        double rating = intercept + wording(passage);
        for (int f = 0; f < named.length; f++) {
            rating += namedPart(passage, f);
        }
        return rating;
    }

    /** What one named feature adds to the rating. */
    double namedPart(PassageVector passage, int feature) {
        return named[feature] * standard.of(passage, feature);
    }

    /** What the wording as a whole adds to the rating. */
    double wording(PassageVector passage) {
        double sum = 0;
        for (int b = 0; b < blocks.size(); b++) {
            sum += passage.blocks().get(b).dot(blocks.get(b));
        }
        double meaning = 0;
        for (Map.Entry<String, Integer> word : passage.words().entrySet()) {
            meaning += word.getValue() * words.getOrDefault(word.getKey(), 0f);
        }
        return sum + meaning / Math.max(1, passage.wordCount());
    }

    /** What one word adds to the rating each time it occurs in a passage of this length. */
    double wordPart(String word, int wordCount) {
        return words.getOrDefault(word, 0f) / Math.max(1, wordCount);
    }
}
