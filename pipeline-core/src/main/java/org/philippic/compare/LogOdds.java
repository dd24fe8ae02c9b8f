package org.philippic.compare;

/**
 * z-score of the log odds ratio of a term with an informative Dirichlet prior, "Fightin' Words" (Monroe, Colaresi and
 * Quinn 2008, equations 16, 22 and 23): words that any text of the kind uses are pulled toward no difference.
 *
 * <p>The prior spreads {@code priorTokens} pseudo-tokens over the vocabulary as the reference itself does, one half
 * added to every count, so that a term the reference lacks has a small prior and not none. Immutable.
 *
 * @param priorTokens α0, pseudo-tokens of the prior, above 0
 * @param vocabulary number of distinct terms compared, 1 or more
 */
public record LogOdds(double priorTokens, long vocabulary) {
    public LogOdds {
        if (!(priorTokens > 0) || vocabulary < 1) {
            throw new IllegalArgumentException(
                    "The prior needs tokens and a vocabulary: " + priorTokens + ", " + vocabulary);
        }
    }

    /** ζ = δ/√(1/(a+α) + 1/(b+α)) with α the term's share of the prior; 0 where a side has no tokens. */
    public double z(FourCells cells) {
        if (!cells.comparable()) {
            return 0;
        }
        double alpha = priorTokens * (cells.b() + 0.5) / (cells.n2() + 0.5 * vocabulary);
        return z(cells, alpha, priorTokens);
    }

    /** As {@link #z(FourCells)} with the prior given: α for the term, α0 in all. */
    static double z(FourCells cells, double alpha, double alpha0) {
        double inTarget = cells.a() + alpha;
        double inReference = cells.b() + alpha;
        double others1 = cells.n1() - cells.a() + (alpha0 - alpha);
        double others2 = cells.n2() - cells.b() + (alpha0 - alpha);
        if (others1 <= 0 || others2 <= 0) {
            return 0;
        }
        // The ratio of the odds less 1, from exact differences: nearly equal huge counts lose no digits.
        double difference =
                cells.determinant() + alpha0 * (cells.a() - cells.b()) + alpha * ((double) cells.n2() - cells.n1());
        double delta = Math.log1p(difference / (inReference * others1));
        return delta / Math.sqrt(1 / inTarget + 1 / inReference);
    }
}
