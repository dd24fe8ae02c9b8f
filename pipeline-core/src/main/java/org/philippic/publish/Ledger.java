package org.philippic.publish;

import org.philippic.model.DocumentStatus;
import org.philippic.model.Reject;

/**
 * The account of the documents that a run was given: every one is ok, partial, a duplicate or rejected. Immutable.
 *
 * @param in inputs that the run was given
 */
record Ledger(long in, long ok, long partial, long duplicate, long rejected) {

    /** Counts documents by their status, and rejects of which nothing was kept by their source. */
    static Ledger of(ReportData data) {
        return new Ledger(
                data.run().documentsIn(),
                withStatus(data, DocumentStatus.OK),
                withStatus(data, DocumentStatus.PARTIAL),
                withStatus(data, DocumentStatus.DUPLICATE),
                data.rejects().stream()
                        .filter(reject -> !reject.recoverable())
                        .map(Reject::sourceUri)
                        .distinct()
                        .count());
    }

    boolean balances() {
        return in == ok + partial + duplicate + rejected;
    }

    private static long withStatus(ReportData data, DocumentStatus status) {
        return data.documents().stream().filter(status::of).count();
    }
}
