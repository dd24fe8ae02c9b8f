package org.philippic.jobs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;

/**
 * The folder that an export goes to, on any Hadoop file system. A file is written beside its place and renamed into it.
 *
 * @param path the folder
 * @param configuration how its file system is reached
 */
record ExportFolder(Path path, Configuration configuration) {
    /**
     * A folder that is new or empty: an export never mixes with what is there.
     *
     * @throws UserException if it holds something, is a file, or cannot be made
     */
    static ExportFolder empty(Path path, Configuration configuration) {
        try {
            FileSystem system = path.getFileSystem(configuration);
            if (system.exists(path) && (system.getFileStatus(path).isFile() || system.listStatus(path).length > 0)) {
                throw new UserException(
                        "Cannot export to '" + path + "'",
                        system.getFileStatus(path).isFile() ? "it is a file" : "the folder is not empty",
                        "give a new folder with --to");
            }
            if (!system.mkdirs(path)) {
                throw new IOException("the folder could not be made");
            }
            return new ExportFolder(path, configuration);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot export to '" + path + "'",
                    String.valueOf(e.getMessage()),
                    "give a folder that you may write to with --to",
                    e);
        }
    }

    /** Writes a file of text pieces, in UTF-8. */
    void write(String file, Iterator<String> pieces) {
        write(file, out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                while (pieces.hasNext()) {
                    writer.write(pieces.next());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes a file; the consumer closes the stream. */
    void write(String file, Consumer<OutputStream> content) {
        Path place = new Path(path, file);
        Path temporary = new Path(place.getParent(), "." + place.getName() + "." + UUID.randomUUID());
        try {
            FileSystem system = place.getFileSystem(configuration);
            content.accept(system.create(temporary, true));
            system.delete(place, false);
            if (!system.rename(temporary, place)) {
                throw new IOException("cannot rename " + temporary + " to " + place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
