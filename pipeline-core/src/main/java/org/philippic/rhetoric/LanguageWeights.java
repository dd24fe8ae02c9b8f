package org.philippic.rhetoric;

import java.util.List;

/**
 * The fitted weights of one language: what a passage adds up to on the scale of ratings, 0 to 4.
 *
 * @param intercept rating of a passage with every feature at its mean and no wording
 * @param standard scale of the named features
 * @param named weight of each named feature
 * @param blocks weight of each bucket of each {@link TextBlock}
 * @param rarity how much an occurrence of each word piece counts in the mean over the pieces, 0 to 1
 * @param units for each unit of {@link Meaning} what a passage of this unit alone would add to the rating
 */
record LanguageWeights(
        double intercept, Standard standard, double[] named, List<float[]> blocks, float[] rarity, float[] units) {

    /** The linear part of the predicted rating. */
    double linear(PassageVector passage) {
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
        double sum = passage.meaning().mean(rarity, units);
        for (int b = 0; b < blocks.size(); b++) {
            sum += passage.blocks().get(b).dot(blocks.get(b));
        }
        return sum;
    }
}
