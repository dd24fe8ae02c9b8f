package org.philippic.rhetoric;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Points that a kernel machine compares with, in a byte a component. The likeness of two points is the Gaussian kernel
 * exp(-width * |x - y|^2), 1 for equal points. Immutable and thread-safe.
 */
final class KernelPoints {
    private static final float WIDTH = 0.8f;

    private final int count;
    private final float[] steps;
    private final byte[][] columns;
    /** The columns in units, so that the loop over the points of a column is one over floats. */
    private final float[][] values;

    private KernelPoints(int count, float[] steps, byte[][] columns) {
        this.count = count;
        this.steps = steps;
        this.columns = columns;
        this.values = new float[columns.length][count];
        for (int d = 0; d < columns.length; d++) {
            for (int i = 0; i < count; i++) {
                values[d][i] = columns[d][i] * steps[d];
            }
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

    /** Likeness of each of the points to a point, 0 to 1. */
    float[] likeness(float[] point) {
        float[] squares = new float[count];
        int d = 0;
        for (; d + 4 <= values.length; d += 4) {
            addFour(squares, point, d);
        }
        for (; d < values.length; d++) {
            addOne(squares, point[d], values[d]);
        }
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (float) Math.exp(-WIDTH * squares[i]);
        }
        return squares;
    }

    private static void addOne(float[] squares, float component, float[] column) {
        for (int i = 0; i < squares.length; i++) {
            float difference = component - column[i];
            squares[i] += difference * difference;
        }
    }

    /** Four columns in one pass over the sums, added in their order. */
    private void addFour(float[] squares, float[] point, int from) {
        float[] first = values[from];
        float[] second = values[from + 1];
        float[] third = values[from + 2];
        float[] fourth = values[from + 3];
        float x = point[from];
        float y = point[from + 1];
        float z = point[from + 2];
        float w = point[from + 3];
        for (int i = 0; i < squares.length; i++) {
            float a = x - first[i];
            float b = y - second[i];
            float c = z - third[i];
            float e = w - fourth[i];
            squares[i] = squares[i] + a * a + b * b + c * c + e * e;
        }
    }

    /** Likeness of each point to each, times a factor; symmetric. */
    float[][] gram(float factor) {
        float[][] gram = new float[count][];
        float[] point = new float[values.length];
        for (int i = 0; i < count; i++) {
            for (int d = 0; d < point.length; d++) {
                point[d] = values[d][i];
            }
            gram[i] = likeness(point);
            for (int j = 0; j < count; j++) {
                gram[i][j] *= factor;
            }
        }
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
