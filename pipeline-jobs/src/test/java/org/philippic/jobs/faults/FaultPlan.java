package org.philippic.jobs.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes that this JVM makes to files, and halts it at one of them as a power cut would: no shutdown hook
 * runs, nothing is flushed. Where it falls is told by system properties; without them changes are only listed.
 */
final class FaultPlan {
    /** System property: the {@link CommitPoint} whose changes are counted; all but the clock's where it is absent. */
    static final String POINT = "philippic.fault.point";
    /** System property: number of the change at which the JVM falls, from 1. */
    static final String AT = "philippic.fault.at";
    /** System property: whether it falls {@code before} or {@code after} the change. */
    static final String WHEN = "philippic.fault.when";
    /** System property: file that lists the changes, where the JVM is to live. */
    static final String LIST = "philippic.fault.list";

    private static final AtomicLong CHANGES = new AtomicLong();
    private static final String COUNTED = System.getProperty(POINT);
    private static final long FALL = Long.getLong(AT, -1);
    private static final boolean BEFORE = "before".equals(System.getProperty(WHEN));

    private FaultPlan() {}

    /** A change that may be the last. */
    interface Change<T> {
        T make() throws IOException;
    }

    static <T> T change(String what, Change<T> change) throws IOException {
        boolean counted = COUNTED == null || COUNTED.equals(CommitPoint.of(what).name());
        boolean last = counted && CHANGES.incrementAndGet() == FALL;
        list(what);
        if (last && BEFORE) {
            Runtime.getRuntime().halt(137);
        }
        T result = change.make();
        if (last) {
            Runtime.getRuntime().halt(137);
        }
        return result;
    }

    private static synchronized void list(String what) {
        String file = System.getProperty(LIST);
        if (file != null) {
            try {
                Files.writeString(
                        Path.of(file),
                        what + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
