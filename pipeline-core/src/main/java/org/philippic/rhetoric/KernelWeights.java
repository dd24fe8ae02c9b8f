package org.philippic.rhetoric;

/**
 * The part of a rating that is not linear: passages are rated as those were that are like them.
 *
 * @param input makes a point of a passage
 * @param points of the passages that were learned from
 * @param weights what likeness to each of the points adds to the rating
 */
record KernelWeights(KernelInput input, KernelPoints points, float[] weights) {
    /**
     * What it adds to the rating of a passage.
     *
     * @param standard scale of the named features of its language
     * @param rarity how much an occurrence of each word piece counts in its language
     */
    double value(PassageVector passage, Standard standard, float[] rarity) {
        float[] likeness = points.likeness(input.point(passage, standard, rarity));
        double sum = 0;
        for (int i = 0; i < likeness.length; i++) {
            sum += likeness[i] * weights[i];
        }
        return sum;
    }
}
