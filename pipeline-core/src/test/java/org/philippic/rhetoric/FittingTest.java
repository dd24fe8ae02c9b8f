package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FittingTest {
    @Test
    void ridge_oneColumn_isTheClosedForm() {
        SparseRows rows = new SparseRows(1);
        double[] x = {1, 2, -1};
        double[] y = {2, 3, -2};
        for (double value : x) {
            rows.put(0, value);
            rows.endRow();
        }
        // x'y / (x'x + penalty) = (2 + 6 + 2) / (6 + 4)
        assertThat(Ridge.fit(rows, y, 4)[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void ridge_manyColumns_leavesResidualsInProportionToDualWeights() {
        Random random = new Random(5);
        SparseRows rows = new SparseRows(40);
        double[] y = new double[15];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < 10; j++) {
                rows.put(random.nextInt(40), random.nextGaussian());
            }
            rows.endRow();
            y[i] = random.nextGaussian();
        }
        double[] w = Ridge.fit(rows, y, 0.5);
        // At the minimum X'(y - Xw) = penalty * w.
        double[] gradient = new double[40];
        for (int i = 0; i < y.length; i++) {
            rows.addTo(gradient, i, y[i] - rows.dot(i, w));
        }
        for (int j = 0; j < 40; j++) {
            assertThat(gradient[j]).isCloseTo(0.5 * w[j], within(1e-3));
        }
    }

    @Test
    void ridge_manyTargets_areFittedAsEachAlone() {
        Random random = new Random(6);
        SparseRows rows = new SparseRows(30);
        double[][] targets = new double[3][20];
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 8; j++) {
                rows.put(random.nextInt(30), random.nextGaussian());
            }
            rows.endRow();
            targets[0][i] = random.nextGaussian();
            targets[2][i] = i % 2;
        }
        float[][] kernel = new float[20][20];
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                kernel[i][j] = (float) Math.exp(-0.1 * (i - j) * (i - j));
            }
        }
        List<Ridge.Weights> together = Ridge.fit(rows, kernel, targets, 0.7);
        for (int t = 0; t < 3; t++) {
            Ridge.Weights alone = Ridge.fit(rows, kernel, targets[t], 0.7);
            assertThat(together.get(t).columns()).containsExactly(alone.columns(), within(1e-9));
            assertThat(together.get(t).rows()).containsExactly(alone.rows(), within(1e-9));
        }
        assertThat(together.get(1).columns()).containsOnly(0);
    }

    @Test
    void calibration_onDrawsFromALogisticCurve_findsTheCurve() {
        Random random = new Random(7);
        double[] ratings = new double[20_000];
        boolean[] positive = new boolean[ratings.length];
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = 4 * random.nextDouble();
            positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-(2 * ratings[i] - 3)));
        }
        Calibration fitted = Calibration.fit(ratings, positive);
        assertThat(fitted.slope()).isCloseTo(2, within(0.1));
        assertThat(fitted.offset()).isCloseTo(-3, within(0.2));
        assertThat(fitted.probability(1.5)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void calibration_onSeparableData_staysFinite() {
        Calibration fitted = Calibration.fit(new double[] {0, 1, 3, 4}, new boolean[] {false, false, true, true});
        assertThat(fitted.slope()).isFinite().isPositive();
    }

    @Test
    void authorFolds_neverDivideAnAuthor_andAreEven() {
        List<GoldPassage> passages = new ArrayList<>();
        for (int author = 0; author < 60; author++) {
            for (int n = 0; n <= author % 7; n++) {
                passages.add(new GoldPassage(
                        author + "-" + n, "book", "author " + author, "en", 1900, "", 0, Set.of(), Set.of(), false));
            }
        }
        int[] folds = AuthorFolds.of(passages);
        TreeMap<String, Set<Integer>> ofAuthor = new TreeMap<>();
        int[] sizes = new int[AuthorFolds.FOLDS];
        for (int i = 0; i < folds.length; i++) {
            ofAuthor.computeIfAbsent(passages.get(i).authorGroup(), key -> new java.util.TreeSet<>())
                    .add(folds[i]);
            sizes[folds[i]]++;
        }
        assertThat(ofAuthor.values()).allMatch(set -> set.size() == 1);
        assertThat(java.util.Arrays.stream(sizes)).allMatch(size -> size >= 9 && size <= 14);
    }

    @Test
    void bestThreshold_isWhereF1IsHighest() {
        double[] probabilities = {0.9, 0.8, 0.3, 0.2};
        boolean[] positive = {true, true, false, true};
        // Taking two of them: 2*2/(2+3) = 0.8; taking all four: 2*3/(4+3) = 0.857.
        assertThat(DeviceThresholds.best(probabilities, positive)).isLessThan(0.2);
        assertThat(DeviceThresholds.best(probabilities, new boolean[] {true, true, false, false}))
                .isBetween(0.3, 0.8);
    }
}
