package org.philippic.jobs.run;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;

/**
 * A file that a task writes: two attempts at the task may run at once, so each has a file of its own beside the place
 * until it is whole.
 */
public final class TaskFile {
    /** Writes the content of a file. */
    public interface Writing {
        /** Writes all of it to a path. */
        void to(Path own) throws IOException;
    }

    private TaskFile() {}

    /**
     * Writes a file from inside a task, replacing what stands in its place.
     *
     * @throws IOException if it cannot be written, or not be moved to its place
     */
    public static void write(Path place, Configuration configuration, Writing writing) throws IOException {
        Path own = new Path(
                place.getParent(),
                "_" + place.getName() + "." + TaskContext.get().taskAttemptId());
        writing.to(own);
        FileSystem system = place.getFileSystem(configuration);
        // Some file systems refuse to rename to a file that is there.
        if (!system.rename(own, place) && !(system.delete(place, false) && system.rename(own, place))) {
            throw new IOException("Cannot move " + own + " to " + place);
        }
    }
}
