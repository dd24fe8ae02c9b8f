package org.philippic.annotate.entities;

/**
 * A piece of a feature's name, with what its hash adds to that of a name that it stands in.
 *
 * @param text the piece
 * @param hash as {@link String#hashCode} counts
 * @param power 31 to the length of the piece
 */
record NamePart(String text, int hash, int power) {
    private static final int BASE = 31;

    static NamePart of(String text) {
        int power = 1;
        for (int i = 0; i < text.length(); i++) {
            power *= BASE;
        }
        return new NamePart(text, text.hashCode(), power);
    }

    /** Hash of a name that ends with this piece, from the hash of what stands before. */
    int hashAfter(int before) {
        return before * power + hash;
    }
}
