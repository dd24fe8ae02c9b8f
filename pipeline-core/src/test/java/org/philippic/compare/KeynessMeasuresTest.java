package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeynessMeasuresTest {
    @Test
    void logLikelihood_sumsAllFourCells() {
        // Two cells alone would give 3.96.
        assertThat(LogLikelihood.signed(new FourCells(20_000, 100_000, 20_400, 100_000)))
                .isCloseTo(-4.963, within(0.0005));
    }

    @Test
    void sidesSwapped_signsTurn() {
        FourCells cells = new FourCells(12, 900, 7, 4000);
        FourCells swapped = new FourCells(7, 4000, 12, 900);
        assertThat(LogLikelihood.signed(swapped)).isCloseTo(-LogLikelihood.signed(cells), within(1e-12));
        assertThat(LogRatio.of(swapped)).isCloseTo(-LogRatio.of(cells), within(1e-12));
        assertThat(LogRatio.conservative(swapped, 50, 0.05))
                .isCloseTo(-LogRatio.conservative(cells, 50, 0.05), within(1e-10));
    }

    @Test
    void emptySide_saysNothingAndIsNeverNaN() {
        for (FourCells cells :
                new FourCells[] {new FourCells(0, 0, 5, 10), new FourCells(5, 10, 0, 0), new FourCells(0, 0, 0, 0)}) {
            assertThat(LogLikelihood.signed(cells)).isZero();
            assertThat(LogLikelihood.williams(cells)).isZero();
            assertThat(LogRatio.of(cells)).isZero();
            assertThat(LogRatio.conservative(cells, 10, 0.05)).isZero();
            assertThat(new LogOdds(100, 10).z(cells)).isZero();
        }
    }

    @Test
    void doubledFrequency_isALogRatioOfOne() {
        assertThat(LogRatio.of(new FourCells(20, 1000, 100, 10_000))).isCloseTo(1, within(1e-12));
    }

    @Test
    void rareTermSeenOnce_hasNoConservativeDifference() {
        FourCells once = new FourCells(1, 1000, 0, 1_000_000);
        assertThat(LogRatio.of(once)).isGreaterThan(10);
        assertThat(LogRatio.conservative(once, 5000, 0.05)).isZero();
    }

    @Test
    void conservativeRatio_liesBetweenNoneAndTheRatio() {
        FourCells cells = new FourCells(60, 10_000, 100, 100_000);
        double conservative = LogRatio.conservative(cells, 1000, 0.05);
        assertThat(conservative).isPositive().isLessThan(LogRatio.of(cells));
        assertThat(LogRatio.conservative(cells, 1, 0.05)).isGreaterThan(conservative);
    }

    @Test
    void commonReferenceWord_isShrunkMoreThanARareOne() {
        LogOdds logOdds = new LogOdds(1000, 1000);
        LogOdds weak = new LogOdds(0.1, 1000);
        FourCells common = new FourCells(8, 100, 50_000, 1_000_000);
        assertThat(logOdds.z(common)).isLessThan(weak.z(common)).isPositive();
    }

    @Test
    void countsBeyondTokens_areRefused() {
        assertThatThrownBy(() -> new FourCells(11, 10, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FourCells(-1, 10, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void burstyTerm_isLessSurprisingThanAnEvenOne() {
        // Both occur 40 times in 10 documents of 1,000 tokens: once in one heap, once four in each.
        double bursty = Overdispersion.phi(40, 10_000, 40.0 * 40 / 1000, 10);
        double even = Overdispersion.phi(40, 10_000, 10 * 4.0 * 4 / 1000, 10);
        assertThat(even).isEqualTo(1);
        assertThat(bursty).isCloseTo((40.0 * 40 / 1000 * 10_000 / 40 - 40) / 9, within(1e-12));
        assertThat(Overdispersion.pValue(20, bursty, 10)).isGreaterThan(Overdispersion.pValue(20, even, 10));
    }

    @Test
    void oneReferenceDocument_cannotTellHowDocumentsVary() {
        assertThat(Overdispersion.pValue(500, Overdispersion.phi(3, 100, 0.09, 1), 1))
                .isEqualTo(1);
    }

    @Test
    void zeta_countsSegments() {
        assertThat(Zeta.eder(10, 10, 0, 20)).isEqualTo(1);
        assertThat(Zeta.eder(0, 10, 5, 20)).isEqualTo(-1);
        assertThat(Zeta.eder(6, 10, 4, 20)).isCloseTo(0.5, within(1e-12));
        assertThat(Zeta.eder(0, 10, 0, 20)).isZero();
        assertThat(Zeta.eder(0, 0, 3, 20)).isZero();
    }
}
