package org.philippic.compare;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Number, sum and sum of squares of values, kept as whole multiples of 2⁻⁴⁰ so that sums of shards equal the sum of
 * the whole bit for bit in any order. Immutable.
 *
 * @param n number of values
 * @param sum Σ v in units of 2⁻⁴⁰
 * @param squares Σ v² in units of 2⁻⁴⁰
 */
record Moments(long n, BigInteger sum, BigInteger squares) implements Serializable {
    static final Moments NONE = new Moments(0, BigInteger.ZERO, BigInteger.ZERO);
    private static final BigDecimal UNIT = new BigDecimal(1L << 40);

    static Moments of(double value) {
        return new Moments(1, fixed(value), fixed(value * value));
    }

    Moments plus(Moments other) {
        return new Moments(n + other.n, sum.add(other.sum), squares.add(other.squares));
    }

    Moments minus(Moments other) {
        return new Moments(n - other.n, sum.subtract(other.sum), squares.subtract(other.squares));
    }

    /** Mean; 0 of nothing. */
    double mean() {
        return n == 0 ? 0 : sum.doubleValue() / UNIT.doubleValue() / n;
    }

    /** Standard deviation (n − 1); 0 below two values. */
    double deviation() {
        if (n < 2) {
            return 0;
        }
        double mean = mean();
        return Math.sqrt(Math.max(0, squares.doubleValue() / UNIT.doubleValue() / n - mean * mean) * n / (n - 1));
    }

    private static BigInteger fixed(double value) {
        // A power of two changes no digit, so this is the exact way below.
        double units = value * (1L << 40);
        if (Math.abs(units) < Long.MAX_VALUE / 2) {
            return BigInteger.valueOf((long) Math.rint(units));
        }
        return new BigDecimal(value)
                .multiply(UNIT)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }
}
