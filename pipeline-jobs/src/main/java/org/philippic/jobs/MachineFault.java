package org.philippic.jobs;

import java.util.Optional;
import org.philippic.error.UserException;

/**
 * What goes wrong with a machine rather than with the code. Such failures come from the depth of Spark, Hadoop and the
 * operating system, often as a text inside another exception's message, so they are told by the system's own words.
 */
enum MachineFault {
    DISK_FULL(
            "No space left on device",
            "the disk is full",
            "free space in the output folder, or where spark.local.dir points, and go on with --resume"),
    READ_ONLY(
            "Read-only file system",
            "the file system of the output is read-only",
            "give a folder that you may write to with --output"),
    DENIED(
            "Permission denied",
            "the output may not be written, or the input not be read, by this user",
            "check the permissions of both");

    private final String words;
    private final String why;
    private final String how;

    MachineFault(String words, String why, String how) {
        this.words = words;
        this.why = why;
        this.how = how;
    }

    /** The fault behind a failure, as a message to the user, if it is one of these. */
    static Optional<UserException> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            for (MachineFault fault : values()) {
                if (message.contains(fault.words)) {
                    return Optional.of(new UserException("Cannot go on", fault.why, fault.how, failure));
                }
            }
        }
        return Optional.empty();
    }
}
