package org.philippic.rhetoric;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights of all devices for each of many text units, in a byte each; those of one unit lie together, since a passage
 * asks for them together. Immutable and thread-safe.
 */
final class DeviceTable {
    private final float[] steps;
    private final byte[] weights;

    private DeviceTable(float[] steps, byte[] weights) {
        this.steps = steps;
        this.weights = weights;
    }

    /**
     * Packs weights; the error is at most 1/254 of the largest of each device.
     *
     * @param byDevice weights of each unit, for each device
     */
    static DeviceTable of(List<float[]> byDevice) {
        int devices = byDevice.size();
        int units = devices == 0 ? 0 : byDevice.get(0).length;
        float[] steps = new float[devices];
        byte[] weights = new byte[Math.multiplyExact(units, devices)];
        for (int device = 0; device < devices; device++) {
            float[] own = byDevice.get(device);
            float largest = 0;
            for (float weight : own) {
                largest = Math.max(largest, Math.abs(weight));
            }
            steps[device] = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
            for (int unit = 0; unit < units; unit++) {
                weights[unit * devices + device] = (byte) Math.round(own[unit] / steps[device]);
            }
        }
        return new DeviceTable(steps, weights);
    }

    /** Weight of a unit for a device. */
    double weight(int unit, int device) {
        return steps[device] * weights[unit * steps.length + device];
    }

    /**
     * For each device the sum over some units of value times weight.
     *
     * @param units numbers of the units
     * @param values one for each of them
     */
    double[] sums(int[] units, float[] values) {
        double[] sums = new double[steps.length];
        for (int i = 0; i < units.length; i++) {
            int start = units[i] * sums.length;
            double value = values[i];
            for (int device = 0; device < sums.length; device++) {
                sums[device] += value * weights[start + device];
            }
        }
        for (int device = 0; device < sums.length; device++) {
            sums[device] *= steps[device];
        }
        return sums;
    }

    void write(DataOutput out) throws IOException {
        int devices = steps.length;
        out.writeInt(devices);
        for (int device = 0; device < devices; device++) {
            byte[] own = new byte[weights.length / devices];
            for (int unit = 0; unit < own.length; unit++) {
                own[unit] = weights[unit * devices + device];
            }
            out.writeFloat(steps[device]);
            out.writeInt(own.length);
            // All units of one device and then of the next pack better than the other way round.
            out.write(own);
        }
    }

    static DeviceTable read(DataInput in) throws IOException {
        float[] steps = new float[in.readInt()];
        List<byte[]> columns = new ArrayList<>();
        for (int device = 0; device < steps.length; device++) {
            steps[device] = in.readFloat();
            byte[] own = new byte[in.readInt()];
            in.readFully(own);
            columns.add(own);
        }
        int units = columns.isEmpty() ? 0 : columns.get(0).length;
        byte[] weights = new byte[units * steps.length];
        for (int unit = 0; unit < units; unit++) {
            for (int device = 0; device < steps.length; device++) {
                weights[unit * steps.length + device] = columns.get(device)[unit];
            }
        }
        return new DeviceTable(steps, weights);
    }
}
