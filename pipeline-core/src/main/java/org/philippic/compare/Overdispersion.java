package org.philippic.compare;

import org.apache.commons.math3.special.Beta;

/**
 * A test of a term's frequency whose unit is the document and not the token. Words come in bursts, so that counts vary
 * between documents by a factor φ more than independent tokens would let them; G² divided by φ follows F(1, D − 1)
 * for D reference documents (quasi-likelihood: McCullagh and Nelder 1989, sections 4.5 and 6.2.4). All that is needed
 * of the documents is Σ x_i²/n_i, which can be added up over shards. Stateless.
 */
public final class Overdispersion {
    private Overdispersion() {}

    /**
     * φ = Σ (x_i − n_i·p)²/(n_i·p) / (D − 1) with p = Σx_i/Σn_i: Pearson's statistic over its degrees of freedom. Taken
     * as 1 where it is less (as even as chance or evener) or cannot be known.
     *
     * @param count Σ x_i, occurrences in the reference
     * @param tokens Σ n_i
     * @param squares Σ x_i²/n_i
     * @param documents D
     */
    public static double phi(long count, long tokens, double squares, long documents) {
        if (count == 0 || documents < 2) {
            return 1;
        }
        double pearson = squares * tokens / count - count;
        return Math.max(1, pearson / (documents - 1));
    }

    /**
     * Upper tail of F(1, D − 1) at |G²|/φ: the chance of such a difference if the target were one more document of the
     * reference's kind.
     *
     * @return 0 to 1; 1 where there are fewer than two documents to tell how much documents vary
     */
    public static double pValue(double g2, double phi, long documents) {
        if (documents < 2) {
            return 1;
        }
        double freedom = documents - 1.0;
        double f = Math.abs(g2) / phi;
        double x = freedom / (freedom + f);
        if (freedom > 1e6) {
            return LogLikelihood.pValue(f);
        }
        return x >= 1 ? 1 : Math.min(1, Beta.regularizedBeta(x, freedom / 2, 0.5));
    }
}
