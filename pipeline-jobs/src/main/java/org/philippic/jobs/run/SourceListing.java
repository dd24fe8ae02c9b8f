package org.philippic.jobs.run;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;

/** Finds the files of a corpus on any Hadoop file system, in the order of their paths. */
public final class SourceListing {
    /**
     * A file found.
     *
     * @param uri absolute URI
     * @param corpus corpus that it belongs to
     * @param path path inside the corpus
     * @param length length in bytes
     */
    public record SourceFile(String uri, String corpus, String path, long length) implements Serializable {}

    private SourceListing() {}

    /**
     * Lists the files at a path: the file itself, every file below a folder, or every match of a glob. Names that start
     * with "." or "_" are left out, as everywhere in Hadoop.
     *
     * @throws UserException if nothing is there or it cannot be listed
     */
    public static List<SourceFile> list(Configuration configuration, String given, String corpus) {
        Path path = new Path(given);
        try {
            FileSystem system = path.getFileSystem(configuration);
            FileStatus[] matches = system.globStatus(path);
            if (matches == null || matches.length == 0) {
                throw new UserException(
                        "Cannot read '" + given + "'",
                        "there is no such file or folder",
                        "give an existing file, folder or glob");
            }
            List<SourceFile> found = new ArrayList<>();
            for (FileStatus match : matches) {
                Path root =
                        match.isDirectory() ? match.getPath() : match.getPath().getParent();
                collect(system, match, root, corpus, found);
            }
            if (found.isEmpty()) {
                throw new UserException(
                        "Cannot read '" + given + "'", "the folder has no files", "give a folder with documents");
            }
            found.sort(Comparator.comparing(SourceFile::uri));
            return found;
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read '" + given + "'",
                    String.valueOf(e.getMessage()),
                    "check the path and its permissions",
                    e);
        }
    }

    private static void collect(FileSystem system, FileStatus status, Path root, String corpus, List<SourceFile> found)
            throws IOException {
        if (!status.isDirectory()) {
            String inside = root.toUri().relativize(status.getPath().toUri()).getPath();
            String relative = inside.startsWith("/") ? status.getPath().getName() : inside;
            found.add(new SourceFile(status.getPath().toUri().toString(), corpus, relative, status.getLen()));
            return;
        }
        for (FileStatus child : system.listStatus(status.getPath())) {
            String name = child.getPath().getName();
            if (!name.startsWith(".") && !name.startsWith("_")) {
                collect(system, child, root, corpus, found);
            }
        }
    }

    /** Length of all files in bytes. */
    public static long bytes(List<SourceFile> files) {
        return files.stream().mapToLong(SourceFile::length).sum();
    }

    /** Name of the corpus that a path gives: its last part without a file ending. */
    public static String corpusName(String given) {
        String name = new Path(given).getName().replaceAll("\\.[A-Za-z0-9.]{1,10}$", "");
        return name.isEmpty() || name.contains("*") ? "collection" : name;
    }
}
