package org.philippic.compare;

/**
 * The two-by-two table behind every keyness measure: how often a term occurs in a target and in a reference, and how
 * often it does not. Immutable.
 *
 * @param a occurrences in the target, 0 to {@code n1}
 * @param n1 tokens of the target
 * @param b occurrences in the reference, 0 to {@code n2}
 * @param n2 tokens of the reference
 */
public record FourCells(long a, long n1, long b, long n2) {
    public FourCells {
        if (a < 0 || b < 0 || a > n1 || b > n2) {
            throw new IllegalArgumentException(
                    "Counts must lie between 0 and the tokens: " + a + " of " + n1 + ", " + b + " of " + n2);
        }
    }

    /** Whether both sides have tokens; without them no measure says anything. */
    public boolean comparable() {
        return n1 > 0 && n2 > 0;
    }

    /** Whether the term is relatively more frequent in the target; compared exactly. */
    public boolean overused() {
        return excess() > 0;
    }

    /**
     * Observed minus expected occurrences in the target: (a·d − b·c)/N with c = n1 − a, d = n2 − b, N = n1 + n2. The
     * other three cells differ from their expectations by the same amount, with signs − − +.
     */
    double excess() {
        return determinant() / ((double) n1 + n2);
    }

    /** a·d − b·c, which is a·n2 − b·n1. */
    double determinant() {
        return differenceOfProducts(a, n2 - b, b, n1 - a);
    }

    /** x·y − z·w with one rounding error instead of a cancellation (Kahan's algorithm with a fused multiply-add). */
    private static double differenceOfProducts(double x, double y, double z, double w) {
        double zw = z * w;
        double error = Math.fma(-z, w, zw);
        return Math.fma(x, y, -zw) + error;
    }
}
