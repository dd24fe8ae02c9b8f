package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to read documents from, wherever it lies. The stage hands in how it is opened, so that readers know nothing
 * of file systems.
 *
 * @param uri absolute URI of the file
 * @param corpus name of the corpus that the file belongs to
 * @param path path of the file inside the corpus, with "/" between its parts; the start of the identifiers of its documents
 * @param length length of the file in bytes
 * @param content opens the content; may be called more than once, each call gives a new stream
 */
public record Source(String uri, String corpus, String path, long length, Content content) {
    /** Opens the bytes of a source. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
