package org.philippic.compare;

import org.philippic.compare.PassageAligner.Row;

/**
 * Finds how far a {@link PassageAligner} goes, by the scores of its cells alone: nearly twice as fast, since it need not
 * know by what way. Chance matches end here, and there are millions. Its extensions have no letters and no columns.
 *
 * @param band as the aligner's
 * @param drop as the aligner's
 */
record PassageReach(int band, int drop) implements PassageExtender {
    private static final int DEAD = PassageAligner.DEAD;

    @Override
    public Extension extend(int[] x, int x0, int xLength, int[] y, int y0, int yLength, int step) {
        Row above = new Row(2 * band + 3);
        Row row = new Row(2 * band + 3);
        for (int j = 0; j <= Math.min(band, Math.min(drop, yLength)); j++) {
            above.set(band + 1 + j, -j, j);
        }
        int bestX = 0;
        int bestY = 0;
        int best = 0;
        for (int i = 1; i <= xLength && above.isAlive(); i++) {
            row.clear();
            int[] over = above.score;
            int[] scores = row.score;
            int letter = x[x0 + step * (i - 1)];
            int d = Math.max(Math.max(1, band + 1 - i), above.first - 1);
            int end = Math.min(2 * band + 1, yLength - i + band + 1);
            int left = DEAD;
            if (d == band + 1 - i && d <= end) {
                // Before the first letter of y there is nothing to compare with.
                if (over[d + 1] - 1 >= best - drop) {
                    left = over[d + 1] - 1;
                    row.set(d, left, 0);
                }
                d++;
            }
            int first = row.first;
            int last = row.last;
            int at = y0 + step * (i + d - band - 2);
            for (; d <= end && (d <= above.last || left != DEAD); d++) {
                // 0 where the letters are the same, else 1, without a jump that nobody can foretell.
                int differs = letter ^ y[at];
                differs = (differs | -differs) >>> Integer.SIZE - 1;
                at += step;
                int score = Math.max(over[d] + 1 - 2 * differs, Math.max(over[d + 1], left) - 1);
                if (score < best - drop) {
                    left = DEAD;
                    continue;
                }
                left = score;
                scores[d] = score;
                first = Math.min(first, d);
                last = d;
                if (score > best) {
                    best = score;
                    bestX = i;
                    bestY = i + d - band - 1;
                }
            }
            row.first = first;
            row.last = last;
            Row swapped = above;
            above = row;
            row = swapped;
        }
        return new Extension(bestX, bestY, 0, 0);
    }
}
