package org.philippic.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurvesTest {
    /** Values of x·Φ(x) from tables of the normal distribution: Φ(1) = 0.8413447461, Φ(2) = 0.9772498681. */
    @Test
    void rectify_isXTimesTheNormalDistribution() {
        float[] values = {-100, -2, -1, 0, 1, 2, 100};
        Curves.rectify(values);
        float[] expected = {0, -0.0455002638f, -0.1586552539f, 0, 0.8413447461f, 1.9544997361f, 100};
        assertThat(values).containsExactly(expected, within(1e-6f));
    }

    @Test
    void rectify_isSmoothBetweenItsPlaces() {
        float before = -7;
        for (float x = -6.5f; x < 7; x += 0.001f) {
            float[] value = {x};
            Curves.rectify(value);
            double phi = 0.5 * (1 + org.apache.commons.math3.special.Erf.erf(x / Math.sqrt(2)));
            assertThat(value[0]).isCloseTo((float) (x * phi), within(1e-6f));
            assertThat(x).isGreaterThan(before);
            before = x;
        }
    }

    @Test
    void shares_areThoseOfThePowersOfE() {
        float[] values = {9, 0, (float) Math.log(3), 9};
        Curves.shares(values, 1, 2);
        assertThat(values).containsExactly(new float[] {9, 0.25f, 0.75f, 9}, within(1e-6f));
    }
}
