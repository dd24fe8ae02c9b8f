package org.philippic.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.philippic.model.RejectReason;

/**
 * Decodes bytes of an unknown encoding. In this order: a byte order mark; UTF-16 or UTF-32 told by where NUL bytes
 * stand; strict UTF-8; UTF-8 with a few malformed bytes, each replaced by U+FFFD and counted; the encoding that the
 * caller was told, or another one from before Unicode ({@link LegacyCharset}). Line ends are kept as they are, nothing is normalised. Holds no state.
 */
final class TextDecoder {
    /** Valid multi-byte characters that one malformed byte must be outweighed by for the text to count as UTF-8. */
    private static final int VALID_PER_MALFORMED = 4;
    /** Share of control characters above which bytes are not text. */
    private static final double MAX_CONTROL_SHARE = 0.01;

    private static final int SAMPLE_BYTES = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private static final List<Mark> MARKS = List.of(
            new Mark("UTF-8", 0xEF, 0xBB, 0xBF),
            // UTF-32 first: its little-endian mark begins with that of UTF-16.
            new Mark("UTF-32LE", 0xFF, 0xFE, 0, 0),
            new Mark("UTF-32BE", 0, 0, 0xFE, 0xFF),
            new Mark("UTF-16LE", 0xFF, 0xFE),
            new Mark("UTF-16BE", 0xFE, 0xFF));

    private TextDecoder() {}

    /**
     * Decodes bytes.
     *
     * @param declared encoding that the source names, such as that of an HTTP header or a meta tag; may be wrong
     * @throws UnusableInput with BINARY or INVALID_ENCODING where the bytes are not text
     */
    static DecodedText decode(byte[] bytes, Optional<String> declared) throws UnusableInput {
        for (Mark mark : MARKS) {
            if (mark.starts(bytes)) {
                return marked(bytes, mark);
            }
        }
        Optional<Charset> wide = wideCharset(bytes);
        if (wide.isPresent()) {
            return lenient(bytes, 0, wide.get());
        }
        if (controlShare(bytes) > MAX_CONTROL_SHARE) {
            throw new UnusableInput(RejectReason.BINARY, "control characters are too many for a text");
        }
        boolean escapes = indexOf(bytes, new byte[] {0x1B, '$'}) >= 0 || indexOf(bytes, new byte[] {0x1B, '('}) >= 0;
        if (!escapes) {
            Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                return new DecodedText(utf8.get(), "UTF-8", 0);
            }
            DecodedText mended = lenient(bytes, 0, StandardCharsets.UTF_8);
            if ((long) mended.malformed() * VALID_PER_MALFORMED <= multiByteCharacters(mended.text())) {
                return mended;
            }
        }
        return LegacyCharset.decode(bytes, declared)
                .orElseThrow(() -> new UnusableInput(
                        RejectReason.INVALID_ENCODING,
                        "not UTF-8, and no other encoding decodes the bytes without a fault"));
    }

    private static DecodedText marked(byte[] bytes, Mark mark) throws UnusableInput {
        DecodedText decoded = lenient(bytes, mark.bytes.length, mark.charset());
        if (decoded.malformed() > MAX_CONTROL_SHARE * decoded.text().length() || !plausible(decoded.text())) {
            throw new UnusableInput(
                    RejectReason.INVALID_ENCODING,
                    "begins with the byte order mark of " + mark.name + " but is not " + mark.name);
        }
        return decoded;
    }

    /** UTF-16 and UTF-32 without a mark: every space and line end brings NULs, always at the same place. */
    private static Optional<Charset> wideCharset(byte[] bytes) {
        int sampled = Math.min(bytes.length, SAMPLE_BYTES) & ~3;
        int[] nuls = new int[4];
        for (int i = 0; i < sampled; i++) {
            if (bytes[i] == 0) {
                nuls[i & 3]++;
            }
        }
        int all = nuls[0] + nuls[1] + nuls[2] + nuls[3];
        if (sampled < 8 || all < sampled / 50) {
            return Optional.empty();
        }
        int quarter = sampled / 4;
        String name;
        if (nuls[0] > quarter * 0.9 && nuls[1] > quarter * 0.9 && nuls[3] < quarter * 0.1) {
            name = "UTF-32BE";
        } else if (nuls[3] > quarter * 0.9 && nuls[2] > quarter * 0.9 && nuls[0] < quarter * 0.1) {
            name = "UTF-32LE";
        } else if (nuls[1] + nuls[3] > 0.98 * all) {
            name = "UTF-16LE";
        } else if (nuls[0] + nuls[2] > 0.98 * all) {
            name = "UTF-16BE";
        } else {
            return Optional.empty();
        }
        Charset charset = Charset.forName(name);
        return strict(bytes, charset).filter(TextDecoder::plausible).map(text -> charset);
    }

    /** Text has next to no control characters, unassigned or private code points. */
    static boolean plausible(String text) {
        int odd = 0;
        int seen = 0;
        for (int i = 0; i < text.length() && seen < SAMPLE_BYTES; seen++) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            int type = Character.getType(codePoint);
            boolean control = type == Character.CONTROL && !Character.isWhitespace(codePoint);
            if (control || type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
                odd++;
            }
        }
        return odd <= MAX_CONTROL_SHARE * seen;
    }

    private static double controlShare(byte[] bytes) {
        int sampled = Math.min(bytes.length, SAMPLE_BYTES);
        int control = 0;
        for (int i = 0; i < sampled; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < 0x20 && b != 0x1B && (b < 0x09 || b > 0x0D) || b == 0x7F) {
                control++;
            }
        }
        return sampled == 0 ? 0 : (double) control / sampled;
    }

    private static long multiByteCharacters(String text) {
        return text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
    }

    static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static DecodedText lenient(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        long replaced = text.chars().filter(c -> c == REPLACEMENT).count();
        if (replaced == 0) {
            return new DecodedText(text, charset.name(), 0);
        }
        // A U+FFFD that was in the bytes already is not a fault of them.
        byte[] own = String.valueOf(REPLACEMENT).getBytes(charset);
        int written = 0;
        for (int at = indexOf(bytes, own, from); at >= 0; at = indexOf(bytes, own, at + own.length)) {
            written++;
        }
        return new DecodedText(text, charset.name(), (int) Math.max(0, replaced - written));
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        return indexOf(bytes, part, 0);
    }

    private static int indexOf(byte[] bytes, byte[] part, int from) {
        search:
        for (int i = from; i <= bytes.length - part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                if (bytes[i + j] != part[j]) {
                    continue search;
                }
            }
            return i;
        }
        return -1;
    }

    private record Mark(String name, int... bytes) {
        boolean starts(byte[] content) {
            if (content.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((content[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }

        Charset charset() {
            return Charset.forName(name);
        }
    }
}
