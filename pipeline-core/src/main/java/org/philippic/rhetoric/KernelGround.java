package org.philippic.rhetoric;

import java.util.List;
import java.util.Map;

/**
 * What a kernel machine stands on: the passages that are learned from, as points. The same passages give the same
 * ground, so all that is fitted on them is computed from one likeness.
 *
 * @param input makes a point of a passage
 * @param points of the passages
 */
record KernelGround(KernelInput input, KernelPoints points) {
    /**
     * The ground of the chosen passages; no label is looked at.
     *
     * @param scales of the chosen passages' languages
     */
    static KernelGround of(TrainingSet set, int[] chosen, Map<String, LanguageScales> scales) {
        KernelInput input = KernelInput.fit(set, chosen, scales);
        float[][] points = new float[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            PassageVector passage = set.passages().get(chosen[i]);
            LanguageScales own = scales.get(passage.lang());
            points[i] = input.point(passage, own.standard, own.pieceRarity);
        }
        return new KernelGround(input, KernelPoints.of(points));
    }

    /**
     * Compares passages of one language with the points.
     *
     * @param standard scale of the named features of the language
     * @param rarity how much an occurrence of each word piece counts in the language
     */
    void compare(List<PassageVector> passages, Standard standard, float[] rarity, KernelPoints.LikenessReader reader) {
        points.compare(
                passages.stream()
                        .map(passage -> input.point(passage, standard, rarity))
                        .toList(),
                reader);
    }
}
