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

    private static final float LOG2_E = 1.442695f;
    /** ln 2 in two parts, the first with few digits, so that a multiple of it is exact (Cody and Waite 1980). */
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float SMALLEST_EXPONENT = -87;

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

    /** Replaces values by their shares e^x / Σ e^x. */
    public static void shares(float[] values, int from, int count) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, values[i]);
        }
        float sum = 0;
        for (int i = from; i < from + count; i++) {
            values[i] = exp(values[i] - largest);
            sum += values[i];
        }
        float scale = 1 / sum;
        for (int i = from; i < from + count; i++) {
            values[i] *= scale;
        }
    }

    /**
     * e^x for x ≤ 0, within 2e-7 of it: a power of two times a Taylor polynomial over half a power of two to either
     * side.
     */
    public static float exp(float x) {
        float power = (float) (int) (Math.max(x, SMALLEST_EXPONENT) * LOG2_E - 0.5f);
        float rest = Math.max(x, SMALLEST_EXPONENT) - power * LN2_HIGH - power * LN2_LOW;
        float sum = 1 / 5040f;
        sum = sum * rest + 1 / 720f;
        sum = sum * rest + 1 / 120f;
        sum = sum * rest + 1 / 24f;
        sum = sum * rest + 1 / 6f;
        sum = sum * rest + 0.5f;
        sum = sum * rest + 1;
        sum = sum * rest + 1;
        return sum * Float.intBitsToFloat((int) power + 127 << 23);
    }
}
