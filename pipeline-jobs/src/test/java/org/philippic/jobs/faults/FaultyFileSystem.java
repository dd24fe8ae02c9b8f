package org.philippic.jobs.faults;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local file system, on which every change may be the JVM's last; see {@link FaultPlan}. */
public final class FaultyFileSystem extends LocalFileSystem {
    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        return FaultPlan.change(
                "create " + file,
                () -> super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress));
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        return FaultPlan.change("rename " + from + " to " + to, () -> super.rename(from, to));
    }

    @Override
    public boolean delete(Path file, boolean recursive) throws IOException {
        return FaultPlan.change("delete " + file, () -> super.delete(file, recursive));
    }

    @Override
    public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
        return FaultPlan.change("mkdirs " + folder, () -> super.mkdirs(folder, permission));
    }
}
