package org.philippic.jobs.faults;

import java.util.regex.Pattern;

/** Where a run stands when it changes a file: the steps of its commit, told by the changed path. */
enum CommitPoint {
    /** The run's description and the lock. */
    FRAME("run\\.json|_lock\\.json"),
    /** What is written by the clock: the beat of the lock, the log of progress. */
    CLOCK("_lock\\.beat|progress\\.jsonl"),
    /** Marks of work begun. */
    MARK("_attempts"),
    /** A file of a shard's pack. */
    PACK_FILE("_cache/.*\\.parquet"),
    /** The receipt that makes a pack. */
    PACK_RECEIPT("_cache/.*receipt\\.json"),
    /** Receipts of stages, and of the packs that they are made of. */
    STAGE_RECEIPT("_stages/"),
    /** Report, summary and manifest of a finished run. */
    RESULT("report\\.html|summary\\.txt|manifest\\.json"),
    /** What readers start from. */
    SWITCH("current\\.json"),
    /** Tables: files, their committing, what is removed. */
    TABLE("");

    private final Pattern path;

    CommitPoint(String path) {
        this.path = Pattern.compile(path);
    }

    /** The point that a change belongs to; the first that fits. */
    static CommitPoint of(String change) {
        for (CommitPoint point : values()) {
            if (point.path.matcher(change).find()) {
                return point;
            }
        }
        throw new IllegalStateException(change);
    }
}
