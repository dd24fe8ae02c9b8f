package org.philippic.rhetoric;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fitted weights of the devices. Immutable by convention and thread-safe.
 *
 * @param devices names, in the order of all arrays
 * @param pieces by device and word piece: what a passage of this piece alone would add to the score
 * @param languages the rest, by language
 */
record DeviceModel(List<String> devices, List<float[]> pieces, Map<String, OfLanguage> languages) {
    /** A model that knows no language. */
    static final DeviceModel NONE = new DeviceModel(List.of(), List.of(), Map.of());

    /**
     * Weights of one language.
     *
     * @param standard scale of the named features
     * @param rarity how much an occurrence of each word piece counts, 0 to 1
     * @param pieceScale factor of the word pieces' mean
     * @param intercepts by device
     * @param named by device and feature
     * @param words by device: weight of each bucket of {@link TextBlock#WORDS}
     * @param calibrations by device, from the linear score to a probability
     * @param thresholds by device: the probability from which the device is taken to be there
     */
    record OfLanguage(
            Standard standard,
            float[] rarity,
            double pieceScale,
            double[] intercepts,
            double[][] named,
            List<float[]> words,
            List<Calibration> calibrations,
            double[] thresholds) {}

    /** The same weights with what was measured of their trustworthiness. */
    DeviceModel with(List<Calibration> calibrations, double[] thresholds) {
        Map<String, OfLanguage> decided = new TreeMap<>();
        languages.forEach((lang, own) -> decided.put(
                lang,
                new OfLanguage(
                        own.standard(),
                        own.rarity(),
                        own.pieceScale(),
                        own.intercepts(),
                        own.named(),
                        own.words(),
                        calibrations,
                        thresholds)));
        return new DeviceModel(devices, pieces, decided);
    }

    /** Whether passages of a language can be told. */
    boolean covers(String lang) {
        return languages.containsKey(lang);
    }

    /** Linear score of each device in a passage of a covered language. */
    double[] scores(PassageVector passage) {
        OfLanguage language = languages.get(passage.lang());
        double[] standard = language.standard().of(passage);
        UnitCounts words = passage.blocks().get(TextBlock.WORDS.ordinal());
        double[] scores = new double[devices.size()];
        for (int device = 0; device < scores.length; device++) {
            double score = language.intercepts()[device]
                    + language.pieceScale() * passage.pieces().mean(language.rarity(), pieces.get(device));
            score += words.dot(language.words().get(device));
            double[] named = language.named()[device];
            for (int f = 0; f < named.length; f++) {
                score += named[f] * standard[f];
            }
            scores[device] = score;
        }
        return scores;
    }

    /** Probability that a reader would name each device in a passage of a covered language. */
    double[] probabilities(PassageVector passage) {
        double[] probabilities = scores(passage);
        List<Calibration> calibrations = languages.get(passage.lang()).calibrations();
        for (int device = 0; device < probabilities.length; device++) {
            probabilities[device] = calibrations.get(device).probability(probabilities[device]);
        }
        return probabilities;
    }

    /** Whether a probability is enough for a device to be taken to be in a passage of a covered language. */
    boolean decides(int device, double probability, String lang) {
        return probability >= languages.get(lang).thresholds()[device];
    }
}
