package org.philippic.compare;

/** Extends a shared run of letters in both directions as long as the texts stay alike. Implementations are immutable. */
interface PassageExtender {
    /** How far an extension went in both texts, and what it found: letters the same, columns of the alignment. */
    record Extension(int x, int y, int same, int columns) {}

    /**
     * Extends in one direction.
     *
     * @param x0 the first letter of {@code x} that may be added
     * @param xLength so many letters of {@code x} may be added at most
     * @param y0 the first letter of {@code y} that may be added
     * @param yLength so many letters of {@code y} may be added at most
     * @param step 1 to the right, -1 to the left
     */
    Extension extend(int[] x, int x0, int xLength, int[] y, int y0, int yLength, int step);

    /** Extends to the right: from {@code x[xFrom]} and {@code y[yFrom]} on, before {@code xTo} and {@code yTo}. */
    default Extension right(int[] x, int xFrom, int xTo, int[] y, int yFrom, int yTo) {
        return extend(x, xFrom, xTo - xFrom, y, yFrom, yTo - yFrom, 1);
    }

    /** Extends to the left: from the letters before {@code xTo} and {@code yTo} down to {@code xFrom}, {@code yFrom}. */
    default Extension left(int[] x, int xFrom, int xTo, int[] y, int yFrom, int yTo) {
        return extend(x, xTo - 1, xTo - xFrom, y, yTo - 1, yTo - yFrom, -1);
    }
}
