package org.philippic.compare;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Bootstrap intervals for a statistic of documents: documents are drawn with replacement, never tokens. Bias-corrected
 * and accelerated (BCa; Efron 1987). Immutable; the same seed gives the same interval.
 *
 * @param seed seed of the draws
 * @param resamples number of draws, 1,000 or more for a 95 % interval
 */
public record Bootstrap(long seed, int resamples) {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /**
     * BCa interval of a statistic.
     *
     * @param sample one value a document, at least one
     * @param statistic what is estimated, called on arrays of the sample's length and, for the acceleration, one less
     * @param level such as 0.95
     * @return the interval; both ends are the observed value for a single document or a constant statistic
     */
    public Interval bca(double[] sample, ToDoubleFunction<double[]> statistic, double level) {
        double observed = statistic.applyAsDouble(sample);
        if (sample.length < 2) {
            return new Interval(observed, observed);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] replicates = new double[resamples];
        double[] drawn = new double[sample.length];
        for (int r = 0; r < resamples; r++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = sample[random.nextInt(sample.length)];
            }
            replicates[r] = statistic.applyAsDouble(drawn);
        }
        double[] jackknife = new double[sample.length];
        for (int left = 0; left < sample.length; left++) {
            double[] rest = new double[sample.length - 1];
            System.arraycopy(sample, 0, rest, 0, left);
            System.arraycopy(sample, left + 1, rest, left, rest.length - left);
            jackknife[left] = statistic.applyAsDouble(rest);
        }
        return bca(replicates, observed, jackknife, level);
    }

    /** The interval from its parts: replicates, the observed statistic, and the statistic without each document. */
    static Interval bca(double[] replicates, double observed, double[] jackknife, double level) {
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        if (sorted[0] == sorted[sorted.length - 1]) {
            return new Interval(Math.min(observed, sorted[0]), Math.max(observed, sorted[0]));
        }
        double bias = NORMAL.inverseCumulativeProbability(clamp(Percentile.midRank(sorted, observed), sorted.length));
        double acceleration = acceleration(jackknife);
        double z = NORMAL.inverseCumulativeProbability(0.5 + level / 2);
        return new Interval(
                Quantiles.of(sorted, adjusted(bias, -z, acceleration)),
                Quantiles.of(sorted, adjusted(bias, z, acceleration)));
    }

    private static double adjusted(double bias, double z, double acceleration) {
        double shifted = bias + z;
        return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    }

    /** Skewness of the jackknife values over six, 0 where they are all equal. */
    private static double acceleration(double[] jackknife) {
        double mean = Arrays.stream(jackknife).average().orElseThrow();
        double cubes = 0;
        double squares = 0;
        for (double value : jackknife) {
            double d = mean - value;
            squares += d * d;
            cubes += d * d * d;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /** Keeps the bias finite where every replicate lies on one side of the observed value. */
    private static double clamp(double share, int n) {
        return Math.min(1 - 0.5 / n, Math.max(0.5 / n, share));
    }
}
