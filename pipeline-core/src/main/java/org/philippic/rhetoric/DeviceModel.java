package org.philippic.rhetoric;

import java.util.List;
import java.util.Map;

/**
 * Fitted weights of the devices. Immutable by convention and thread-safe.
 *
 * @param devices names, in the order of all arrays
 * @param languages weights by language
 */
record DeviceModel(List<String> devices, Map<String, OfLanguage> languages) {
    /** A model that knows no language. */
    static final DeviceModel NONE = new DeviceModel(List.of(), Map.of());

    /**
     * Weights of one language.
     *
     * @param standard scale of the named features
     * @param intercepts by device
     * @param named by device and feature
     * @param vocabulary number of each known word
     * @param words by device and number of the word
     * @param calibrations by device, from the linear score to a probability
     * @param thresholds by device: the probability from which the device is taken to be there
     */
    record OfLanguage(
            Standard standard,
            double[] intercepts,
            double[][] named,
            Map<String, Integer> vocabulary,
            float[][] words,
            List<Calibration> calibrations,
            double[] thresholds) {

        /** Linear score of a device in a passage. */
        double score(int device, PassageVector passage) {
            double score = intercepts[device];
            for (int f = 0; f < named[device].length; f++) {
                score += named[device][f] * standard.of(passage, f);
            }
            double meaning = 0;
            for (Map.Entry<String, Integer> word : passage.words().entrySet()) {
                meaning += word.getValue() * wordWeight(device, word.getKey());
            }
            return score + meaning / Math.max(1, passage.wordCount());
        }

        /** Weight of a word for a device, 0 where it is not known. */
        double wordWeight(int device, String word) {
            Integer number = vocabulary.get(word);
            return number == null ? 0 : words[device][number];
        }

        /** Probability that a reader would name the device in a passage. */
        double probability(int device, PassageVector passage) {
            return calibrations.get(device).probability(score(device, passage));
        }
    }
}
