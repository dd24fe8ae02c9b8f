package org.philippic.jobs.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local file system, on which every change may be the JVM's last; see {@link FaultPlan}. */
public final class FaultyFileSystem extends LocalFileSystem {
    private static final String CORE_SITE = """
        <configuration>
          <property><name>fs.file.impl</name><value>%s</value></property>
          <property><name>fs.AbstractFileSystem.file.impl</name><value>%s</value></property>
        </configuration>
        """.formatted(FaultyFileSystem.class.getName(), FaultyFs.class.getName());

    /** Writes a jar that makes this the local file system of the JVM on whose class path it stands first. */
    static void writeJar(java.nio.file.Path file) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("core-site.xml"));
            jar.write(CORE_SITE.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : List.of(
                    FaultyFileSystem.class,
                    FaultyFs.class,
                    FaultPlan.class,
                    FaultPlan.Change.class,
                    CommitPoint.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
                    code.transferTo(jar);
                }
            }
        }
    }

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
