package org.philippic.matrix;

import org.apache.commons.math3.special.Erf;

/**
 * Curved functions of many numbers, good to six digits. They use only operations that round alike everywhere, so that
 * rows do not depend on the machine.
 */
public final class Curves {
    /** Beyond this the rectifier is 0 or the identity to within 1e-8. */
    private static final int REACH = 6;

    private static final int STEPS = 1 << 9;
    private static final float[] RECTIFIED = new float[2 * REACH * STEPS + 2];

    static {
        for (int i = 0; i < RECTIFIED.length; i++) {
            double x = (double) i / STEPS - REACH;
            RECTIFIED[i] = (float) (x / 2 * (1 + Erf.erf(x / Math.sqrt(2))));
        }
    }

    private Curves() {}

    /**
     * Replaces each x by x·Φ(x), the Gaussian error linear unit (Hendrycks and Gimpel 2016), drawn straight between
     * {@value #STEPS} places a unit: within 1e-6.
     */
    public static void rectify(float[] values) {
        for (int i = 0; i < values.length; i++) {
            float x = values[i];
            if (x < REACH) {
                float at = Math.max(0, (x + REACH) * STEPS);
                int place = (int) at;
                float before = RECTIFIED[place];
                values[i] = before + (at - place) * (RECTIFIED[place + 1] - before);
            }
        }
    }

    /** Replaces values, none of them above 0, by powers of e: within 3e-7 of them, those below -87 as if they were -87. */
    public static void powers(float[] values, int from, int count) {
        FloatKernel.FASTEST.powers(values, from, count);
    }

    /** Replaces values by their shares e^x / Σ e^x. */
    public static void shares(float[] values, int from, int count) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, values[i]);
        }
        for (int i = from; i < from + count; i++) {
            values[i] -= largest;
        }
        powers(values, from, count);
        float sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        float scale = 1 / sum;
        for (int i = from; i < from + count; i++) {
            values[i] *= scale;
        }
    }
}
