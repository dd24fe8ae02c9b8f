package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the scores of all devices by {@link Ridge} regression on whether every reading of a passage named the device (1),
 * only some (one half) or none (0). Named features and word pieces have weights that languages share; named features
 * have also, and other wording has only, weights of each language. To these comes a kernel machine on the same
 * {@link KernelGround} as the rating's. Calibrations and thresholds are set apart, see {@link DeviceThresholds}.
 */
final class DeviceFit {
    private static final double PENALTY = 4;
    private static final double SHARED_NAMED = Math.sqrt(0.5);
    private static final double OWN_NAMED = Math.sqrt(0.15);
    private static final double PIECES = Math.sqrt(0.4);
    private static final float KERNEL = 3;
    private static final double[] BLOCKS = {Math.sqrt(0.8), Math.sqrt(1.2)};
    /** Number of passages from which a language's own wording speaks at full strength; with few it is mostly chance. */
    private static final double MANY_PASSAGES = 2000;

    private final TrainingSet set;
    private final List<String> devices;
    private final int features;

    DeviceFit(TrainingSet set, List<String> devices) {
        this.set = set;
        this.devices = devices;
        this.features = set.features().size();
    }

    /**
     * Fitted weights.
     *
     * @param linear without calibrations and thresholds
     * @param ground what the kernel machine stands on
     * @param kernel for each device what likeness to each of the chosen passages adds
     */
    record Weights(DeviceModel linear, KernelGround ground, List<float[]> kernel) {}

    private record Fitted(
            Map<String, LanguageScales> scales,
            List<String> languages,
            List<Map<String, Double>> means,
            KernelGround ground,
            List<Ridge.Weights> weights) {
        List<float[]> kernel() {
            List<float[]> kernel = new ArrayList<>();
            for (Ridge.Weights ofDevice : weights) {
                float[] own = new float[ofDevice.rows().length];
                for (int i = 0; i < own.length; i++) {
                    own[i] = (float) (KERNEL * ofDevice.rows()[i]);
                }
                kernel.add(own);
            }
            return kernel;
        }
    }

    /** Uncalibrated weights of all devices, fitted on the chosen passages. */
    Weights on(int[] chosen) {
        Fitted fitted = fitted(chosen);
        List<float[]> pieces = fitted.weights.stream()
                .map(weights -> pieces(weights.columns()))
                .toList();
        Map<String, DeviceModel.OfLanguage> ofLanguages = new TreeMap<>();
        for (String lang : fitted.languages) {
            ofLanguages.put(lang, ofLanguage(fitted, lang));
        }
        return new Weights(
                new DeviceModel(devices, DeviceTable.of(pieces), ofLanguages), fitted.ground, fitted.kernel());
    }

    /** Scores by device and tested passage, by weights fitted on the chosen passages. */
    double[][] scores(int[] chosen, int[] tested) {
        Fitted fitted = fitted(chosen);
        KernelWeights kernel = KernelWeights.of(fitted.ground, fitted.kernel());
        SparseRows rows = new SparseRows(own(fitted.languages.size()));
        double[][] scores = new double[devices.size()][tested.length];
        for (int i = 0; i < tested.length; i++) {
            PassageVector passage = set.passages().get(tested[i]);
            LanguageScales own = fitted.scales.get(passage.lang());
            if (own != null) {
                put(rows, passage, own, fitted.languages);
            }
            rows.endRow();
            double[] kernelParts = own == null ? new double[0] : kernel.values(passage, own.standard, own.pieceRarity);
            for (int device = 0; device < kernelParts.length; device++) {
                scores[device][i] = fitted.means.get(device).get(passage.lang())
                        + rows.dot(i, fitted.weights.get(device).columns())
                        + kernelParts[device];
            }
        }
        return scores;
    }

    private Fitted fitted(int[] chosen) {
        Map<String, LanguageScales> scales = set.scales(chosen);
        List<String> languages = List.copyOf(scales.keySet());
        List<Map<String, Double>> means =
                devices.stream().map(device -> means(chosen, device)).toList();
        SparseRows rows = new SparseRows(own(languages.size()));
        double[][] y = new double[devices.size()][chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            PassageVector passage = set.passages().get(chosen[i]);
            put(rows, passage, scales.get(passage.lang()), languages);
            rows.endRow();
            for (int device = 0; device < y.length; device++) {
                y[device][i] = label(set.gold().get(chosen[i]), devices.get(device))
                        - means.get(device).get(passage.lang());
            }
        }
        KernelGround ground = KernelGround.of(set, chosen, scales);
        List<Ridge.Weights> weights = Ridge.fit(rows, ground.points().gram(KERNEL), y, PENALTY);
        return new Fitted(scales, languages, means, ground, weights);
    }

    private DeviceModel.OfLanguage ofLanguage(Fitted fitted, String lang) {
        LanguageScales own = fitted.scales.get(lang);
        double[] intercepts = new double[devices.size()];
        double[][] named = new double[devices.size()][features];
        int language = own(fitted.languages.indexOf(lang));
        for (int device = 0; device < devices.size(); device++) {
            double[] weights = fitted.weights.get(device).columns();
            for (int f = 0; f < features; f++) {
                named[device][f] = shared() * weights[f] + ownScale() * weights[language + f];
            }
            intercepts[device] = fitted.means.get(device).get(lang) - own.centre(ofDimensions(weights));
        }
        List<DeviceTable> blocks = new ArrayList<>();
        int start = language + features;
        for (int block = 0; block < BLOCKS.length; block++) {
            int at = start;
            int number = block;
            blocks.add(DeviceTable.of(fitted.weights.stream()
                    .map(weights -> block(weights.columns(), at, number, own))
                    .toList()));
            start += DeviceModel.BLOCKS.get(block).buckets();
        }
        return new DeviceModel.OfLanguage(
                own.standard,
                own.pieceRarity,
                own.vectorScale(),
                intercepts,
                named,
                blocks,
                Collections.nCopies(devices.size(), new Calibration(1, 0)),
                new double[devices.size()]);
    }

    private void put(SparseRows rows, PassageVector passage, LanguageScales own, List<String> languages) {
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
        start += features;
        for (int block = 0; block < BLOCKS.length; block++) {
            TextBlock kind = DeviceModel.BLOCKS.get(block);
            UnitCounts units = passage.blocks().get(kind.ordinal());
            float[] weights = own.blockWeights.get(kind.ordinal());
            for (int i = 0; i < units.ids().length; i++) {
                int id = units.ids()[i];
                if (weights[id] > 0) {
                    rows.put(start + id, blockScale(block, own) * units.values()[i] * weights[id]);
                }
            }
            start += kind.buckets();
        }
    }

    private static float[] block(double[] fitted, int start, int block, LanguageScales scales) {
        float[] weights = scales.blockWeights.get(DeviceModel.BLOCKS.get(block).ordinal());
        float[] own = new float[weights.length];
        for (int id = 0; id < own.length; id++) {
            own[id] = (float) (blockScale(block, scales) * weights[id] * fitted[start + id]);
        }
        return own;
    }

    private static double blockScale(int block, LanguageScales scales) {
        return BLOCKS[block] * Math.sqrt(Math.min(1, scales.passages / MANY_PASSAGES));
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
        int size = features
                + DeviceModel.BLOCKS.stream().mapToInt(TextBlock::buckets).sum();
        return features + PieceVectors.DIMENSIONS + language * size;
    }
}
