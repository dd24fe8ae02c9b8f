package org.philippic.jobs.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.local.LocalFs;

/** The same for callers of Hadoop's newer interface, which alone can rename onto a file that is there. */
public final class FaultyFs extends org.apache.hadoop.fs.FilterFs {
    public FaultyFs(URI uri, Configuration configuration) throws IOException, URISyntaxException {
        super(local(configuration));
    }

    private static org.apache.hadoop.fs.AbstractFileSystem local(Configuration configuration)
            throws IOException, URISyntaxException {
        // The constructors of LocalFs are not public: it is asked for by its name.
        Configuration plain = new Configuration(configuration);
        plain.set("fs.AbstractFileSystem.file.impl", LocalFs.class.getName());
        return org.apache.hadoop.fs.AbstractFileSystem.createFileSystem(URI.create("file:///"), plain);
    }

    @Override
    public FSDataOutputStream createInternal(
            Path file,
            EnumSet<CreateFlag> flag,
            org.apache.hadoop.fs.permission.FsPermission permission,
            int bufferSize,
            short replication,
            long blockSize,
            org.apache.hadoop.util.Progressable progress,
            Options.ChecksumOpt checksum,
            boolean createParent)
            throws IOException {
        return FaultPlan.change(
                "create " + file,
                () -> super.createInternal(
                        file, flag, permission, bufferSize, replication, blockSize, progress, checksum, createParent));
    }

    @Override
    public void renameInternal(Path from, Path to, boolean overwrite) throws IOException {
        FaultPlan.change("replace " + from + " to " + to, () -> {
            super.renameInternal(from, to, overwrite);
            return true;
        });
    }

    @Override
    public void renameInternal(Path from, Path to) throws IOException {
        FaultPlan.change("rename " + from + " to " + to, () -> {
            super.renameInternal(from, to);
            return true;
        });
    }
}
