package org.philippic.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.philippic.model.RejectReason;

/** Tells files that are not text by their first bytes, so that a reject can name what they are. Holds no state. */
final class BinaryFormats {
    private static final Map<String, byte[]> MAGIC = magic();

    private BinaryFormats() {}

    /**
     * Refuses bytes that begin as those of a known binary format.
     *
     * @throws UnusableInput with BINARY, naming the format
     */
    static void requireText(byte[] bytes) throws UnusableInput {
        for (Map.Entry<String, byte[]> format : MAGIC.entrySet()) {
            if (starts(bytes, format.getValue())) {
                throw new UnusableInput(RejectReason.BINARY, format.getKey() + ", which no reader takes");
            }
        }
    }

    /** Whether bytes begin with others. */
    static boolean starts(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, byte[]> magic() {
        Map<String, byte[]> magic = new LinkedHashMap<>();
        magic.put("a PNG image", bytes(0x89, 'P', 'N', 'G'));
        magic.put("a JPEG image", bytes(0xFF, 0xD8, 0xFF));
        magic.put("a GIF image", "GIF8".getBytes(StandardCharsets.US_ASCII));
        magic.put("a TIFF image", bytes('I', 'I', '*', 0));
        magic.put("a TIFF image of the other byte order", bytes('M', 'M', 0, '*'));
        magic.put("a DjVu scan", "AT&TFORM".getBytes(StandardCharsets.US_ASCII));
        magic.put("a PDF document", "%PDF-".getBytes(StandardCharsets.US_ASCII));
        magic.put("a ZIP archive or office document", bytes('P', 'K', 3, 4));
        magic.put("an old office document", bytes(0xD0, 0xCF, 0x11, 0xE0));
        magic.put("gzip-compressed data", bytes(0x1F, 0x8B));
        magic.put("bzip2-compressed data", bytes('B', 'Z', 'h', '9', '1', 'A', 'Y'));
        magic.put("xz-compressed data", bytes(0xFD, '7', 'z', 'X', 'Z', 0));
        magic.put("zstd-compressed data", bytes(0x28, 0xB5, 0x2F, 0xFD));
        magic.put("a 7-Zip archive", bytes('7', 'z', 0xBC, 0xAF));
        magic.put("a RAR archive", bytes('R', 'a', 'r', '!', 0x1A));
        magic.put("an ELF program", bytes(0x7F, 'E', 'L', 'F'));
        magic.put("a Java class", bytes(0xCA, 0xFE, 0xBA, 0xBE));
        magic.put("a Parquet file", bytes('P', 'A', 'R', '1'));
        magic.put("an SQLite database", "SQLite format 3".getBytes(StandardCharsets.US_ASCII));
        return magic;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
