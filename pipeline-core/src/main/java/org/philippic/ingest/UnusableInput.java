package org.philippic.ingest;

import org.philippic.model.RejectReason;

/** Says why one document, or one file, cannot be read. Readers turn it into a reject and go on with the next. */
final class UnusableInput extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    UnusableInput(RejectReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    RejectReason reason() {
        return reason;
    }
}
