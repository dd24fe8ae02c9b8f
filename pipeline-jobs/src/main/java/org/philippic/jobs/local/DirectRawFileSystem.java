package org.philippic.jobs.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, which asks the operating system for permissions, owners and links itself. Where Hadoop's
 * native library is not installed, the one that this stands in for starts {@code chmod}, {@code ls} or {@code readlink}
 * as a process for each, some thousands in a run. Results are the same; on a system without POSIX permissions it does
 * what Hadoop does.
 */
public final class DirectRawFileSystem extends RawLocalFileSystem {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** Bits of a mode that Hadoop knows: read, write and execute three times, and the sticky bit. */
    private static final int MODE = 0b1_111_111_111;

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        FileStatus status = super.getFileStatus(path);
        if (!POSIX) {
            return status;
        }
        Map<String, Object> attributes = Files.readAttributes(place(path), "unix:mode,owner,group");
        return new FileStatus(
                status.getLen(),
                status.isDirectory(),
                status.getReplication(),
                status.getBlockSize(),
                status.getModificationTime(),
                status.getAccessTime(),
                new FsPermission((short) ((int) attributes.get("mode") & MODE)),
                attributes.get("owner").toString(),
                attributes.get("group").toString(),
                status.getPath());
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
        return Files.isSymbolicLink(place(path)) ? super.getFileLinkStatus(path) : getFileStatus(path);
    }

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
        if (POSIX) {
            Files.setAttribute(place(path), "unix:mode", (int) permission.toShort());
        } else {
            super.setPermission(path, permission);
        }
    }

    private java.nio.file.Path place(Path path) {
        return pathToFile(path).toPath();
    }
}
