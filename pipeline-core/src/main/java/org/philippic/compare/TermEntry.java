package org.philippic.compare;

import java.io.Serializable;

/**
 * What is known of a term over many documents: sums of whole numbers.
 *
 * @param count occurrences
 * @param documents documents that have it
 * @param squares Σ x²/n over documents, in units of 2⁻²⁴
 * @param rates Σ x/n over documents, in units of 2⁻⁴⁰
 * @param rateSquares Σ (x/n)² over documents, in units of 2⁻⁴⁰
 */
public record TermEntry(long count, long documents, long squares, long rates, long rateSquares)
        implements Serializable {
    private static final double SQUARES_UNIT = 1L << 24;
    private static final double RATE_UNIT = 1L << 40;

    static final TermEntry NONE = new TermEntry(0, 0, 0, 0, 0);

    static TermEntry of(long count, long size) {
        double n = Math.max(size, count);
        double rate = count / n;
        return new TermEntry(
                count,
                1,
                Math.round(count * rate * SQUARES_UNIT),
                Math.round(rate * RATE_UNIT),
                Math.round(rate * rate * RATE_UNIT));
    }

    /** The sum of two. */
    public TermEntry plus(TermEntry other) {
        return new TermEntry(
                count + other.count,
                documents + other.documents,
                squares + other.squares,
                rates + other.rates,
                rateSquares + other.rateSquares);
    }

    TermEntry minus(TermEntry other) {
        return new TermEntry(
                count - other.count,
                documents - other.documents,
                squares - other.squares,
                rates - other.rates,
                rateSquares - other.rateSquares);
    }

    TermEntry withoutRates() {
        return new TermEntry(count, documents, squares, 0, 0);
    }

    /** Σ x²/n over documents. */
    double sumOfSquares() {
        return squares / SQUARES_UNIT;
    }

    /** Mean of the relative frequency over {@code n} documents, those without the term included. */
    double meanRate(long n) {
        return rates / RATE_UNIT / n;
    }

    /** Standard deviation (n − 1) of the relative frequency over {@code n} documents; 0 below two. */
    double deviationOfRate(long n) {
        double mean = meanRate(n);
        double squared = rateSquares / RATE_UNIT / n - mean * mean;
        return n < 2 ? 0 : Math.sqrt(Math.max(0, squared) * n / (n - 1));
    }
}
