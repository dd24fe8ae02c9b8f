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
        List<float[]> outputs = new ArrayList<>(kernel.outputs().subList(0, 1));
        outputs.addAll(devices);
        return new RatingWeights(languages, KernelWeights.of(kernel.ground(), outputs));
    }

    /**
     * What the kernel machine adds to each of some passages in one covered language: to the rating first, then to each
     * device.
     */
    List<double[]> kernelParts(List<PassageVector> passages) {
        LanguageWeights own = languages.get(passages.get(0).lang());
        return kernel.values(passages, own.standard(), own.rarity());
    }

    /** As {@link #kernelParts(List)}, for one passage. */
    double[] kernelParts(PassageVector passage) {
        return kernelParts(List.of(passage)).get(0);
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
