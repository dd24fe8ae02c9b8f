package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of all languages at once by {@link Ridge} regression on the rating. Named features and word pieces
 * have weights that languages share, so that each learns from all; named features have also, and other wording has only,
 * weights of each language. A kernel machine over {@link KernelPoints}, shared too, lets passages be rated as those that
 * are like them in named features and word pieces. Every part is brought to a mean squared length that says how freely it may speak. Scales are
 * taken from the chosen passages alone, so a cross-validation that fits per fold is honest.
 */
final class RatingFit {
    private static final double PENALTY = 2.5;
    private static final double SHARED_NAMED = Math.sqrt(0.5);
    private static final double OWN_NAMED = Math.sqrt(0.15);
    private static final double PIECES = Math.sqrt(0.4);
    private static final float KERNEL = 3;
    private static final double[] BLOCKS = {Math.sqrt(0.5), Math.sqrt(0.5), 1};
    /** Number of passages from which a language's own wording speaks at full strength; with few it is mostly chance. */
    private static final double MANY_PASSAGES = 2000;

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
                weights.put(lang, fitted.columns.weights(fitted.weights, lang, fitted.means.get(lang), scale)));
        return new RatingWeights(weights, fitted.kernel);
    }

    /**
     * Ratings of some passages by weights fitted on others; the same as by {@link #on}, but without working out the
     * weight of every word piece. NaN where no passage of the language was chosen.
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
            Columns columns,
            double[] weights,
            KernelWeights kernel) {}

    private Fitted fitted(int[] chosen) {
        Map<String, LanguageScales> scales = set.scales(chosen);
        Map<String, Double> means = means(chosen);
        Columns columns = new Columns(List.copyOf(scales.keySet()));
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
        float[] likeness = new float[chosen.length];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = (float) (KERNEL * weights.rows()[i]);
        }
        return new Fitted(scales, means, columns, weights.columns(), KernelWeights.of(ground, List.of(likeness)));
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

    /** Where each part stands: shared named features, shared pieces, then per language named features and blocks. */
    private final class Columns {
        private final List<String> languages;
        private final int ownSize;
        private final double sharedScale = SHARED_NAMED / Math.sqrt(features);
        private final double ownScale = OWN_NAMED / Math.sqrt(features);

        Columns(List<String> languages) {
            this.languages = languages;
            this.ownSize = features
                    + Arrays.stream(TextBlock.values())
                            .mapToInt(TextBlock::buckets)
                            .sum();
        }

        int count() {
            return own(languages.size());
        }

        private int own(int language) {
            return features + PieceVectors.DIMENSIONS + language * ownSize;
        }

        void put(SparseRows rows, PassageVector passage, LanguageScales scales) {
            int own = own(languages.indexOf(passage.lang()));
            for (int f = 0; f < features; f++) {
                double z = scales.standard.of(passage, f);
                rows.put(f, sharedScale * z);
                rows.put(own + f, ownScale * z);
            }
            double[] vector = scales.vector(passage);
            for (int d = 0; d < vector.length; d++) {
                rows.put(features + d, PIECES * vector[d]);
            }
            int start = own + features;
            for (TextBlock block : TextBlock.values()) {
                UnitCounts units = passage.blocks().get(block.ordinal());
                float[] weights = scales.blockWeights.get(block.ordinal());
                for (int i = 0; i < units.ids().length; i++) {
                    int id = units.ids()[i];
                    if (weights[id] > 0) {
                        rows.put(start + id, blockScale(block, scales) * units.values()[i] * weights[id]);
                    }
                }
                start += block.buckets();
            }
        }

        private double blockScale(TextBlock block, LanguageScales scales) {
            return BLOCKS[block.ordinal()] * Math.sqrt(Math.min(1, scales.passages / MANY_PASSAGES));
        }

        LanguageWeights weights(double[] fitted, String lang, double mean, LanguageScales scales) {
            int own = own(languages.indexOf(lang));
            double[] named = new double[features];
            for (int f = 0; f < features; f++) {
                named[f] = sharedScale * fitted[f] + ownScale * fitted[own + f];
            }
            double[] ofDimensions = Arrays.copyOfRange(fitted, features, features + PieceVectors.DIMENSIONS);
            for (int d = 0; d < ofDimensions.length; d++) {
                ofDimensions[d] *= PIECES;
            }
            float[] pieces = new float[scales.pieceRarity.length];
            for (int piece = 0; piece < pieces.length; piece++) {
                pieces[piece] = (float) scales.pieceValue(piece, ofDimensions);
            }
            List<float[]> blocks = new ArrayList<>();
            int start = own + features;
            for (TextBlock block : TextBlock.values()) {
                float[] weights = scales.blockWeights.get(block.ordinal());
                float[] ofBlock = new float[weights.length];
                for (int id = 0; id < weights.length; id++) {
                    ofBlock[id] = (float) (blockScale(block, scales) * weights[id] * fitted[start + id]);
                }
                blocks.add(ofBlock);
                start += block.buckets();
            }
            double intercept = mean - scales.centre(ofDimensions);
            return new LanguageWeights(intercept, scales.standard, named, blocks, scales.pieceRarity, pieces);
        }
    }
}
