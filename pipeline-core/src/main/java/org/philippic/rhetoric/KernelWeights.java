package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import org.philippic.matrix.Matrix;

/**
 * The part of ratings and devices that is not linear: passages are judged as those were that are like them. Immutable by
 * convention and thread-safe.
 *
 * @param ground the passages that were learned from
 * @param outputs what likeness to each of the passages adds: to the rating, then to each device
 * @param weights the same, a row a passage
 */
record KernelWeights(KernelGround ground, List<float[]> outputs, Matrix weights) {
    static KernelWeights of(KernelGround ground, List<float[]> outputs) {
        int count = ground.points().count();
        float[] flat = new float[outputs.size() * count];
        for (int output = 0; output < outputs.size(); output++) {
            System.arraycopy(outputs.get(output), 0, flat, output * count, count);
        }
        return new KernelWeights(
                ground, List.copyOf(outputs), Matrix.transposed(flat, count, outputs.size(), 0, count));
    }

    /**
     * What it adds to each output for some passages of one language.
     *
     * @param standard scale of the named features of the language
     * @param rarity how much an occurrence of each word piece counts in the language
     * @return by passage and output
     */
    List<double[]> values(List<PassageVector> passages, Standard standard, float[] rarity) {
        List<double[]> values = new ArrayList<>();
        ground.compare(passages, standard, rarity, (first, number, likeness, stride) -> {
            float[] sums = new float[number * weights.padded()];
            weights.multiply(likeness, 0, stride, number, sums, 0, weights.padded());
            for (int n = 0; n < number; n++) {
                double[] own = new double[outputs.size()];
                for (int output = 0; output < own.length; output++) {
                    own[output] = sums[n * weights.padded() + output];
                }
                values.add(own);
            }
        });
        return values;
    }

    /** As {@link #values(List, Standard, float[])}, for one passage. */
    double[] values(PassageVector passage, Standard standard, float[] rarity) {
        return values(List.of(passage), standard, rarity).get(0);
    }
}
