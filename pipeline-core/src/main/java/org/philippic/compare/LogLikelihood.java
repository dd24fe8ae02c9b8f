package org.philippic.compare;

import org.apache.commons.math3.special.Erf;

/**
 * The log-likelihood ratio G² of a two-by-two table over all four cells: 2·Σ O·ln(O/E), 0·ln 0 = 0 (Dunning 1993).
 * Under independence of tokens it follows χ² with one degree of freedom; the shorter sum over the two upper cells that
 * some tools print does not. Stateless.
 */
public final class LogLikelihood {
    private static final double SERIES_BELOW = 0.05;

    private LogLikelihood() {}

    /**
     * G² with a sign: positive where the term is relatively more frequent in the target. 0 where a side has no tokens
     * or the term occurs nowhere. Computed from the deviations O − E, so that nearly equal huge counts lose no digits.
     */
    public static double signed(FourCells cells) {
        double g2 = unsigned(cells);
        return cells.comparable() && cells.excess() < 0 ? -g2 : g2;
    }

    /** G², 0 or more. */
    public static double unsigned(FourCells cells) {
        double hits = (double) cells.a() + cells.b();
        double n = (double) cells.n1() + cells.n2();
        if (!cells.comparable() || hits == 0 || hits == n) {
            return 0;
        }
        double excess = cells.excess();
        double sum = deviance(excess, hits * cells.n1() / n)
                + deviance(-excess, hits * cells.n2() / n)
                + deviance(-excess, (n - hits) * cells.n1() / n)
                + deviance(excess, (n - hits) * cells.n2() / n);
        return 2 * sum;
    }

    /**
     * G² with Williams's correction for small counts: G²/q, q = 1 + (N/(a+b) + N/(c+d) − 1)(N/n1 + N/n2 − 1)/(6N)
     * (Williams 1976). Signed as {@link #signed}.
     */
    public static double williams(FourCells cells) {
        double hits = (double) cells.a() + cells.b();
        double n = (double) cells.n1() + cells.n2();
        if (!cells.comparable() || hits == 0 || hits == n) {
            return 0;
        }
        double q = 1 + (n / hits + n / (n - hits) - 1) * (n / cells.n1() + n / cells.n2() - 1) / (6 * n);
        return signed(cells) / q;
    }

    /** Upper tail of χ² with one degree of freedom at |G²|: erfc(√(|G²|/2)). */
    public static double pValue(double g2) {
        return Erf.erfc(Math.sqrt(Math.abs(g2) / 2));
    }

    /**
     * A cell's part O·ln(O/E) − (O − E) as E·h(t), t = (O − E)/E, h(t) = (1+t)·ln(1+t) − t. The added (O − E) cancel
     * over the four cells; for small t the power series of h keeps the digits that the difference would lose.
     */
    private static double deviance(double excess, double expected) {
        double t = excess / expected;
        if (t <= -1) {
            return expected;
        }
        if (Math.abs(t) > SERIES_BELOW) {
            return expected * ((1 + t) * Math.log1p(t) - t);
        }
        double term = t * t;
        double sum = term / 2;
        for (int k = 3; k <= 16; k++) {
            term *= -t;
            sum += term / (k * (k - 1.0));
        }
        return expected * sum;
    }
}
