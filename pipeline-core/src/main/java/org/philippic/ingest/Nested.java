package org.philippic.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * Reads what a container holds with the reader that its content asks for. A container in a container in a container is
 * refused. Holds no state.
 */
final class Nested {
    /** Depth to which containers are opened: a tar in a gzip, a gzip in a zip. */
    private static final int MAX_DEPTH = 2;

    private static final Pattern CUT_SHORT = Pattern.compile("(?i)truncated|unexpected end");

    private Nested() {}

    /** Content of an entry: read as it comes, so it can be opened but once. */
    private record Content(byte[] head, InputStream rest, int depth) implements Source.Content {
        @Override
        public InputStream open() {
            return new SequenceInputStream(new ByteArrayInputStream(head), rest) {
                @Override
                public void close() {
                    // The stream is the container's.
                }
            };
        }
    }

    /**
     * Reads an entry.
     *
     * @param container the file that it stands in
     * @param name name of the entry; empty where the container holds one thing only, which goes by the container's path
     * @param entry its bytes; left open
     * @throws IOException if the container cannot be read on
     */
    static void read(
            Source container,
            Optional<String> name,
            InputStream entry,
            IngestLimits limits,
            Consumer<Document> documents,
            Consumer<Reject> rejects)
            throws IOException {
        int depth = depth(container) + 1;
        byte[] head = entry.readNBytes(Readers.HEAD_BYTES);
        Source source = new Source(
                container.uri() + name.map(n -> "!/" + n).orElse(""),
                container.corpus(),
                container.path() + name.map(n -> "!/" + n).orElse(""),
                -1,
                new Content(head, entry, depth));
        Intake intake = new Intake(source, limits, documents, rejects);
        if (head.length == 0) {
            intake.reject(source.uri(), RejectReason.EMPTY, "the entry has no bytes");
            return;
        }
        DocumentReader reader = Readers.readerOf(source, head);
        if (depth == MAX_DEPTH && Readers.isContainer(reader)) {
            intake.reject(
                    source.uri(),
                    RejectReason.UNSUPPORTED_FORMAT,
                    "a container inside a container inside a container is not opened");
            return;
        }
        reader.read(source, limits, documents, rejects);
    }

    /** Why a file could not be read to its end. */
    static RejectReason reason(IOException failure) {
        if (failure instanceof BrokenContainer broken) {
            return broken.reason();
        }
        if (failure instanceof EOFException) {
            return RejectReason.TRUNCATED;
        }
        if (failure instanceof ZipException zip) {
            String message = String.valueOf(zip.getMessage());
            return message.contains("encrypted") ? RejectReason.ENCRYPTED : RejectReason.MALFORMED_CONTAINER;
        }
        // What the tar, zstd and bzip2 readers say has no type of its own.
        if (CUT_SHORT.matcher(String.valueOf(failure.getMessage())).find()) {
            return RejectReason.TRUNCATED;
        }
        return RejectReason.UNREADABLE;
    }

    private static int depth(Source source) {
        return source.content() instanceof Content content ? content.depth() : 0;
    }
}
