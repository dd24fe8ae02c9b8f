package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void sums_areTheNearestMultiplesOfTheUnit() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < 2000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-14, 12));
            assertThat(Moments.of(value)).isEqualTo(new Moments(1, units(value), units(value * value)));
        }
        for (double halfway : new double[] {0.5, 1.5, -2.5, 0, -0.0}) {
            double value = halfway / (1L << 40);
            assertThat(Moments.of(value).sum()).isEqualTo(units(value));
        }
    }

    @Test
    void whatIsNoNumber_isRefused() {
        assertThatThrownBy(() -> Moments.of(Double.NaN)).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Moments.of(Double.POSITIVE_INFINITY)).isInstanceOf(NumberFormatException.class);
    }

    /** A value in units of 2⁻⁴⁰, halves to the even. */
    private static BigInteger units(double value) {
        return new BigDecimal(value)
                .multiply(new BigDecimal(1L << 40))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }
}
