package org.philippic.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the lines of a stream as bytes, each of bounded length, so that a file of any size is read in constant memory.
 * A line ends with LF, or CR LF; neither is part of it. Not thread-safe; the stream stays the caller's to close.
 */
final class Lines {
    private final InputStream stream;
    private final long maxBytes;
    private long number;

    /** @param before lines of the file that the stream does not have */
    Lines(InputStream stream, long maxBytes, long before) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
        this.maxBytes = maxBytes;
        this.number = before;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes empty where the line is longer than allowed and was skipped
     */
    record Line(long number, Optional<byte[]> bytes) {}

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        int first = stream.read();
        if (first < 0) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean kept = true;
        int last = -1;
        for (int b = first; b >= 0 && b != '\n'; b = stream.read()) {
            if (kept && line.size() < maxBytes) {
                line.write(b);
            } else {
                kept = false;
                line.reset();
            }
            last = b;
        }
        if (!kept) {
            return Optional.of(new Line(number, Optional.empty()));
        }
        byte[] bytes = line.toByteArray();
        int length = last == '\r' ? bytes.length - 1 : bytes.length;
        return Optional.of(new Line(number, Optional.of(Arrays.copyOf(bytes, length))));
    }
}
