package org.philippic.ingest;

import java.io.IOException;
import org.philippic.model.RejectReason;

/** An archive or compressed file that must not, or cannot, be read on. */
final class BrokenContainer extends IOException {
    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    BrokenContainer(RejectReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    RejectReason reason() {
        return reason;
    }
}
