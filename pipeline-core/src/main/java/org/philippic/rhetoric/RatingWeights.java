package org.philippic.rhetoric;

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

    /** Predicted rating of a passage in a covered language, about 0 to 4 but not cut there. */
    double rating(PassageVector passage) {
        LanguageWeights own = languages.get(passage.lang());
        return own.linear(passage) + kernel.value(passage, own.standard(), own.rarity());
    }
}
