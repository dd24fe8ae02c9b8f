package org.philippic.rhetoric;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fits the scores of all devices by {@link Ridge} regression on whether every reading of a passage named the device (1),
 * only some (one half) or none (0). Named features and word pieces have weights that languages share; named features
 * have also, and other wording has only, weights of each language. To these comes a kernel machine on the same
 * {@link KernelGround} as the rating's, and where the network has read the passages an {@link AttentionFit}. Calibrations and thresholds are set apart, see {@link DeviceThresholds}.
 */
final class DeviceFit {
    private static final double PENALTY = 4;
    private static final double[] BLOCK_STRENGTHS = {Math.sqrt(0.8), Math.sqrt(1.2)};
    private static final float KERNEL = 3;

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
     * @param linear without calibrations and thresholds; with an attention where the network has read the passages
     * @param ground what the kernel machine stands on
     * @param kernel for each device what likeness to each of the chosen passages adds
     */
    record Weights(DeviceModel linear, KernelGround ground, List<float[]> kernel) {}

    private record Fitted(
            Map<String, LanguageScales> scales,
            FitColumns columns,
            List<Map<String, Double>> means,
            KernelGround ground,
            List<Ridge.Weights> weights) {
        List<float[]> kernel() {
            return weights.stream().map(weights -> weights.likeness(KERNEL)).toList();
        }
    }

    /** Uncalibrated weights of all devices, fitted on the chosen passages. */
    Weights on(int[] chosen) {
        Fitted fitted = fitted(chosen);
        List<float[]> units = fitted.weights.stream()
                .map(weights -> units(fitted.columns.dimensions(weights.columns())))
                .toList();
        Map<String, DeviceModel.OfLanguage> ofLanguages = new TreeMap<>();
        for (String lang : fitted.columns.languages()) {
            ofLanguages.put(lang, ofLanguage(fitted, lang));
        }
        return new Weights(
                new DeviceModel(
                        devices,
                        DeviceTable.of(units),
                        ofLanguages,
                        set.inContext() ? Optional.of(new AttentionFit(set, devices).on(chosen)) : Optional.empty()),
                fitted.ground,
                fitted.kernel());
    }

    /** Scores by device and tested passage, by weights fitted on the chosen passages, without an attention. */
    double[][] scores(int[] chosen, int[] tested) {
        Fitted fitted = fitted(chosen);
        KernelWeights kernel = KernelWeights.of(fitted.ground, fitted.kernel());
        SparseRows rows = new SparseRows(fitted.columns.count());
        double[][] scores = new double[devices.size()][tested.length];
        for (int i = 0; i < tested.length; i++) {
            PassageVector passage = set.passages().get(tested[i]);
            LanguageScales own = fitted.scales.get(passage.lang());
            if (own != null) {
                fitted.columns.put(rows, passage, own);
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
        FitColumns columns = new FitColumns(
                features, List.copyOf(scales.keySet()), DeviceModel.BLOCKS, set.strengths(BLOCK_STRENGTHS));
        List<Map<String, Double>> means =
                devices.stream().map(device -> means(chosen, device)).toList();
        SparseRows rows = new SparseRows(columns.count());
        double[][] y = new double[devices.size()][chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            PassageVector passage = set.passages().get(chosen[i]);
            columns.put(rows, passage, scales.get(passage.lang()));
            rows.endRow();
            for (int device = 0; device < y.length; device++) {
                y[device][i] = label(set.gold().get(chosen[i]), devices.get(device))
                        - means.get(device).get(passage.lang());
            }
        }
        KernelGround ground = KernelGround.of(set, chosen, scales);
        List<Ridge.Weights> weights = Ridge.fit(rows, ground.points().gram(KERNEL), y, PENALTY);
        return new Fitted(scales, columns, means, ground, weights);
    }

    private DeviceModel.OfLanguage ofLanguage(Fitted fitted, String lang) {
        LanguageScales own = fitted.scales.get(lang);
        double[] intercepts = new double[devices.size()];
        double[][] named = new double[devices.size()][];
        for (int device = 0; device < devices.size(); device++) {
            double[] weights = fitted.weights.get(device).columns();
            named[device] = fitted.columns.named(weights, lang);
            intercepts[device] = fitted.means.get(device).get(lang) - own.centre(fitted.columns.dimensions(weights));
        }
        List<DeviceTable> blocks = IntStream.range(0, DeviceModel.BLOCKS.size())
                .mapToObj(block -> DeviceTable.of(fitted.weights.stream()
                        .map(weights -> fitted.columns.block(block, weights.columns(), lang, own))
                        .toList()))
                .toList();
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

    /** One table of units serves all languages; each applies its own scale. */
    private float[] units(double[] dimensions) {
        float[] units = new float[set.units()];
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] = (float) set.vectors().dot(unit, dimensions);
        }
        return units;
    }
}
