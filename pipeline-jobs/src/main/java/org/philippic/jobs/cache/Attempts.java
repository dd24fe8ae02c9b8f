package org.philippic.jobs.cache;

import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.run.RunFiles;

/**
 * Marks of work begun, written ahead of it: what is still marked when a new attempt comes was cut off by the death of
 * its JVM. A stage is marked while it runs; a document only where an earlier attempt died, since marking each costs two
 * file operations. A document whose work was cut off twice under its own mark is given up.
 */
public final class Attempts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Deaths that make a document the culprit; a single one may be a power cut. */
    private static final int GIVEN_UP = 2;

    private static final String RUNNING = "running.json";

    private final URI folder;

    /** The marks of a stage below a folder. */
    public Attempts(Path folder, String stage) {
        this.folder = new Path(folder, stage).toUri();
    }

    /** Marks the stage as running; true where it was marked already, so that an earlier attempt died in it. */
    public boolean begin(RunFiles files) {
        boolean interrupted = files.readJson(mark(RUNNING)).isPresent();
        if (!interrupted) {
            files.writeJson(mark(RUNNING), 1);
        }
        return interrupted;
    }

    /** Takes the mark of the stage away. */
    public void end(RunFiles files) {
        files.delete(mark(RUNNING));
    }

    /** Whether a document is given up. */
    public boolean isGivenUp(RunFiles files, String key) {
        return count(files, key) >= GIVEN_UP;
    }

    /** Marks that work on a document begins. */
    public void begin(RunFiles files, String key) {
        files.writeJson(document(key), count(files, key) + 1);
    }

    /** Takes the mark of a document away, because its work came to an end, good or bad. */
    public void end(RunFiles files, String key) {
        files.delete(document(key));
    }

    private int count(RunFiles files, String key) {
        return files.readJson(document(key)).map(count -> count.asInt()).orElse(0);
    }

    private Path document(String key) {
        return mark(key + ".json");
    }

    private Path mark(String name) {
        return new Path(new Path(folder), name);
    }
}
