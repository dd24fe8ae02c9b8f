package org.philippic.jobs.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Bytes that values are written to, small since most rows repeat what the rows before them said: a whole number takes as
 * few bytes as it needs, and a short text that was written before is named by its number. {@link RowInput} reads them
 * in the same order. Used by one thread.
 */
final class RowOutput {
    /** Longer texts are hardly ever written twice. */
    static final int LONGEST_REMEMBERED = 64;

    /** Stands before a text that is not remembered. */
    static final int LONG_TEXT = 0;

    /** Stands before a text that is remembered from here on. */
    static final int NEW_TEXT = 1;

    /** Number that names the first text remembered. */
    static final int FIRST_KNOWN = 2;

    private final Map<String, Integer> known = new HashMap<>();
    private byte[] bytes = new byte[1 << 10];
    private int size;

    /** Bytes written so far. */
    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void writeBoolean(boolean value) {
        writeByte(value ? 1 : 0);
    }

    void writeLong(long value) {
        long left = (value << 1) ^ (value >> 63);
        while ((left & ~0x7FL) != 0) {
            writeByte((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        writeByte((int) left);
    }

    void writeDouble(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            writeByte((int) (bits >>> shift));
        }
    }

    void writeText(String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            writeLong(LONG_TEXT);
            writeNew(text);
            return;
        }
        Integer number = known.putIfAbsent(text, FIRST_KNOWN + known.size());
        if (number == null) {
            writeLong(NEW_TEXT);
            writeNew(text);
        } else {
            writeLong(number);
        }
    }

    private void writeNew(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        writeLong(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void writeByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, Math.multiplyExact(bytes.length, 2)));
        }
    }
}
