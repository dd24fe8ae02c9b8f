package org.philippic.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the records of a web archive begin: by their heads, which give their lengths, with a leap over what lies
 * between. Holds no state.
 */
final class WarcBorders {
    /** A head that every reader takes; where one is not such, the archive is read whole and shows how far that goes. */
    private static final Pattern HEAD =
            Pattern.compile("WARC/1\\.[01]\r\n(?:[A-Za-z0-9-]+:[\t\\x20-\\x7E\\x80-\\xFF]*\r\n)++\r\n");

    private static final Pattern LENGTH = Pattern.compile("(?i)\ncontent-length:[ \t]*([0-9]{1,18})[ \t]*\r\n");
    private static final int LONGEST_HEAD = 1 << 14;
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private WarcBorders() {}

    /** The parts of an archive; {@link Part#WHOLE} alone where a record is not as the standard has it. */
    static List<Part> parts(Source source, long bytes) throws IOException {
        PartPlan plan = new PartPlan(bytes);
        try (InputStream stream = new BufferedInputStream(source.content().open(), 1 << 13)) {
            long at = 0;
            while (at < source.length()) {
                plan.border(at, 0);
                byte[] head = head(stream);
                OptionalLong length = length(head);
                if (length.isEmpty()) {
                    return List.of(Part.WHOLE);
                }
                at += head.length + length.getAsLong() + END.length;
                if (at > source.length()) {
                    // Cut short: the last part says so, as the whole would.
                    return plan.parts();
                }
                stream.skipNBytes(length.getAsLong());
                if (!Arrays.equals(stream.readNBytes(END.length), END)) {
                    return List.of(Part.WHOLE);
                }
            }
        }
        return plan.parts();
    }

    /** Bytes up to an empty line, which is included; fewer at the end of the file, or where the head is too long. */
    private static byte[] head(InputStream stream) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        for (int b = stream.read(); b >= 0; b = stream.read()) {
            head.write(b);
            matched = b == END[matched] ? matched + 1 : b == END[0] ? 1 : 0;
            if (matched == END.length || head.size() >= LONGEST_HEAD) {
                break;
            }
        }
        return head.toByteArray();
    }

    /** Length of the record's content; empty where the head is not sound. */
    private static OptionalLong length(byte[] head) {
        String lines = new String(head, StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(lines);
        return HEAD.matcher(lines).matches() && length.find()
                ? OptionalLong.of(Long.parseLong(length.group(1)))
                : OptionalLong.empty();
    }
}
