package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffectSizesTest {
    private static final double[] NOTHING = {};

    @Test
    void cliffsDelta_countsWinsAndLosses() {
        assertThat(CliffsDelta.of(new double[] {2, 3}, new double[] {1, 1, 1})).isEqualTo(1);
        assertThat(CliffsDelta.of(new double[] {1, 1}, new double[] {1, 1, 1})).isZero();
        assertThat(CliffsDelta.of(new double[] {1}, new double[] {0, 1, 2, 2})).isEqualTo(-0.25);
    }

    @Test
    void emptyOrConstantSamples_haveNoEffect() {
        assertThat(CliffsDelta.of(NOTHING, new double[] {1})).isZero();
        assertThat(HedgesG.of(NOTHING, new double[] {1, 2, 3})).isZero();
        assertThat(HedgesG.of(new double[] {1}, new double[] {2})).isZero();
        assertThat(HedgesG.of(new double[] {1, 1}, new double[] {2, 2})).isZero();
    }

    @Test
    void noTests_haveNoQ() {
        assertThat(BenjaminiHochberg.q(NOTHING)).isEmpty();
    }

    @Test
    void dispersion_isEvenOrHeaped() {
        assertThat(Dispersion.dpNorm(new long[] {2, 4}, new long[] {100, 200})).isZero();
        assertThat(Dispersion.dpNorm(new long[] {6, 0}, new long[] {100, 200})).isEqualTo(1);
        assertThat(Dispersion.dpNorm(new long[] {3}, new long[] {100})).isZero();
        assertThat(Dispersion.dpNorm(new long[] {0, 0}, new long[] {100, 100})).isZero();
        assertThat(Dispersion.dpNorm(new long[] {0, 0}, new long[] {0, 100})).isZero();
    }

    @Test
    void deltaOfEqualVectors_isZero_andOfANullVector_isDefined() {
        double[] z = {1, -2, 0.5};
        for (Delta delta : Delta.values()) {
            assertThat(delta.between(z, z)).isLessThan(1e-12).isNotNegative();
            assertThat(delta.between(new double[0], new double[0])).isZero();
            assertThat(delta.between(new double[3], z)).isPositive();
        }
    }
}
