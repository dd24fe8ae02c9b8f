package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.philippic.matrix.Curves;
import org.philippic.matrix.Matrix;

/**
 * Finds the weights of attention heads by descent on the cross entropy of devices in passages, in steps that shrink to
 * nothing. The same passages and seed give the same weights. Not thread-safe.
 */
final class AttentionDescent {
    /** Heads of a device. */
    static final int HEADS = 2;

    private static final int AXES = AttentionGround.AXES;
    private static final int EPOCHS = 12;
    private static final int TOGETHER = 64;
    private static final double RATE = 2e-3;
    private static final float QUERY_PENALTY = 2e-5f;
    private static final float VALUE_PENALTY = 2e-4f;
    private static final double QUERY_START = 0.05;
    private static final double VALUE_START = 0.01;
    private static final double RAREST = 1e-3;

    /**
     * A passage to learn from.
     *
     * @param rows its word pieces, {@link AttentionGround#AXES} components for each
     * @param lang number of its language
     * @param labels of each device, 0 to 1
     */
    record Passage(float[] rows, int lang, double[] labels) {
        int count() {
            return rows.length / AXES;
        }
    }

    private final int devices;
    private final int heads;

    /** Queries of all heads, then what they take from the pieces, then log-odds by language and device. */
    private final float[] weights;

    private final float[] slopes;

    private AttentionDescent(int languages, int devices) {
        this.devices = devices;
        this.heads = devices * HEADS;
        this.weights = new float[2 * heads * AXES + languages * devices];
        this.slopes = new float[weights.length];
    }

    /**
     * Goes through the passages {@value #EPOCHS} times.
     *
     * @param languages how many languages there are, each with a passage
     */
    static AttentionDescent through(List<Passage> passages, int languages, int devices, long seed) {
        AttentionDescent descent = new AttentionDescent(languages, devices);
        Random random = new Random(seed);
        descent.start(passages, languages, random);
        AdamSteps adam = new AdamSteps(descent.weights.length);
        List<Passage> order = new ArrayList<>(passages);
        int batches = (passages.size() + TOGETHER - 1) / TOGETHER;
        int left = EPOCHS * batches;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int from = 0; from < order.size(); from += TOGETHER) {
                left--;
                descent.measureSlopes(order.subList(from, Math.min(order.size(), from + TOGETHER)));
                adam.step(descent.weights, descent.slopes, RATE * left / (EPOCHS * batches));
            }
        }
        return descent;
    }

    private void start(List<Passage> passages, int languages, Random random) {
        for (int i = 0; i < 2 * heads * AXES; i++) {
            weights[i] = (float) ((i < heads * AXES ? QUERY_START : VALUE_START) * random.nextGaussian());
        }
        for (int lang = 0; lang < languages; lang++) {
            for (int device = 0; device < devices; device++) {
                int ofLanguage = lang;
                int ofDevice = device;
                double share = passages.stream()
                        .filter(passage -> passage.lang() == ofLanguage)
                        .mapToDouble(passage -> passage.labels()[ofDevice])
                        .average()
                        .orElse(0);
                share = Math.min(1 - RAREST, Math.max(RAREST, share));
                weights[intercept(lang, device)] = (float) Math.log(share / (1 - share));
            }
        }
    }

    /** All weights; not to be changed. */
    float[] weights() {
        return weights;
    }

    /** Where the {@link AttentionGround#AXES} weights of the query of a head start. */
    int query(int head) {
        return head * AXES;
    }

    /** Where the {@link AttentionGround#AXES} weights of what a head takes from the pieces start. */
    int value(int head) {
        return (heads + head) * AXES;
    }

    /** Where the log-odds of a device in a language stand. */
    int intercept(int lang, int device) {
        return 2 * heads * AXES + lang * devices + device;
    }

    private void measureSlopes(List<Passage> batch) {
        Arrays.fill(slopes, 0);
        Matrix matrix = Matrix.transposed(weights, AXES, 2 * heads, 0, AXES);
        for (Passage passage : batch) {
            float[] ofProducts = slopesOfProducts(passage, matrix, 1.0 / batch.size());
            float[] added = new float[2 * heads * AXES];
            int count = passage.count();
            Matrix.of(passage.rows(), AXES, count, 0, AXES).multiply(ofProducts, 0, count, 2 * heads, added, 0, AXES);
            for (int i = 0; i < added.length; i++) {
                slopes[i] += added[i];
            }
        }
        for (int i = 0; i < 2 * heads * AXES; i++) {
            slopes[i] += (i < heads * AXES ? QUERY_PENALTY : VALUE_PENALTY) * weights[i];
        }
    }

    /**
     * How the cross entropy changes with what each piece of a passage gives each head: with the products with all
     * queries, then with what is taken from the pieces. Changes of intercepts are added to theirs.
     */
    private float[] slopesOfProducts(Passage passage, Matrix matrix, double weight) {
        int count = passage.count();
        int width = matrix.padded();
        float[] products = new float[count * width];
        matrix.multiply(passage.rows(), 0, AXES, count, products, 0, width);
        float[] turned = new float[2 * heads * count];
        for (int piece = 0; piece < count; piece++) {
            for (int column = 0; column < 2 * heads; column++) {
                turned[column * count + piece] = products[piece * width + column];
            }
        }
        float[] means = new float[heads];
        for (int head = 0; head < heads; head++) {
            int share = head * count;
            int value = (heads + head) * count;
            Curves.shares(turned, share, count);
            for (int piece = 0; piece < count; piece++) {
                means[head] += turned[share + piece] * turned[value + piece];
            }
        }
        for (int device = 0; device < devices; device++) {
            int intercept = intercept(passage.lang(), device);
            double odds = weights[intercept];
            for (int head = device * HEADS; head < (device + 1) * HEADS; head++) {
                odds += means[head];
            }
            float error = (float) (weight * (Calibration.logistic(odds) - passage.labels()[device]));
            slopes[intercept] += error;
            for (int head = device * HEADS; head < (device + 1) * HEADS; head++) {
                int share = head * count;
                int value = (heads + head) * count;
                for (int piece = 0; piece < count; piece++) {
                    float pull = error * turned[share + piece];
                    turned[share + piece] = pull * (turned[value + piece] - means[head]);
                    turned[value + piece] = pull;
                }
            }
        }
        return turned;
    }
}
