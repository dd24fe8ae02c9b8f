package org.philippic.jobs.run;

/**
 * What became of everything that went into a run. Counted at both ends: what was taken in when reading, what came out
 * in the finished tables.
 *
 * @param in documents read and inputs rejected while reading
 * @param ok documents finished whole
 * @param partial documents of which a part could not be processed
 * @param duplicate documents with the same bytes as an earlier one
 * @param rejected inputs that gave no document
 */
public record Ledger(long in, long ok, long partial, long duplicate, long rejected) {
    /** Whether nothing was lost or counted twice. */
    public boolean balances() {
        return in == ok + partial + duplicate + rejected;
    }

    /** Share of the inputs that gave no document, 0 to 1. */
    public double rejectShare() {
        return in == 0 ? 0 : (double) rejected / in;
    }

    /** Documents that can be compared: those annotated at least in part. */
    public long annotated() {
        return ok + partial;
    }
}
