package org.philippic.ingest;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.philippic.model.Document;
import org.philippic.model.Reject;

/** A reader of a format whose records can be told apart without reading them, so that a huge file is read in parts. */
interface SplittableReader extends DocumentReader {
    /**
     * The parts of a file, each of at least a given length but the last, found in one quick pass in constant memory.
     *
     * @param bytes least length of a part
     * @return parts that tile the file in order; {@link Part#WHOLE} alone where the borders of its records are not sure
     * @throws IOException if the file cannot be read
     */
    List<Part> parts(Source source, long bytes) throws IOException;

    /** Reads the documents of a part as {@link #read(Source, IngestLimits, Consumer, Consumer)} does those of the file. */
    void read(Source source, Part part, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException;

    @Override
    default void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        read(source, Part.WHOLE, limits, documents, rejects);
    }
}
