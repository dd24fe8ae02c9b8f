package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DocumentInferenceTest {
    @Test
    void documentsFromOneSource_areFoundDifferentInFiveOfAHundredTests() {
        SplittableRandom random = new SplittableRandom(1848);
        int trials = 4000;
        int found = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] x = skewed(random, 12);
            double[] y = skewed(random, 20);
            if (new Permutation(trial, 199).pValue(x, y, DocumentInferenceTest::distance) <= 0.05) {
                found++;
            }
        }
        assertThat((double) found / trials).isBetween(0.04, 0.06);
    }

    @Test
    void documentsFarApart_areFoundDifferent() {
        double[] x = {9, 8, 9.5, 10, 8.7, 9.1};
        double[] y = {1, 2, 1.5, 0.2, 1.1, 0.9};
        assertThat(new Permutation(1, 999).pValue(x, y, DocumentInferenceTest::distance))
                .isLessThan(0.02);
    }

    @Test
    void equalDocuments_haveAPValueOfOne() {
        double[] same = {3, 3, 3};
        assertThat(new Permutation(1, 99).pValue(same, same, DocumentInferenceTest::distance))
                .isEqualTo(1);
    }

    @Test
    void exactPermutationDistribution_isApproached() {
        // Of the 20 splits of 1…6 in halves two are as extreme as {4,5,6} against {1,2,3}.
        double p = new Permutation(7, 20_000)
                .pValue(new double[] {4, 5, 6}, new double[] {1, 2, 3}, DocumentInferenceTest::distance);
        assertThat(p).isCloseTo(0.1, within(0.01));
    }

    @Test
    void termsOfDocumentsFromOneSource_areKeyInFiveOfAHundred() {
        SplittableRandom random = new SplittableRandom(1917);
        int trials = 2000;
        int found = 0;
        for (int trial = 0; trial < trials; trial++) {
            long count = 0;
            long tokens = 0;
            double squares = 0;
            for (int document = 0; document < 90; document++) {
                long size = 1500 + random.nextInt(1000);
                long x = bursty(random, size);
                count += x;
                tokens += size;
                squares += (double) x * x / size;
            }
            long size = 1500 + random.nextInt(1000);
            FourCells cells = new FourCells(bursty(random, size), size, count, tokens);
            double phi = Overdispersion.phi(count, tokens, squares, 90);
            if (Overdispersion.pValue(LogLikelihood.signed(cells), phi, 90) <= 0.05) {
                found++;
            }
        }
        assertThat((double) found / trials).isBetween(0.03, 0.06);
    }

    /** Occurrences of a word whose rate differs from document to document by a third of its mean. */
    private static long bursty(SplittableRandom random, long size) {
        double rate = 0.01 * Math.max(0.05, 1 + gaussian(random) / 3);
        long count = 0;
        for (long token = 0; token < size; token++) {
            count += random.nextDouble() < rate ? 1 : 0;
        }
        return count;
    }

    @Test
    void bootstrapInterval_coversTheMeanInNinetyFiveOfAHundredSamples() {
        SplittableRandom random = new SplittableRandom(1791);
        int trials = 2000;
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] sample = new double[40];
            Arrays.setAll(sample, i -> gaussian(random));
            Interval interval = new Bootstrap(trial, 1000).bca(sample, DocumentInferenceTest::mean, 0.95);
            if (interval.low() <= 0 && 0 <= interval.high()) {
                covered++;
            }
        }
        assertThat((double) covered / trials).isBetween(0.93, 0.97);
    }

    @Test
    void singleDocument_hasAnIntervalOfNoWidth() {
        assertThat(new Bootstrap(1, 100).bca(new double[] {4}, DocumentInferenceTest::mean, 0.95))
                .isEqualTo(new Interval(4, 4));
        assertThat(new Bootstrap(1, 100).bca(new double[] {4, 4, 4}, DocumentInferenceTest::mean, 0.95))
                .isEqualTo(new Interval(4, 4));
    }

    @Test
    void placeInASample_isRightlySurprising() {
        // The 100 values are all below: one of 101 places, on either side.
        assertThat(Percentile.pValue(100, 0, 100)).isCloseTo(2.0 / 101, within(1e-12));
        assertThat(Percentile.pValue(50, 50, 100)).isEqualTo(1);
        assertThat(Percentile.pValue(0, 1, 1)).isEqualTo(1);
    }

    private static double distance(double[] x, double[] y) {
        return Math.abs(mean(x) - mean(y));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double[] skewed(SplittableRandom random, int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> -Math.log(1 - random.nextDouble()));
        return values;
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
