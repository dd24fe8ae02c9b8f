package org.philippic.compare;

/**
 * Distances between two texts given as z scores of their most frequent words, most frequent first. Means and
 * deviations of the z scores come from a reference alone. All are 0 for equal vectors. Stateless.
 */
public enum Delta {
    /** Mean absolute difference (Burrows 2002). */
    BURROWS("burrows_delta") {
        @Override
        public double between(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += Math.abs(x[i] - y[i]);
            }
            return x.length == 0 ? 0 : sum / x.length;
        }
    },
    /** Burrows's sum with weights (n − i + 2)/n that fall with the rank i from 1 (Eder, in stylo's {@code dist.eder}). */
    EDER("eder_delta") {
        @Override
        public double between(double[] x, double[] y) {
            double sum = 0;
            int n = x.length;
            for (int i = 1; i <= n; i++) {
                sum += Math.abs(x[i - 1] - y[i - 1]) * (n - i + 2) / n;
            }
            return sum;
        }
    },
    /** One minus the cosine of the angle between the vectors, 0 to 2; 1 where one is null (Jannidis et al. 2015). */
    COSINE("cosine_delta") {
        @Override
        public double between(double[] x, double[] y) {
            double dot = 0;
            double xx = 0;
            double yy = 0;
            for (int i = 0; i < x.length; i++) {
                dot += x[i] * y[i];
                xx += x[i] * x[i];
                yy += y[i] * y[i];
            }
            if (xx == 0 || yy == 0) {
                return xx == yy ? 0 : 1;
            }
            double cosine = dot / (Math.sqrt(xx) * Math.sqrt(yy));
            return 1 - Math.max(-1, Math.min(1, cosine));
        }
    };

    private final String measure;

    Delta(String measure) {
        this.measure = measure;
    }

    /** Name of the measure in the table {@code neighbours}. */
    public String measure() {
        return measure;
    }

    /** The distance of two vectors of the same length. */
    public abstract double between(double[] x, double[] y);
}
