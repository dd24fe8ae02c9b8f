package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankMetricsTest {
    @Test
    void spearman_withTies_isPearsonOfMeanRanks() {
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
        assertThat(RankMetrics.spearman(new double[] {1, 2, 2, 3}, new double[] {10, 20, 30, 40}))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    }

    @Test
    void auc_tieCountsHalf() {
        double[] scores = {0.1, 0.4, 0.4, 0.9};
        assertThat(RankMetrics.auc(scores, new boolean[] {false, false, true, true}))
                .isEqualTo(3.5 / 4);
    }

    @Test
    void auc_withoutPositives_isNotANumber() {
        assertThat(RankMetrics.auc(new double[] {1, 2}, new boolean[2])).isNaN();
    }

    @Test
    void calibrationError_sureAndHalfWrong_isOneHalf() {
        assertThat(RankMetrics.calibrationError(new double[] {1, 1}, new boolean[] {true, false}))
                .isEqualTo(0.5);
    }

    @Test
    void f1_isHarmonicMeanOfPrecisionAndRecall() {
        boolean[] found = {true, true, false, false};
        boolean[] positive = {true, false, true, true};
        assertThat(RankMetrics.f1(found, positive)).isCloseTo(2 * 0.5 / 3 / (0.5 + 1.0 / 3), within(1e-12));
    }
}
