package org.philippic.rhetoric;

/**
 * Steps down a slope that is measured on a few examples at a time: each weight moves by about the rate, less where its
 * slopes contradict each other (Kingma and Ba 2015). Not thread-safe.
 */
final class AdamSteps {
    private static final double MEAN_KEEPS = 0.9;
    private static final double SQUARE_KEEPS = 0.999;
    private static final double SMALLEST = 1e-8;

    private final float[] means;
    private final float[] squares;
    private int steps;

    /** @param size number of weights */
    AdamSteps(int size) {
        this.means = new float[size];
        this.squares = new float[size];
    }

    /** Moves the weights against their slopes. */
    void step(float[] weights, float[] slopes, double rate) {
        steps++;
        double meanShare = 1 - Math.pow(MEAN_KEEPS, steps);
        double squareShare = 1 - Math.pow(SQUARE_KEEPS, steps);
        for (int i = 0; i < weights.length; i++) {
            means[i] = (float) (MEAN_KEEPS * means[i] + (1 - MEAN_KEEPS) * slopes[i]);
            squares[i] = (float) (SQUARE_KEEPS * squares[i] + (1 - SQUARE_KEEPS) * slopes[i] * slopes[i]);
            double slope = means[i] / meanShare;
            weights[i] -= (float) (rate * slope / (Math.sqrt(squares[i] / squareShare) + SMALLEST));
        }
    }
}
