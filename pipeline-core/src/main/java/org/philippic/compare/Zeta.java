package org.philippic.compare;

/** Words that one corpus prefers, by the share of equally long segments that have them. Stateless. */
public final class Zeta {
    private Zeta() {}

    /**
     * Eder's Zeta (P_t − P_r)/(P_t + P_r), −1 (reference only) to 1 (target only); P is the share of a corpus's
     * segments that have the word (stylo's {@code zeta.eder}). 0 where no segment has it or a corpus has no segments.
     */
    public static double eder(long targetWith, long targetSegments, long referenceWith, long referenceSegments) {
        if (targetSegments == 0 || referenceSegments == 0 || targetWith + referenceWith == 0) {
            return 0;
        }
        double target = (double) targetWith / targetSegments;
        double reference = (double) referenceWith / referenceSegments;
        return (target - reference) / (target + reference);
    }
}
