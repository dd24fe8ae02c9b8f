package org.philippic.rhetoric;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.philippic.matrix.Curves;
import org.philippic.matrix.Matrix;

/**
 * Points that a kernel machine compares with, in a byte a component. The likeness of two points is the Gaussian kernel
 * exp(-width * |x - y|^2), 1 for equal points. Immutable and thread-safe.
 */
final class KernelPoints {
    private static final float WIDTH = 0.8f;

    /** So many points are compared at a time: enough to use what is loaded again, and not too much to hold. */
    private static final int TOGETHER = 48;

    private final int count;
    private final float[] steps;
    private final byte[][] columns;
    private final Matrix values;
    /** Squared length of each point. */
    private final float[] lengths;

    private KernelPoints(int count, float[] steps, byte[][] columns) {
        this.count = count;
        this.steps = steps;
        this.columns = columns;
        float[] flat = new float[columns.length * count];
        for (int d = 0; d < columns.length; d++) {
            for (int i = 0; i < count; i++) {
                flat[d * count + i] = columns[d][i] * steps[d];
            }
        }
        this.values = Matrix.of(flat, count, columns.length, 0, count);
        this.lengths = new float[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = length(point(i));
        }
    }

    /** @param points at least one, all with the same number of components */
    static KernelPoints of(float[][] points) {
        int dimensions = points[0].length;
        float[] steps = new float[dimensions];
        byte[][] columns = new byte[dimensions][points.length];
        for (int d = 0; d < dimensions; d++) {
            for (float[] point : points) {
                steps[d] = Math.max(steps[d], Math.abs(point[d]) / Byte.MAX_VALUE);
            }
            for (int i = 0; i < points.length && steps[d] > 0; i++) {
                columns[d][i] = (byte) Math.round(points[i][d] / steps[d]);
            }
        }
        return new KernelPoints(points.length, steps, columns);
    }

    int count() {
        return count;
    }

    private float[] point(int i) {
        float[] point = new float[columns.length];
        for (int d = 0; d < point.length; d++) {
            point[d] = columns[d][i] * steps[d];
        }
        return point;
    }

    /** Summed like a product with {@link #values}, so that the distance of equal points is 0 to the last bit. */
    private static float length(float[] point) {
        float sum = 0;
        for (float component : point) {
            sum = Math.fma(component, component, sum);
        }
        return sum;
    }

    /** Takes what some points are like. */
    interface LikenessReader {
        /**
         * Reads the likenesses of a few points that follow each other.
         *
         * @param first number of the first of them
         * @param number how many
         * @param likeness to each of this object's points, 0 to 1, for the first point and then, {@code stride} on, for
         *     the next; used again afterwards
         */
        void read(int first, int number, float[] likeness, int stride);
    }

    /** Compares points with these points, a few at a time. What a point is like does not hang on those beside it. */
    void compare(List<float[]> points, LikenessReader reader) {
        int stride = values.padded();
        float[] likeness = new float[Math.min(TOGETHER, points.size()) * stride];
        for (int first = 0; first < points.size(); first += TOGETHER) {
            List<float[]> some = points.subList(first, Math.min(points.size(), first + TOGETHER));
            float[] rows = new float[some.size() * columns.length];
            for (int n = 0; n < some.size(); n++) {
                System.arraycopy(some.get(n), 0, rows, n * columns.length, columns.length);
            }
            values.multiply(rows, 0, columns.length, some.size(), likeness, 0, stride);
            for (int n = 0; n < some.size(); n++) {
                toLikeness(likeness, n * stride, length(some.get(n)));
            }
            reader.read(first, some.size(), likeness, stride);
        }
    }

    /** Turns products into likenesses: |x - y|^2 = |x|^2 + |y|^2 - 2xy. */
    private void toLikeness(float[] products, int from, float length) {
        for (int i = 0; i < count; i++) {
            float square = Math.max(0, length + lengths[i] - 2 * products[from + i]);
            products[from + i] = -WIDTH * square;
        }
        Curves.powers(products, from, count);
    }

    /** Likeness of each point to each, times a factor; symmetric. */
    float[][] gram(float factor) {
        float[][] gram = new float[count][count];
        List<float[]> points = IntStream.range(0, count).mapToObj(this::point).toList();
        compare(points, (first, number, likeness, stride) -> {
            for (int n = 0; n < number; n++) {
                for (int i = 0; i < count; i++) {
                    gram[first + n][i] = factor * likeness[n * stride + i];
                }
            }
        });
        return gram;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(count);
        out.writeInt(columns.length);
        for (int d = 0; d < columns.length; d++) {
            out.writeFloat(steps[d]);
            out.write(columns[d]);
        }
    }

    static KernelPoints read(DataInput in) throws IOException {
        int count = in.readInt();
        byte[][] columns = new byte[in.readInt()][count];
        float[] steps = new float[columns.length];
        for (int d = 0; d < columns.length; d++) {
            steps[d] = in.readFloat();
            in.readFully(columns[d]);
        }
        return new KernelPoints(count, steps, columns);
    }
}
