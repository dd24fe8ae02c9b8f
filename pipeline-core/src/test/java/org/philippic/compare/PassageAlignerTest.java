package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.philippic.compare.PassageExtender.Extension;

class PassageAlignerTest {
    private static final int BAND = 6;
    private static final int DROP = 9;
    private static final PassageAligner ALIGNER = new PassageAligner(BAND, DROP);
    private static final PassageReach REACH = new PassageReach(BAND, DROP);

    @Test
    void sameLetters_areFollowedToTheirEnd() {
        int[] letters = "thewholeofthewholeoft".chars().toArray();
        assertThat(ALIGNER.right(letters, 0, letters.length, letters, 0, letters.length))
                .isEqualTo(new Extension(21, 21, 21, 21));
        assertThat(ALIGNER.left(letters, 0, letters.length, letters, 0, letters.length))
                .isEqualTo(new Extension(21, 21, 21, 21));
    }

    @Test
    void nothingToExtendInto_isNoExtension() {
        int[] letters = {1, 2, 3};
        assertThat(ALIGNER.right(letters, 3, 3, letters, 0, 3)).isEqualTo(new Extension(0, 0, 0, 0));
        assertThat(ALIGNER.right(letters, 0, 3, letters, 3, 2)).isEqualTo(new Extension(0, 0, 0, 0));
    }

    @Test
    void liveCellsAlone_giveWhatTheWholeTableGives() {
        SplittableRandom random = new SplittableRandom(1848);
        int longExtensions = 0;
        for (int trial = 0; trial < 400; trial++) {
            int[] x = random.ints(60, 0, 9).toArray();
            int[] y = damaged(x, random);
            Extension extension = ALIGNER.right(x, 0, x.length, y, 0, y.length);
            assertThat(extension).as("trial %d", trial).isEqualTo(wholeTable(x, y));
            assertThat(REACH.right(x, 0, x.length, y, 0, y.length))
                    .as("trial %d", trial)
                    .isEqualTo(new Extension(extension.x(), extension.y(), 0, 0));
            Extension backwards = ALIGNER.left(x, 0, x.length, y, 0, y.length);
            assertThat(REACH.left(x, 0, x.length, y, 0, y.length))
                    .as("trial %d to the left", trial)
                    .isEqualTo(new Extension(backwards.x(), backwards.y(), 0, 0));
            longExtensions += extension.columns() > 30 ? 1 : 0;
        }
        assertThat(longExtensions).isBetween(50, 390);
    }

    /** A text with letters lost, added and taken for others. */
    private static int[] damaged(int[] letters, SplittableRandom random) {
        int[] damaged = new int[2 * letters.length];
        int size = 0;
        int errors = random.nextInt(3, 95);
        for (int letter : letters) {
            int dice = random.nextInt(100);
            if (dice >= errors) {
                damaged[size++] = letter;
            } else if (dice % 3 > 0) {
                damaged[size++] = random.nextInt(9);
                if (dice % 3 > 1) {
                    damaged[size++] = letter;
                }
            }
        }
        return Arrays.copyOf(damaged, size);
    }

    /** The same extension from a table of all cells, letter by letter. */
    private static Extension wholeTable(int[] x, int[] y) {
        int dead = -1_000_000;
        int[][] score = new int[x.length + 1][y.length + 1];
        int[][] columns = new int[x.length + 1][y.length + 1];
        int bestX = 0;
        int bestY = 0;
        for (int i = 0; i <= x.length; i++) {
            for (int j = 0; j <= y.length; j++) {
                int diagonal = i > 0 && j > 0 ? score[i - 1][j - 1] + (x[i - 1] == y[j - 1] ? 1 : -1) : dead;
                int gapInY = i > 0 ? score[i - 1][j] - 1 : dead;
                int gapInX = j > 0 ? score[i][j - 1] - 1 : dead;
                int found = i + j == 0 ? 0 : Math.max(diagonal, Math.max(gapInY, gapInX));
                int best = score[bestX][bestY];
                boolean alive = Math.abs(i - j) <= BAND && found >= best - DROP;
                score[i][j] = alive ? found : dead;
                if (alive && i + j > 0) {
                    columns[i][j] = 1
                            + (found == diagonal
                                    ? columns[i - 1][j - 1]
                                    : found == gapInY ? columns[i - 1][j] : columns[i][j - 1]);
                }
                if (alive && found > best) {
                    bestX = i;
                    bestY = j;
                }
            }
        }
        int all = columns[bestX][bestY];
        return new Extension(bestX, bestY, (score[bestX][bestY] + all) / 2, all);
    }
}
