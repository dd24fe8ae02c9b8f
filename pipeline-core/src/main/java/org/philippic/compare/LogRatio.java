package org.philippic.compare;

import org.apache.commons.math3.special.Beta;

/** Effect size of keyness on a binary logarithmic scale: 1 means twice as frequent in the target. Stateless. */
public final class LogRatio {
    private static final double LN2 = Math.log(2);
    private static final double WIDEST_LOGIT = 700;

    private LogRatio() {}

    /**
     * log2((a/n1)/(b/n2)), a zero count taken as one half (Hardie 2014). 0 where a side has no tokens.
     */
    public static double of(FourCells cells) {
        if (!cells.comparable()) {
            return 0;
        }
        if (cells.a() > 0 && cells.b() > 0) {
            // The ratio less 1, from an exact difference: nearly equal huge counts lose no digits.
            return Math.log1p(cells.determinant() / ((double) cells.b() * cells.n1())) / LN2;
        }
        return Math.log(orHalf(cells.a()) / cells.n1() * (cells.n2() / orHalf(cells.b()))) / LN2;
    }

    /**
     * LRC, the conservative Log Ratio (Evert 2022): the bound nearest to zero of the Clopper-Pearson interval of the
     * Log Ratio given a + b, at level 1 − α/m for m comparisons made at once (Bonferroni); 0 where the interval spans
     * no difference. Rare terms that could be chance thus rank below smaller but certain differences.
     *
     * @param comparisons number m of terms compared at once, 1 or more
     * @param alpha error rate over all of them, such as 0.05
     */
    public static double conservative(FourCells cells, long comparisons, double alpha) {
        if (!cells.comparable() || cells.a() + cells.b() == 0 || cells.excess() == 0) {
            return 0;
        }
        double tail = alpha / comparisons / 2;
        double logOddsOfNoDifference = Math.log(cells.n1()) - Math.log(cells.n2());
        if (cells.overused()) {
            double bound = lowerLogit(cells.a(), cells.b(), tail, logOddsOfNoDifference);
            return Math.max(0, (bound - logOddsOfNoDifference) / LN2);
        }
        double bound = -lowerLogit(cells.b(), cells.a(), tail, -logOddsOfNoDifference);
        return Math.min(0, (bound - logOddsOfNoDifference) / LN2);
    }

    /**
     * Log odds of the lower Clopper-Pearson bound of x/(x+y), or {@code floor} where the bound lies below it: the bound
     * p solves I_p(x, y+1) = tail, and one look at the floor spares the search for most terms.
     */
    private static double lowerLogit(long x, long y, double tail, double floor) {
        if (x == 0 || upperTail(x, y, floor) >= tail) {
            return floor;
        }
        double low = floor;
        double high = WIDEST_LOGIT;
        for (double step = 1; step < WIDEST_LOGIT; step *= 2) {
            if (upperTail(x, y, floor + step) >= tail) {
                high = floor + step;
                break;
            }
            low = floor + step;
        }
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high || high - low < 1e-13) {
                return middle;
            }
            if (upperTail(x, y, middle) >= tail) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    /** P(X ≥ x) for a binomial X of x + y trials whose chance has the given log odds. */
    private static double upperTail(long x, long y, double logit) {
        double p = 1 / (1 + Math.exp(-logit));
        if (p > 0.5) {
            // The complement is exact where p itself is rounded to nearly 1.
            double q = 1 / (1 + Math.exp(logit));
            return 1 - Beta.regularizedBeta(q, y + 1.0, x);
        }
        return Beta.regularizedBeta(p, x, y + 1.0);
    }

    private static double orHalf(long count) {
        return count == 0 ? 0.5 : count;
    }
}
