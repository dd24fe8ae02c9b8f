package org.philippic.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.philippic.model.RejectReason;

/**
 * Bounds unpacking: counts what goes into a decompressor and what comes out, and refuses to go on where the second is out
 * of proportion. Nothing is ever unpacked to disk or held whole. Not thread-safe.
 */
final class Unpacking {
    /** Text packs to a fifth, markup to a tenth; nothing that is worth reading packs to a hundredth. */
    static final long MAX_RATIO = 100;
    /** Bytes that may come out before proportions count: little files of one repeated letter harm nobody. */
    static final long FREE = 1 << 20;

    private long packed;

    /** The packed bytes, counted; {@code available()} is true to its word, as concatenated gzip members need it. */
    InputStream packed(InputStream stream) {
        return new FilterInputStream(new BufferedInputStream(stream, 1 << 15)) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                packed += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                packed += Math.max(0, n);
                return n;
            }

            @Override
            public long skip(long bytes) throws IOException {
                long n = super.skip(bytes);
                packed += n;
                return n;
            }

            @Override
            public int available() throws IOException {
                in.mark(1);
                int next = in.read();
                in.reset();
                return next < 0 ? 0 : Math.max(1, super.available());
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    /** The unpacked bytes of one entry, which may be no more than the packed bytes read since warrant. */
    InputStream unpacked(InputStream stream) {
        long before = packed;
        return new FilterInputStream(stream) {
            private long out;

            @Override
            public int read() throws IOException {
                int b = super.read();
                return count(b < 0 ? 0 : 1, b);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                return count(Math.max(0, n), n);
            }

            @Override
            public boolean markSupported() {
                return false;
            }

            @Override
            public void close() {
                // The archive goes on after its entry.
            }

            private int count(int n, int result) throws IOException {
                out += n;
                if (out > FREE && out > MAX_RATIO * Math.max(1, packed - before)) {
                    throw new BrokenContainer(
                            RejectReason.ARCHIVE_BOMB,
                            String.format(
                                    Locale.ROOT,
                                    "%,d bytes unpacked from %,d, more than %d times as many",
                                    out,
                                    packed - before,
                                    MAX_RATIO));
                }
                return result;
            }
        };
    }
}
