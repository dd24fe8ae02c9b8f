package org.philippic.jobs.run;

/** A run that finished but is not published, because too much of its input was rejected. Exit code 4. */
public final class PublishRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublishRefused(String message) {
        super(message);
    }
}
