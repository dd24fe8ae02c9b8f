package org.philippic.rhetoric;

import java.util.List;

/**
 * What the heads of an {@link Attention} have seen in some word pieces, by head: enough to go on with more pieces.
 * Immutable by convention and thread-safe.
 *
 * @param strongest largest product of a piece with the query
 * @param total sum over the pieces of e^(product - strongest)
 * @param values sum over the pieces of e^(product - strongest) times what the piece says
 */
record Attended(float[] strongest, float[] total, float[] values) {
    /** Of a text that no attention has read. */
    static final Attended NONE = new Attended(new float[0], new float[0], new float[0]);

    /** What is seen in the pieces of all parts together. */
    static Attended together(List<Attended> parts) {
        List<Attended> read = parts.stream().filter(Attended::isRead).toList();
        if (read.isEmpty()) {
            return NONE;
        }
        int heads = read.get(0).strongest.length;
        float[] strongest = new float[heads];
        float[] total = new float[heads];
        float[] values = new float[heads];
        for (int head = 0; head < heads; head++) {
            float most = Float.NEGATIVE_INFINITY;
            for (Attended part : read) {
                most = Math.max(most, part.strongest[head]);
            }
            for (Attended part : read) {
                double factor = Math.exp((double) part.strongest[head] - most);
                total[head] += (float) (factor * part.total[head]);
                values[head] += (float) (factor * part.values[head]);
            }
            strongest[head] = most;
        }
        return new Attended(strongest, total, values);
    }

    /** Whether an attention has read the text. */
    boolean isRead() {
        return strongest.length > 0;
    }

    /** Mean of what the pieces say to a head, each counting as much as it concerns the head. */
    double mean(int head) {
        return (double) values[head] / total[head];
    }
}
