package org.philippic.compare;

import java.util.Arrays;

/**
 * Whole numbers that do not fall, as bytes: each as its distance from the one before, seven bits a byte, the lowest
 * first. Stateless.
 */
final class AscendingInts {
    private static final int BITS = 7;
    private static final int LOWEST = (1 << BITS) - 1;
    private static final int MOST_BYTES = 5;

    private AscendingInts() {}

    /** Packs numbers from 0 up, none smaller than the one before it. */
    static byte[] pack(int[] numbers) {
        byte[] bytes = new byte[numbers.length + MOST_BYTES];
        int size = 0;
        int before = 0;
        for (int number : numbers) {
            if (size + MOST_BYTES > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int left = number - before;
            while (left > LOWEST) {
                bytes[size++] = (byte) (left & LOWEST | 1 << BITS);
                left >>>= BITS;
            }
            bytes[size++] = (byte) left;
            before = number;
        }
        return Arrays.copyOf(bytes, size);
    }

    /** The numbers that were packed. */
    static int[] unpack(byte[] bytes) {
        int[] numbers = new int[bytes.length];
        int size = 0;
        int number = 0;
        int shift = 0;
        for (byte next : bytes) {
            number += (next & LOWEST) << shift;
            shift += BITS;
            if (next >= 0) {
                numbers[size++] = number;
                shift = 0;
            }
        }
        return Arrays.copyOf(numbers, size);
    }
}
