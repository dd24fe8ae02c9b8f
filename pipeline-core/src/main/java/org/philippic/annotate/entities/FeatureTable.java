package org.philippic.annotate.entities;

import java.util.List;

/**
 * Weights of features by name. A name is looked up by its pieces, without being put together: most names that are asked
 * for are in no model. Immutable and thread-safe.
 */
final class FeatureTable {
    private static final int FULL_AT = 2;

    private final String[] names;
    private final float[][] weights;
    /** Hash in the upper half, feature + 1 in the lower; 0 where nothing is. Its size is a power of two. */
    private final long[] slots;

    /** @param weights in the order of the names; kept, not copied */
    FeatureTable(List<String> names, float[][] weights) {
        this.names = names.toArray(String[]::new);
        this.weights = weights;
        this.slots = new long[Integer.highestOneBit(Math.max(1, this.names.length)) * 2 * FULL_AT];
        for (int feature = 0; feature < this.names.length; feature++) {
            int hash = this.names[feature].hashCode();
            int slot = slot(hash);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = (long) hash << Integer.SIZE | feature + 1;
        }
    }

    /** The weights of a feature, null where there is none. */
    float[] find(String name) {
        int hash = name.hashCode();
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if ((int) (slots[slot] >> Integer.SIZE) == hash && names[feature(slot)].equals(name)) {
                return weights[feature(slot)];
            }
        }
        return null;
    }

    /** The weights of the feature whose name is these pieces in a row, null where there is none. */
    float[] find(NamePart head, NamePart tail) {
        int hash = tail.hashAfter(head.hash());
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if ((int) (slots[slot] >> Integer.SIZE) == hash && isMadeOf(names[feature(slot)], head, "", tail)) {
                return weights[feature(slot)];
            }
        }
        return null;
    }

    /** As above, of three pieces. */
    float[] find(NamePart head, NamePart middle, NamePart tail) {
        int hash = tail.hashAfter(middle.hashAfter(head.hash()));
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if ((int) (slots[slot] >> Integer.SIZE) == hash
                    && isMadeOf(names[feature(slot)], head, middle.text(), tail)) {
                return weights[feature(slot)];
            }
        }
        return null;
    }

    private static boolean isMadeOf(String name, NamePart head, String middle, NamePart tail) {
        return name.length()
                        == head.text().length() + middle.length() + tail.text().length()
                && name.startsWith(head.text())
                && name.startsWith(middle, head.text().length())
                && name.endsWith(tail.text());
    }

    private int feature(int slot) {
        return (int) slots[slot] - 1;
    }

    /** Strings that differ in their last letters have hashes close together; this spreads them. */
    private int slot(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 16) & slots.length - 1;
    }
}
