package org.philippic.rhetoric;

/**
 * A logistic curve from predicted rating to the probability that a reader would rate the passage 2 or more (Platt 1999).
 *
 * @param slope per rating step, positive
 * @param offset at rating 0
 */
record Calibration(double slope, double offset) {
    private static final int STEPS = 60;
    private static final double PRIOR = 1e-3;

    /** Probability at a predicted rating, strictly between 0 and 1. */
    double probability(double rating) {
        return logistic(slope * rating + offset);
    }

    /** Probability of log-odds. */
    static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /**
     * Fits by Newton's method on the log likelihood, with a slight pull of the slope to 0 so that separable data end too.
     *
     * @param ratings predicted by models that had not seen the passage
     * @param positive whether the passage was rated 2 or more
     */
    static Calibration fit(double[] ratings, boolean[] positive) {
        double slope = 1;
        double offset = -2;
        for (int step = 0; step < STEPS; step++) {
            double gradientSlope = PRIOR * slope;
            double gradientOffset = 0;
            double hss = PRIOR;
            double hso = 0;
            double hoo = 1e-9;
            for (int i = 0; i < ratings.length; i++) {
                double p = logistic(slope * ratings[i] + offset);
                double error = p - (positive[i] ? 1 : 0);
                double spread = p * (1 - p);
                gradientSlope += error * ratings[i];
                gradientOffset += error;
                hss += spread * ratings[i] * ratings[i];
                hso += spread * ratings[i];
                hoo += spread;
            }
            double determinant = hss * hoo - hso * hso;
            double stepSlope = (hoo * gradientSlope - hso * gradientOffset) / determinant;
            double stepOffset = (hss * gradientOffset - hso * gradientSlope) / determinant;
            slope -= stepSlope;
            offset -= stepOffset;
            if (Math.abs(stepSlope) + Math.abs(stepOffset) < 1e-10) {
                break;
            }
        }
        return new Calibration(slope, offset);
    }
}
