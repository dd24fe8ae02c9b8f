package org.philippic.jobs.local;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;

/** Hadoop's local file system with checksums over {@link DirectRawFileSystem}. */
public final class DirectFileSystem extends LocalFileSystem {
    private static final String RESOURCE = "philippic-local-files.xml";

    /** For Hadoop, which makes file systems by the names of their classes. */
    public DirectFileSystem() {
        super(new DirectRawFileSystem());
    }

    /**
     * Makes this the local file system of all configurations of this JVM, those that Spark makes too, unless another
     * one is configured. To be called before any file system is asked for: Hadoop keeps those it has made.
     */
    public static void install() {
        if (new Configuration().get("fs.file.impl") == null) {
            Configuration.addDefaultResource(RESOURCE);
        }
    }
}
