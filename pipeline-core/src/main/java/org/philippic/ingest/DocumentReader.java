package org.philippic.ingest;

import java.io.IOException;
import java.util.function.Consumer;
import org.philippic.model.Document;
import org.philippic.model.Reject;

/**
 * Reads the documents of one file format. Implementations hold no state and are thread-safe.
 *
 * <p>To add a format: write a class that implements this interface, add one line to {@link Readers#ALL}, and put a
 * small sample file beside the others in the tests; the contract test picks both up.
 */
public interface DocumentReader {
    /** Name of the format, as settings and messages use it: "text", "jsonl". */
    String format();

    /**
     * Whether this reader takes a file.
     *
     * @param source the file
     * @param head its first bytes, up to {@link Readers#HEAD_BYTES}
     */
    boolean accepts(Source source, byte[] head);

    /**
     * Reads every document of the file, in order. A document that cannot be read goes to {@code rejects} and the rest
     * is read on; nothing is dropped silently. Language, sentence and token counts are left empty for later steps.
     *
     * @throws IOException if the file itself cannot be read; the caller turns it into a reject
     */
    void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException;
}
