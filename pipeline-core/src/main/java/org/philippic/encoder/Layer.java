package org.philippic.encoder;

import java.io.IOException;
import org.philippic.matrix.Curves;
import org.philippic.matrix.Matrix;

/**
 * One layer of the network (Vaswani et al. 2017): every row looks at all rows, then goes through two dense layers by
 * itself; what comes out is added to what went in. Immutable and thread-safe.
 */
record Layer(
        Dense queries,
        Dense keys,
        Dense values,
        Dense joined,
        Norm afterJoining,
        Dense wide,
        Dense narrow,
        Norm afterAll) {
    private static final int WIDTH = Encoder.DIMENSIONS;
    private static final int HEAD = 64;
    private static final int INNER = 4 * WIDTH;

    static Layer read(TensorBundle bundle, String name) throws IOException {
        String attention = name + "/attention";
        return new Layer(
                Dense.read(bundle, attention + "/self/query", WIDTH, WIDTH),
                Dense.read(bundle, attention + "/self/key", WIDTH, WIDTH),
                Dense.read(bundle, attention + "/self/value", WIDTH, WIDTH),
                Dense.read(bundle, attention + "/output/dense", WIDTH, WIDTH),
                Norm.read(bundle, attention + "/output/LayerNorm", WIDTH),
                Dense.read(bundle, name + "/intermediate/dense", WIDTH, INNER),
                Dense.read(bundle, name + "/output/dense", INNER, WIDTH),
                Norm.read(bundle, name + "/output/LayerNorm", WIDTH));
    }

    /** What {@code count} rows become. */
    float[] of(float[] rows, int count) {
        float[] looked = joined.of(attended(rows, count), count);
        add(looked, rows);
        afterJoining.apply(looked);
        float[] inner = wide.of(looked, count);
        Curves.rectify(inner);
        float[] out = narrow.of(inner, count);
        add(out, looked);
        afterAll.apply(out);
        return out;
    }

    private static void add(float[] sum, float[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
    }

    /** For each row and head the mean of the rows' values, each counting as much as its key fits the row's query. */
    private float[] attended(float[] rows, int count) {
        float[] asked = queries.of(rows, count);
        float[] offered = keys.of(rows, count);
        float[] given = values.of(rows, count);
        float scale = (float) (1 / Math.sqrt(HEAD));
        for (int i = 0; i < asked.length; i++) {
            asked[i] *= scale;
        }
        float[] out = new float[rows.length];
        for (int head = 0; head < WIDTH; head += HEAD) {
            Matrix fitting = Matrix.transposed(offered, WIDTH, count, head, HEAD);
            int stride = fitting.padded();
            float[] shares = new float[count * stride];
            fitting.multiply(asked, head, WIDTH, count, shares, 0, stride);
            for (int row = 0; row < count; row++) {
                Curves.shares(shares, row * stride, count);
            }
            Matrix.of(given, WIDTH, count, head, HEAD).multiply(shares, 0, stride, count, out, head, WIDTH);
        }
        return out;
    }
}
