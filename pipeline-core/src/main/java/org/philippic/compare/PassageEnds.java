package org.philippic.compare;

/**
 * Sets the ends of an aligned passage at words: letters that happen to agree beyond the shared words are cut off.
 * Stateless.
 */
final class PassageEnds {
    private static final double ALIKE = 0.5;
    /** A noisy passage must not be eaten up from its ends by words that the noise has split. */
    private static final int MOST_CUT = 3;

    private PassageEnds() {}

    /** The passage between word boundaries of both texts, its first and last words alike; may be empty. */
    static ReuseFinder.Passage atWords(ReuseText one, ReuseText two, ReuseFinder.Passage passage) {
        int xFrom = one.nearestBoundary(passage.xFrom());
        int xTo = one.nearestBoundary(passage.xTo());
        int yFrom = two.nearestBoundary(passage.yFrom());
        int yTo = two.nearestBoundary(passage.yTo());
        for (int cut = 0; cut < MOST_CUT && xFrom < xTo && yFrom < yTo; cut++) {
            int xNext = one.boundaryAfter(xFrom);
            int yNext = two.boundaryAfter(yFrom);
            if (alike(one.letters(), xFrom, xNext, two.letters(), yFrom, yNext)) {
                break;
            }
            xFrom = xNext;
            yFrom = yNext;
        }
        for (int cut = 0; cut < MOST_CUT && xFrom < xTo && yFrom < yTo; cut++) {
            int xLast = one.boundaryBefore(xTo);
            int yLast = two.boundaryBefore(yTo);
            if (alike(one.letters(), xLast, xTo, two.letters(), yLast, yTo)) {
                break;
            }
            xTo = xLast;
            yTo = yLast;
        }
        return new ReuseFinder.Passage(xFrom, xTo, yFrom, yTo, passage.same(), passage.columns());
    }

    /** Whether the edit distance of two words is at most half of the longer one. */
    private static boolean alike(int[] x, int xFrom, int xTo, int[] y, int yFrom, int yTo) {
        int n = xTo - xFrom;
        int m = yTo - yFrom;
        int[] above = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int[] row = new int[m + 1];
            row[0] = i;
            for (int j = 1; j <= m; j++) {
                int replaced = above[j - 1] + (x[xFrom + i - 1] == y[yFrom + j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[m] <= ALIKE * Math.max(n, m);
    }
}
