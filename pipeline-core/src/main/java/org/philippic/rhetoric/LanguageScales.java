package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one language before any rating is looked at: how common each unit is, and how far features spread.
 * Fitted on the passages that a model may learn from, and on no others.
 */
final class LanguageScales {
    /** Frequency at which a word piece counts half (smooth inverse frequency, Arora et al. 2017). */
    private static final double HALF_FREQUENCY = 1e-3;

    private static final int MIN_PASSAGES = 2;

    final int passages;
    final Standard standard;
    final List<float[]> blockWeights = new ArrayList<>();
    final float[] pieceRarity;
    private final PieceVectors vectors;
    private final double[] meanVector = new double[PieceVectors.DIMENSIONS];
    private final double vectorScale;

    LanguageScales(List<PassageVector> passages, PieceVectors vectors, int pieces) {
        this.vectors = vectors;
        this.passages = passages.size();
        this.standard = Standard.fit(passages, passages.get(0).named().length);
        for (TextBlock block : TextBlock.values()) {
            blockWeights.add(blockWeights(passages, block));
        }
        this.pieceRarity = rarity(passages, pieces);
        List<double[]> means = passages.stream().map(this::rawVector).toList();
        for (double[] mean : means) {
            for (int d = 0; d < mean.length; d++) {
                meanVector[d] += mean[d] / means.size();
            }
        }
        double spread = 0;
        for (double[] mean : means) {
            for (int d = 0; d < mean.length; d++) {
                spread += (mean[d] - meanVector[d]) * (mean[d] - meanVector[d]) / means.size();
            }
        }
        // A language whose passages spread wider should not weigh more: mean squared length becomes 1.
        this.vectorScale = spread == 0 ? 0 : 1 / Math.sqrt(spread);
    }

    /** Mean vector of a passage, centred and scaled. */
    double[] vector(PassageVector passage) {
        double[] vector = rawVector(passage);
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (vector[d] - meanVector[d]) * vectorScale;
        }
        return vector;
    }

    /** Value of one unit alone under weights of the dimensions of {@link #vector}, not centred. */
    double unitValue(int unit, double[] weights) {
        return vectorScale * vectors.dot(unit, weights);
    }

    /** What centring takes away under weights of the dimensions of {@link #vector}. */
    double centre(double[] weights) {
        double sum = 0;
        for (int d = 0; d < weights.length; d++) {
            sum += vectorScale * meanVector[d] * weights[d];
        }
        return sum;
    }

    /** Scale of {@link #vector}. */
    double vectorScale() {
        return vectorScale;
    }

    private double[] rawVector(PassageVector passage) {
        double[] sum = new double[PieceVectors.DIMENSIONS];
        int[] units = passage.meaning().units();
        float[] shares = passage.meaning().shares(pieceRarity);
        for (int i = 0; i < units.length; i++) {
            vectors.addTo(sum, units[i], shares[i]);
        }
        return sum;
    }

    /** ln(1 + N/df) of each bucket, 0 for rare ones, scaled so that passages have a mean squared length of 1. */
    private static float[] blockWeights(List<PassageVector> passages, TextBlock block) {
        float[] weights = new float[block.buckets()];
        for (PassageVector passage : passages) {
            for (int id : passage.blocks().get(block.ordinal()).ids()) {
                weights[id]++;
            }
        }
        for (int id = 0; id < weights.length; id++) {
            weights[id] = weights[id] < MIN_PASSAGES ? 0 : (float) Math.log(1 + passages.size() / weights[id]);
        }
        double squares = 0;
        for (PassageVector passage : passages) {
            UnitCounts units = passage.blocks().get(block.ordinal());
            for (int i = 0; i < units.ids().length; i++) {
                double value = units.values()[i] * weights[units.ids()[i]];
                squares += value * value / passages.size();
            }
        }
        float scale = (float) (1 / Math.sqrt(Math.max(1e-9, squares)));
        for (int id = 0; id < weights.length; id++) {
            weights[id] *= scale;
        }
        return weights;
    }

    private static float[] rarity(List<PassageVector> passages, int pieces) {
        double[] counts = new double[pieces];
        double total = 0;
        for (PassageVector passage : passages) {
            for (int i = 0; i < passage.meaning().pieces().ids().length; i++) {
                counts[passage.meaning().pieces().ids()[i]] +=
                        passage.meaning().pieces().counts()[i];
                total += passage.meaning().pieces().counts()[i];
            }
        }
        float[] rarity = new float[pieces];
        for (int piece = 0; piece < pieces; piece++) {
            rarity[piece] = (float) (HALF_FREQUENCY / (HALF_FREQUENCY + counts[piece] / Math.max(1, total)));
        }
        return rarity;
    }
}
