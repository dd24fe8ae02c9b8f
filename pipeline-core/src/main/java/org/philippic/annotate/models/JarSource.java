package org.philippic.annotate.models;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Brings a jar to the local disk. */
public interface JarSource {
    /**
     * Fetches a jar, or finds it where it already is.
     *
     * @param progress told in one line what is being done
     * @throws org.philippic.error.UserException if the jar cannot be had
     */
    FetchedJar fetch(MavenJar jar, Consumer<String> progress);

    /** A jar on the local disk; closing it gives up the copy if it was made only for this purpose. */
    interface FetchedJar extends Closeable {
        Path path();

        @Override
        void close() throws IOException;
    }
}
