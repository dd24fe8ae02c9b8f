package org.philippic.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.philippic.model.Document;
import org.philippic.model.Reject;

/**
 * A file compressed by gzip, zstd or bzip2, of one member or several: reads what is inside as if it were not
 * compressed, under the same path. Streams; refuses what unpacks beyond proportion. A web archive with a gzip member for
 * each record is read in parts.
 */
final class CompressedReader implements SplittableReader {
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    private static final byte[] BZIP2 = {'B', 'Z', 'h'};
    private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

    @Override
    public String format() {
        return "compressed";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        return BinaryFormats.starts(head, GZIP) || BinaryFormats.starts(head, ZSTD) || isBzip2(head);
    }

    private static boolean isBzip2(byte[] head) {
        return BinaryFormats.starts(head, BZIP2)
                && head.length > 10
                && BinaryFormats.starts(Arrays.copyOfRange(head, 4, 10), BZIP2_BLOCK);
    }

    @Override
    public List<Part> parts(Source source, long bytes) throws IOException {
        return GzipMembers.parts(source, WarcReader.WARC, bytes);
    }

    @Override
    public void read(
            Source source, Part part, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Unpacking unpacking = new Unpacking();
        try (InputStream file = part.open(source);
                InputStream unpacked = decompressed(unpacking.packed(file))) {
            Nested.read(source, Optional.empty(), unpacking.unpacked(unpacked), limits, documents, rejects);
        }
    }

    private static InputStream decompressed(InputStream packed) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(packed, 1);
        int first = peeked.read();
        peeked.unread(first);
        return switch (first) {
            case 0x1F -> new GZIPInputStream(peeked, 1 << 14);
            case 0x28 -> new ZstdInputStream(peeked);
            default -> new BZip2CompressorInputStream(peeked, true);
        };
    }
}
