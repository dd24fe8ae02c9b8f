package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Fits the weights of all languages at once by {@link Ridge} regression on the rating. Named features and word pieces
 * have weights that languages share, so that each learns from all; named features have also, and other wording has only,
 * weights of each language. A kernel machine over {@link KernelPoints}, shared too, lets passages be rated as those that
 * are like them in named features and word pieces. Every part is brought to a mean squared length that says how freely it may speak. Scales are
 * taken from the chosen passages alone, so a cross-validation that fits per fold is honest.
 */
final class RatingFit {
    private static final double PENALTY = 2.5;
    private static final List<TextBlock> BLOCKS = List.of(TextBlock.values());
    private static final double[] BLOCK_STRENGTHS = {Math.sqrt(0.5), Math.sqrt(0.5), 1};
    private static final float KERNEL = 3;

    private final TrainingSet set;
    private final int features;

    RatingFit(TrainingSet set) {
        this.set = set;
        this.features = set.features().size();
    }

    /** Weights fitted on the chosen passages. */
    RatingWeights on(int[] chosen) {
        Fitted fitted = fitted(chosen);
        Map<String, LanguageWeights> weights = new TreeMap<>();
        fitted.scales.forEach((lang, scale) ->
                weights.put(lang, weights(fitted.columns, fitted.weights, lang, fitted.means.get(lang), scale)));
        return new RatingWeights(weights, fitted.kernel);
    }

    /**
     * Ratings of some passages by weights fitted on others; the same as by {@link #on}, but without working out the
     * weight of every unit. NaN where no passage of the language was chosen.
     */
    double[] ratings(int[] chosen, int[] tested) {
        Fitted fitted = fitted(chosen);
        SparseRows rows = new SparseRows(fitted.columns.count());
        double[] ratings = new double[tested.length];
        for (int i = 0; i < tested.length; i++) {
            PassageVector passage = set.passages().get(tested[i]);
            LanguageScales scale = fitted.scales.get(passage.lang());
            if (scale != null) {
                fitted.columns.put(rows, passage, scale);
            }
            rows.endRow();
            ratings[i] = scale == null
                    ? Double.NaN
                    : fitted.means.get(passage.lang())
                            + rows.dot(i, fitted.weights)
                            + fitted.kernel.values(passage, scale.standard, scale.pieceRarity)[0];
        }
        return ratings;
    }

    private record Fitted(
            Map<String, LanguageScales> scales,
            Map<String, Double> means,
            FitColumns columns,
            double[] weights,
            KernelWeights kernel) {}

    private Fitted fitted(int[] chosen) {
        Map<String, LanguageScales> scales = set.scales(chosen);
        Map<String, Double> means = means(chosen);
        FitColumns columns =
                new FitColumns(features, List.copyOf(scales.keySet()), BLOCKS, set.strengths(BLOCK_STRENGTHS));
        SparseRows rows = new SparseRows(columns.count());
        KernelGround ground = KernelGround.of(set, chosen, scales);
        double[] y = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            PassageVector passage = set.passages().get(chosen[i]);
            LanguageScales scale = scales.get(passage.lang());
            columns.put(rows, passage, scale);
            rows.endRow();
            y[i] = set.gold().get(chosen[i]).polemic() - means.get(passage.lang());
        }
        Ridge.Weights weights = Ridge.fit(rows, ground.points().gram(KERNEL), y, PENALTY);
        KernelWeights kernel = KernelWeights.of(ground, List.of(weights.likeness(KERNEL)));
        return new Fitted(scales, means, columns, weights.columns(), kernel);
    }

    private Map<String, Double> means(int[] chosen) {
        Map<String, List<Double>> ratings = new TreeMap<>();
        for (int i : chosen) {
            ratings.computeIfAbsent(set.passages().get(i).lang(), lang -> new ArrayList<>())
                    .add(set.gold().get(i).polemic());
        }
        Map<String, Double> means = new TreeMap<>();
        ratings.forEach((lang, of) -> means.put(
                lang, of.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
        return means;
    }

    private LanguageWeights weights(
            FitColumns columns, double[] fitted, String lang, double mean, LanguageScales scales) {
        double[] ofDimensions = columns.dimensions(fitted);
        float[] units = new float[set.units()];
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] = (float) scales.unitValue(unit, ofDimensions);
        }
        List<float[]> blocks = IntStream.range(0, BLOCKS.size())
                .mapToObj(block -> columns.block(block, fitted, lang, scales))
                .toList();
        double intercept = mean - scales.centre(ofDimensions);
        return new LanguageWeights(
                intercept, scales.standard, columns.named(fitted, lang), blocks, scales.pieceRarity, units);
    }
}
