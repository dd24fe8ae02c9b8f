package org.philippic.annotate.depparse;

/**
 * The few word rows that a thread computed last and that found no room in {@link HiddenRows}: the same rare word is
 * looked at from several positions in a row of transitions. Confined to one thread.
 */
final class SpareRows {
    private static final int SLOTS = 512;

    private final int[] keys = new int[SLOTS];
    private final float[][] rows = new float[SLOTS][];

    float[] get(int key) {
        int slot = slot(key);
        return keys[slot] == key ? rows[slot] : null;
    }

    void put(int key, float[] row) {
        int slot = slot(key);
        keys[slot] = key;
        rows[slot] = row;
    }

    private static int slot(int key) {
        return (key * 0x9E3779B9) >>> 23;
    }
}
