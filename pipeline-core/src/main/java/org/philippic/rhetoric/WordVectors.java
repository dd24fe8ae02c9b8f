package org.philippic.rhetoric;

import java.util.Map;

/**
 * Vectors of words of one language, near for words that stand in like company, for fitting only: a weight per dimension
 * becomes a weight per word, so words that no rated passage has are weighed by the company they keep.
 *
 * @param dimensions length of each vector
 * @param vectors by lower-case written word
 * @param mean mean vector of a running word; taken out, so that a passage of average words adds nothing
 */
record WordVectors(int dimensions, Map<String, float[]> vectors, float[] mean) {
    /** No vectors. */
    static final WordVectors NONE = new WordVectors(0, Map.of(), new float[0]);

    /** Mean vector of the words of a passage, less the mean of the language. */
    double[] mean(PassageVector passage) {
        double[] sum = new double[dimensions];
        double known = 0;
        for (Map.Entry<String, Integer> word : passage.words().entrySet()) {
            float[] vector = vectors.get(word.getKey());
            if (vector != null) {
                known += word.getValue();
                for (int d = 0; d < dimensions; d++) {
                    sum[d] += word.getValue() * (vector[d] - mean[d]);
                }
            }
        }
        for (int d = 0; d < dimensions; d++) {
            sum[d] /= Math.max(1, passage.wordCount());
        }
        return sum;
    }
}
