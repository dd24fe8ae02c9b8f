package org.philippic.jobs.run;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Copies files inside an output, by all executors, and only those that still have the bytes that were written. */
public final class FileCopies {
    /**
     * A file to be copied.
     *
     * @param from path of the file
     * @param to path of the copy; what stands there is replaced
     * @param sha256 checksum of its bytes, in hexadecimal digits
     */
    public record Copy(String from, String to, String sha256) implements Serializable {}

    private FileCopies() {}

    /** Makes copies; whether all could be made. Those that could are there in any case. */
    public static boolean make(RunContext context, List<Copy> copies) {
        return copies.isEmpty()
                || !context.sparkContext()
                        .parallelize(copies, Math.min(copies.size(), 4 * context.parallelism()))
                        .map(new Copying(context.shippedConfiguration()))
                        .collect()
                        .contains(false);
    }

    private record Copying(Broadcast<SerializableConfiguration> configuration)
            implements Function<Copy, Boolean>, Serializable {
        @Override
        public Boolean call(Copy copy) {
            Configuration hadoop = configuration.value().value();
            Path from = new Path(copy.from());
            RunFiles files = new RunFiles(hadoop);
            FileSystem system = files.fileSystem(from);
            try {
                if (!files.sha256(from).equals(copy.sha256())) {
                    return false;
                }
                TaskFile.write(new Path(copy.to()), hadoop, own -> {
                    if (!FileUtil.copy(system, from, system, own, false, true, hadoop)) {
                        throw new IOException("Cannot copy " + from);
                    }
                });
                return true;
            } catch (IOException | UncheckedIOException unreadable) {
                return false;
            }
        }
    }
}
