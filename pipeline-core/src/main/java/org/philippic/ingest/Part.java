package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * A part of a file between two borders of records, read on its own. The parts of a file tile it, and what they give
 * together is what the whole file gives.
 *
 * @param start first byte
 * @param end byte after the last one; {@link Long#MAX_VALUE} where it goes on to the end of the file
 * @param linesBefore lines of the file that end before it
 */
public record Part(long start, long end, long linesBefore) implements Serializable {
    /** All of a file. */
    public static final Part WHOLE = new Part(0, Long.MAX_VALUE, 0);

    /** Whether it begins where the file does. */
    public boolean isFirst() {
        return start == 0;
    }

    /** Opens the bytes of this part. */
    InputStream open(Source source) throws IOException {
        InputStream stream = source.content().open();
        try {
            stream.skipNBytes(start);
            return end == Long.MAX_VALUE
                    ? stream
                    : BoundedInputStream.builder()
                            .setInputStream(stream)
                            .setMaxCount(end - start)
                            .get();
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }
}
