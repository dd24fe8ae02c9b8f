package org.philippic.jobs.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Values read from the bytes of a {@link RowOutput}. A text that is named by its number is the same object each time,
 * so that rows share what they repeat. Used by one thread.
 */
final class RowInput {
    private final List<String> known = new ArrayList<>();
    private final byte[] bytes;
    private int at;

    RowInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether all has been read. */
    boolean isAtEnd() {
        return at == bytes.length;
    }

    boolean readBoolean() {
        return bytes[at++] != 0;
    }

    int readInt() {
        return Math.toIntExact(readLong());
    }

    long readLong() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }

    double readDouble() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (bytes[at++] & 0xFFL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    String readText() {
        int number = readInt();
        if (number == RowOutput.LONG_TEXT) {
            return readNew();
        }
        if (number == RowOutput.NEW_TEXT) {
            String text = readNew();
            known.add(text);
            return text;
        }
        return known.get(number - RowOutput.FIRST_KNOWN);
    }

    private String readNew() {
        int length = readInt();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
