package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the linear scores of all devices by {@link Ridge} regression on whether every reading of a passage named the
 * device (1), only some (one half) or none (0). Named features and word pieces have weights that languages share; named
 * features have also, and words have only, weights of each language. Calibrations and thresholds are set apart, see
 * {@link DeviceThresholds}.
 */
final class DeviceFit {
    private static final double PENALTY = 1.5;
    private static final double SHARED_NAMED = 1;
    private static final double OWN_NAMED = Math.sqrt(0.3);
    private static final double PIECES = Math.sqrt(0.5);
    private static final double WORDS = Math.sqrt(0.4);

    private final TrainingSet set;
    private final List<String> devices;
    private final int features;

    DeviceFit(TrainingSet set, List<String> devices) {
        this.set = set;
        this.devices = devices;
        this.features = set.features().size();
    }

    /** Uncalibrated weights of all devices, fitted on the chosen passages. */
    DeviceModel on(int[] chosen) {
        Map<String, LanguageScales> scales = set.scales(chosen);
        List<String> languages = List.copyOf(scales.keySet());
        List<Map<String, Double>> means =
                devices.stream().map(device -> means(chosen, device)).toList();
        double[][] fitted = fitted(chosen, scales, languages, means);
        List<float[]> pieces = Arrays.stream(fitted).map(this::pieces).toList();
        Map<String, DeviceModel.OfLanguage> ofLanguages = new TreeMap<>();
        for (String lang : languages) {
            ofLanguages.put(lang, ofLanguage(languages, lang, scales, fitted, means));
        }
        return new DeviceModel(devices, pieces, ofLanguages);
    }

    /** Linear scores by device and tested passage, by weights fitted on the chosen passages. */
    double[][] scores(int[] chosen, int[] tested) {
        Map<String, LanguageScales> scales = set.scales(chosen);
        List<String> languages = List.copyOf(scales.keySet());
        List<Map<String, Double>> means =
                devices.stream().map(device -> means(chosen, device)).toList();
        double[][] fitted = fitted(chosen, scales, languages, means);
        int[] covered = Arrays.stream(tested)
                .filter(i -> scales.containsKey(set.gold().get(i).lang()))
                .toArray();
        SparseRows rows = rows(covered, scales, languages);
        double[][] scores = new double[devices.size()][tested.length];
        for (int device = 0; device < devices.size(); device++) {
            int row = 0;
            for (int i = 0; i < tested.length; i++) {
                Double mean = means.get(device).get(set.gold().get(tested[i]).lang());
                scores[device][i] = mean == null ? 0 : mean + rows.dot(row++, fitted[device]);
            }
        }
        return scores;
    }

    private double[][] fitted(
            int[] chosen, Map<String, LanguageScales> scales, List<String> languages, List<Map<String, Double>> means) {
        SparseRows rows = rows(chosen, scales, languages);
        double[][] y = new double[devices.size()][chosen.length];
        for (int device = 0; device < y.length; device++) {
            for (int i = 0; i < chosen.length; i++) {
                GoldPassage passage = set.gold().get(chosen[i]);
                y[device][i] =
                        label(passage, devices.get(device)) - means.get(device).get(passage.lang());
            }
        }
        return Ridge.fit(rows, y, PENALTY);
    }

    private DeviceModel.OfLanguage ofLanguage(
            List<String> languages,
            String lang,
            Map<String, LanguageScales> scales,
            double[][] fitted,
            List<Map<String, Double>> means) {
        LanguageScales own = scales.get(lang);
        double[] intercepts = new double[devices.size()];
        double[][] named = new double[devices.size()][features];
        List<float[]> words = new ArrayList<>();
        for (int device = 0; device < devices.size(); device++) {
            double[] weights = fitted[device];
            int start = own(languages.indexOf(lang));
            for (int f = 0; f < features; f++) {
                named[device][f] = shared() * weights[f] + ownScale() * weights[start + f];
            }
            words.add(words(weights, start + features, own));
            intercepts[device] = means.get(device).get(lang) - own.centre(ofDimensions(weights));
        }
        return new DeviceModel.OfLanguage(
                own.standard,
                own.pieceRarity,
                own.vectorScale(),
                intercepts,
                named,
                words,
                Collections.nCopies(devices.size(), new Calibration(1, 0)),
                new double[devices.size()]);
    }

    private SparseRows rows(int[] chosen, Map<String, LanguageScales> scales, List<String> languages) {
        SparseRows rows = new SparseRows(own(languages.size()));
        for (int i : chosen) {
            PassageVector passage = set.passages().get(i);
            LanguageScales own = scales.get(passage.lang());
            int start = own(languages.indexOf(passage.lang()));
            for (int f = 0; f < features; f++) {
                double z = own.standard.of(passage, f);
                rows.put(f, shared() * z);
                rows.put(start + f, ownScale() * z);
            }
            double[] vector = own.vector(passage);
            for (int d = 0; d < vector.length; d++) {
                rows.put(features + d, PIECES * vector[d]);
            }
            putWords(rows, passage, start + features, own);
            rows.endRow();
        }
        return rows;
    }

    private static void putWords(SparseRows rows, PassageVector passage, int start, LanguageScales scales) {
        UnitCounts units = passage.blocks().get(TextBlock.WORDS.ordinal());
        float[] weights = scales.blockWeights.get(TextBlock.WORDS.ordinal());
        for (int i = 0; i < units.ids().length; i++) {
            int id = units.ids()[i];
            if (weights[id] > 0) {
                rows.put(start + id, WORDS * units.values()[i] * weights[id]);
            }
        }
    }

    private static float[] words(double[] fitted, int start, LanguageScales scales) {
        float[] weights = scales.blockWeights.get(TextBlock.WORDS.ordinal());
        float[] words = new float[weights.length];
        for (int id = 0; id < words.length; id++) {
            words[id] = (float) (WORDS * weights[id] * fitted[start + id]);
        }
        return words;
    }

    static double label(GoldPassage passage, String device) {
        return passage.devices().contains(device) ? 1 : passage.devicesAny().contains(device) ? 0.5 : 0;
    }

    private Map<String, Double> means(int[] chosen, String device) {
        Map<String, double[]> sums = new TreeMap<>();
        for (int i : chosen) {
            GoldPassage passage = set.gold().get(i);
            double[] sum = sums.computeIfAbsent(passage.lang(), lang -> new double[2]);
            sum[0] += label(passage, device);
            sum[1]++;
        }
        Map<String, Double> means = new TreeMap<>();
        sums.forEach((lang, sum) -> means.put(lang, sum[0] / sum[1]));
        return means;
    }

    /** One table of pieces serves all languages; each applies its own scale. */
    private float[] pieces(double[] weights) {
        double[] dimensions = ofDimensions(weights);
        float[] pieces = new float[set.pieces()];
        for (int piece = 0; piece < pieces.length; piece++) {
            pieces[piece] = (float) set.vectors().dot(piece, dimensions);
        }
        return pieces;
    }

    private double[] ofDimensions(double[] weights) {
        double[] dimensions = Arrays.copyOfRange(weights, features, features + PieceVectors.DIMENSIONS);
        for (int d = 0; d < dimensions.length; d++) {
            dimensions[d] *= PIECES;
        }
        return dimensions;
    }

    private double shared() {
        return SHARED_NAMED / Math.sqrt(features);
    }

    private double ownScale() {
        return OWN_NAMED / Math.sqrt(features);
    }

    private int own(int language) {
        return features + PieceVectors.DIMENSIONS + language * (features + TextBlock.WORDS.buckets());
    }
}
