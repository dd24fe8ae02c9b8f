package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that turns a passage into a rating. Immutable by convention and thread-safe.
 *
 * @param languages linear weights by language
 * @param kernel what languages share and is not linear
 */
record RatingWeights(Map<String, LanguageWeights> languages, KernelWeights kernel) {
    /** Whether passages of a language can be rated. */
    boolean covers(String lang) {
        return languages.containsKey(lang);
    }

    /**
     * The same weights with further outputs of the kernel machine.
     *
     * @param devices for each device what likeness to each of the passages adds
     */
    RatingWeights with(List<float[]> devices) {
        List<float[]> outputs = new ArrayList<>(List.of(kernel.output(0)));
        outputs.addAll(devices);
        return new RatingWeights(languages, KernelWeights.of(kernel.ground(), outputs));
    }

    /** What the kernel machine adds to a passage in a covered language: to the rating first, then to each device. */
    double[] kernelParts(PassageVector passage) {
        LanguageWeights own = languages.get(passage.lang());
        return kernel.values(passage, own.standard(), own.rarity());
    }

    /**
     * Predicted rating of a passage in a covered language, about 0 to 4 but not cut there.
     *
     * @param kernelParts of the passage
     */
    double rating(PassageVector passage, double[] kernelParts) {
        return languages.get(passage.lang()).linear(passage) + kernelParts[0];
    }
}
