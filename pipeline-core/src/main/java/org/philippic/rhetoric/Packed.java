package org.philippic.rhetoric;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays in few bytes: model weights need no more than three digits, and most hashed buckets are empty. */
final class Packed {
    private Packed() {}

    /** Writes floats as signed bytes with one common scale; the error is at most 1/254 of the largest. */
    static void writeBytes(DataOutput out, float[] values) throws IOException {
        float scale = scale(values, Byte.MAX_VALUE);
        out.writeInt(values.length);
        out.writeFloat(scale);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / scale);
        }
        out.write(bytes);
    }

    static float[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        float scale = in.readFloat();
        in.readFully(bytes);
        float[] values = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] * scale;
        }
        return values;
    }

    /** Writes floats as signed shorts with one common scale, high bytes first and then low ones, which packs better. */
    static void writeShorts(DataOutput out, float[] values) throws IOException {
        float scale = scale(values, Short.MAX_VALUE);
        out.writeInt(values.length);
        out.writeFloat(scale);
        byte[] high = new byte[values.length];
        byte[] low = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int rounded = Math.round(values[i] / scale);
            high[i] = (byte) (rounded >> 8);
            low[i] = (byte) rounded;
        }
        out.write(high);
        out.write(low);
    }

    static float[] readShorts(DataInput in) throws IOException {
        int length = in.readInt();
        float scale = in.readFloat();
        byte[] high = new byte[length];
        byte[] low = new byte[length];
        in.readFully(high);
        in.readFully(low);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = ((high[i] << 8) | (low[i] & 0xff)) * scale;
        }
        return values;
    }

    static void writeDoubles(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static double[] readDoubles(DataInput in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static float scale(float[] values, int largest) {
        float max = 0;
        for (float value : values) {
            max = Math.max(max, Math.abs(value));
        }
        return max == 0 ? 1 : max / largest;
    }
}
