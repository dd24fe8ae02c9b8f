package org.philippic.rhetoric;

import java.util.List;
import java.util.Map;

/**
 * Everything that training finds out: what {@link ModelFile} stores. Immutable by convention and thread-safe.
 *
 * @param version of the model, shown in reports
 * @param features names of the features, in the order of the weights
 * @param weights of the rating
 * @param reliability by language
 * @param devices weights of the devices
 */
record RhetoricModel(
        String version,
        List<String> features,
        RatingWeights weights,
        Map<String, Reliability> reliability,
        DeviceModel devices) {

    /** Number of units of {@link Meaning} that weights are for. */
    int units() {
        return weights.languages().values().stream()
                .mapToInt(language -> language.units().length)
                .findFirst()
                .orElse(0);
    }

    /** Whether passages of a language can be scored. */
    boolean covers(String lang) {
        return weights.covers(lang);
    }

    /** Predicted rating of a passage in a covered language. */
    double rating(PassageVector passage) {
        return weights.rating(passage, weights.kernelParts(passage));
    }

    /** Score of a rating, 0 to 1. */
    double score(String lang, double rating) {
        return reliability.get(lang).calibration().probability(rating);
    }
}
