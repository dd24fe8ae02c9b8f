package org.philippic.rhetoric;

import java.util.List;

/**
 * The part of ratings and devices that is not linear: passages are judged as those were that are like them.
 *
 * @param ground the passages that were learned from
 * @param weights what likeness to each of the passages adds, to all outputs for the first passage, then for the second
 *     and so on; outputs are the rating and then each device
 */
record KernelWeights(KernelGround ground, float[] weights) {
    /** @param outputs weights of all passages, for each output */
    static KernelWeights of(KernelGround ground, List<float[]> outputs) {
        float[] weights = new float[ground.points().count() * outputs.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = outputs.get(i % outputs.size())[i / outputs.size()];
        }
        return new KernelWeights(ground, weights);
    }

    /** Number of outputs. */
    int outputs() {
        return weights.length / ground.points().count();
    }

    /** Weights of all passages for an output. */
    float[] output(int output) {
        int outputs = outputs();
        float[] own = new float[ground.points().count()];
        for (int i = 0; i < own.length; i++) {
            own[i] = weights[i * outputs + output];
        }
        return own;
    }

    /**
     * What it adds to each output for a passage.
     *
     * @param standard scale of the named features of its language
     * @param rarity how much an occurrence of each word piece counts in its language
     */
    double[] values(PassageVector passage, Standard standard, float[] rarity) {
        float[] likeness = ground.likeness(passage, standard, rarity);
        double[] values = new double[outputs()];
        for (int i = 0; i < likeness.length; i++) {
            int start = i * values.length;
            for (int output = 0; output < values.length; output++) {
                values[output] += likeness[i] * weights[start + output];
            }
        }
        return values;
    }
}
