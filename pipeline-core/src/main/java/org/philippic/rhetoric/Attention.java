package org.philippic.rhetoric;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.encoder.Encoder;
import org.philippic.matrix.Curves;
import org.philippic.matrix.Matrix;

/**
 * Tells a device by the few words of a passage that make it, which a mean over all words drowns. Each device has some
 * heads. A head weighs every word piece by how much it concerns the head, the share e^(q·x) / Σ e^(q·x) of its vector x
 * in context, and takes the mean of what the pieces say, v·x, by these weights: attention-based pooling (Ilse, Tomczak
 * and Welling 2018). The sum over the heads is the log-odds of the device. Immutable and thread-safe.
 */
final class Attention {
    private final int devices;
    private final int heads;
    private final float[] weights;
    private final Map<String, double[]> intercepts;
    private final Matrix matrix;

    /**
     * @param devices number of devices
     * @param heads of each device
     * @param weights {@link Encoder#DIMENSIONS} for each query, all heads of the first device first; then in the same
     *     order for what is taken from the pieces
     * @param intercepts log-odds of each device where the pieces say nothing, by language
     */
    Attention(int devices, int heads, float[] weights, Map<String, double[]> intercepts) {
        this.devices = devices;
        this.heads = heads;
        this.weights = weights;
        this.intercepts = new TreeMap<>(intercepts);
        this.matrix = Matrix.transposed(weights, Encoder.DIMENSIONS, 2 * devices * heads, 0, Encoder.DIMENSIONS);
    }

    /**
     * Reads word pieces that follow each other.
     *
     * @param vectors {@link Encoder#DIMENSIONS} components for each of many pieces
     * @param from the first piece to read
     * @param count how many pieces to read, at least 1
     */
    Attended read(float[] vectors, int from, int count) {
        int all = devices * heads;
        int width = matrix.padded();
        float[] products = new float[count * width];
        matrix.multiply(vectors, from * Encoder.DIMENSIONS, Encoder.DIMENSIONS, count, products, 0, width);
        float[] strongest = new float[all];
        float[] total = new float[all];
        float[] values = new float[all];
        float[] powers = new float[count];
        for (int head = 0; head < all; head++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int piece = 0; piece < count; piece++) {
                most = Math.max(most, products[piece * width + head]);
            }
            for (int piece = 0; piece < count; piece++) {
                powers[piece] = products[piece * width + head] - most;
            }
            Curves.powers(powers, 0, count);
            for (int piece = 0; piece < count; piece++) {
                total[head] += powers[piece];
                values[head] += powers[piece] * products[piece * width + all + head];
            }
            strongest[head] = most;
        }
        return new Attended(strongest, total, values);
    }

    /** Whether passages of a language can be told. */
    boolean covers(String lang) {
        return intercepts.containsKey(lang);
    }

    /** Probability of each device in a passage of a covered language, not calibrated. */
    double[] probabilities(String lang, Attended attended) {
        double[] probabilities = new double[devices];
        for (int device = 0; device < devices; device++) {
            double odds = intercepts.get(lang)[device];
            for (int head = device * heads; head < (device + 1) * heads && attended.isRead(); head++) {
                odds += attended.mean(head);
            }
            probabilities[device] = Calibration.logistic(odds);
        }
        return probabilities;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(devices);
        out.writeInt(heads);
        Packed.writeShorts(out, weights);
        out.writeInt(intercepts.size());
        for (Map.Entry<String, double[]> entry : intercepts.entrySet()) {
            out.writeUTF(entry.getKey());
            Packed.writeDoubles(out, entry.getValue());
        }
    }

    static Attention read(DataInput in) throws IOException {
        int devices = in.readInt();
        int heads = in.readInt();
        float[] weights = Packed.readShorts(in);
        Map<String, double[]> intercepts = new TreeMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            intercepts.put(in.readUTF(), Packed.readDoubles(in));
        }
        return new Attention(devices, heads, weights, intercepts);
    }
}
