package org.philippic.rhetoric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fitted weights of the devices: linear ones and those of an attention; what the kernel machine adds is in {@link KernelWeights}. Immutable by
 * convention and thread-safe.
 *
 * @param devices names, in the order of all arrays
 * @param units for each unit of {@link Meaning}: what a passage of this unit alone would add to the scores
 * @param languages the rest, by language
 * @param attention that looks at the word pieces one by one; none without the network
 */
record DeviceModel(
        List<String> devices, DeviceTable units, Map<String, OfLanguage> languages, Optional<Attention> attention) {
    /** The text units that devices have weights for: all but runs of characters, which would cost most and add least. */
    static final List<TextBlock> BLOCKS = List.of(TextBlock.WORDS, TextBlock.FRAMES);

    /** Share of the attention in a score. */
    private static final double ATTENDED = 0.45;

    /**
     * Weights of one language.
     *
     * @param standard scale of the named features
     * @param rarity how much an occurrence of each word piece counts, 0 to 1
     * @param unitScale factor of the mean over units
     * @param intercepts by device
     * @param named by device and feature
     * @param blocks weights of the buckets of each of {@link #BLOCKS}
     * @param calibrations by device, from the score to a probability
     * @param thresholds by device: the probability from which the device is taken to be there
     */
    record OfLanguage(
            Standard standard,
            float[] rarity,
            double unitScale,
            double[] intercepts,
            double[][] named,
            List<DeviceTable> blocks,
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
                        own.unitScale(),
                        own.intercepts(),
                        own.named(),
                        own.blocks(),
                        calibrations,
                        thresholds)));
        return new DeviceModel(devices, units, decided, attention);
    }

    /** Whether passages of a language can be told. */
    boolean covers(String lang) {
        return languages.containsKey(lang);
    }

    /**
     * Score of each device in a passage of a covered language.
     *
     * @param kernelParts what {@link KernelWeights} adds to the rating, which is not looked at, and to each device
     */
    double[] scores(PassageVector passage, double[] kernelParts) {
        OfLanguage language = languages.get(passage.lang());
        double[] standard = language.standard().of(passage);
        double[] meant = units.sums(passage.meaning().units(), passage.meaning().shares(language.rarity()));
        double[] scores = new double[devices.size()];
        for (int device = 0; device < scores.length; device++) {
            double score = language.intercepts()[device] + kernelParts[device + 1];
            score += language.unitScale() * meant[device];
            double[] named = language.named()[device];
            for (int f = 0; f < named.length; f++) {
                score += named[f] * standard[f];
            }
            scores[device] = score;
        }
        for (int block = 0; block < BLOCKS.size(); block++) {
            UnitCounts wording = passage.blocks().get(BLOCKS.get(block).ordinal());
            double[] ofBlock = language.blocks().get(block).sums(wording.ids(), wording.values());
            for (int device = 0; device < scores.length; device++) {
                scores[device] += ofBlock[device];
            }
        }
        return attention
                .map(heads -> mixed(scores, heads.probabilities(passage.lang(), passage.attended())))
                .orElse(scores);
    }

    /** Scores by both ways of reading: the linear one with the kernel machine, and the attention. */
    static double[] mixed(double[] linear, double[] attended) {
        double[] mixed = new double[linear.length];
        Arrays.setAll(mixed, device -> (1 - ATTENDED) * linear[device] + ATTENDED * attended[device]);
        return mixed;
    }

    /** Probability that a reader would name each device in a passage of a covered language; see {@link #scores}. */
    double[] probabilities(PassageVector passage, double[] kernelParts) {
        double[] probabilities = scores(passage, kernelParts);
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
