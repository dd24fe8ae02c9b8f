package org.philippic.rhetoric;

import java.util.Arrays;
import java.util.List;

/**
 * Where each part of a linear fit over several languages stands: named features that languages share, the mean over units
 * that they share, then for each language its own named features and text units. Each part has a strength, by which its
 * columns are multiplied: the larger, the less its weights are held back. Immutable and thread-safe.
 */
final class FitColumns {
    /** Number of passages from which a language's own wording speaks at full strength; with few it is mostly chance. */
    private static final double MANY_PASSAGES = 2000;

    /**
     * Strengths of the parts.
     *
     * @param shared of all shared named features together
     * @param own of all of a language's named features together
     * @param meaning of the mean over units
     * @param blocks of each kind of text units
     */
    record Strengths(double shared, double own, double meaning, double[] blocks) {}

    private final int features;
    private final List<String> languages;
    private final List<TextBlock> blocks;
    private final Strengths strengths;
    private final double shared;
    private final double own;

    /**
     * Columns of a fit.
     *
     * @param features number of named features
     * @param blocks the kinds of text units, in the order of their strengths
     */
    FitColumns(int features, List<String> languages, List<TextBlock> blocks, Strengths strengths) {
        this.features = features;
        this.languages = List.copyOf(languages);
        this.blocks = List.copyOf(blocks);
        this.strengths = strengths;
        this.shared = strengths.shared() / Math.sqrt(features);
        this.own = strengths.own() / Math.sqrt(features);
    }

    List<String> languages() {
        return languages;
    }

    int count() {
        return start(languages.size());
    }

    private int start(int language) {
        int ownSize = features + blocks.stream().mapToInt(TextBlock::buckets).sum();
        return features + PieceVectors.DIMENSIONS + language * ownSize;
    }

    private int start(String lang) {
        return start(languages.indexOf(lang));
    }

    /** Puts the values of a passage into the row at hand. */
    void put(SparseRows rows, PassageVector passage, LanguageScales scales) {
        int start = start(passage.lang());
        for (int f = 0; f < features; f++) {
            double z = scales.standard.of(passage, f);
            rows.put(f, shared * z);
            rows.put(start + f, own * z);
        }
        double[] vector = scales.vector(passage);
        for (int d = 0; d < vector.length; d++) {
            rows.put(features + d, strengths.meaning() * vector[d]);
        }
        start += features;
        for (int block = 0; block < blocks.size(); block++) {
            TextBlock kind = blocks.get(block);
            UnitCounts units = passage.blocks().get(kind.ordinal());
            float[] weights = scales.blockWeights.get(kind.ordinal());
            for (int i = 0; i < units.ids().length; i++) {
                int id = units.ids()[i];
                if (weights[id] > 0) {
                    rows.put(start + id, blockScale(block, scales) * units.values()[i] * weights[id]);
                }
            }
            start += kind.buckets();
        }
    }

    private double blockScale(int block, LanguageScales scales) {
        return strengths.blocks()[block] * Math.sqrt(Math.min(1, scales.passages / MANY_PASSAGES));
    }

    /** Weight of each named feature in a language. */
    double[] named(double[] fitted, String lang) {
        int start = start(lang);
        double[] named = new double[features];
        for (int f = 0; f < features; f++) {
            named[f] = shared * fitted[f] + own * fitted[start + f];
        }
        return named;
    }

    /** Weight of each dimension of the mean over units. */
    double[] dimensions(double[] fitted) {
        double[] dimensions = Arrays.copyOfRange(fitted, features, features + PieceVectors.DIMENSIONS);
        for (int d = 0; d < dimensions.length; d++) {
            dimensions[d] *= strengths.meaning();
        }
        return dimensions;
    }

    /** Weight of each bucket of a kind of text units in a language. */
    float[] block(int block, double[] fitted, String lang, LanguageScales scales) {
        int start = start(lang) + features;
        for (TextBlock before : blocks.subList(0, block)) {
            start += before.buckets();
        }
        float[] weights = scales.blockWeights.get(blocks.get(block).ordinal());
        float[] ofBlock = new float[weights.length];
        for (int id = 0; id < weights.length; id++) {
            ofBlock[id] = (float) (blockScale(block, scales) * weights[id] * fitted[start + id]);
        }
        return ofBlock;
    }
}
