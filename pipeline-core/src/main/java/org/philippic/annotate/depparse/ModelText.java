package org.philippic.annotate.depparse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads names and numbers, parted by spaces and line ends, from UTF-8 text without building a string a number. */
final class ModelText {
    /** Numbers with at most this many digits are exact in a double, and so is the power of ten they are divided by. */
    private static final int EXACT_DIGITS = 9;

    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] token = new byte[64];
    private int length;
    private int end;

    ModelText(InputStream in) {
        this.in = in;
    }

    /** The rest of the line, without its end. */
    String line() throws IOException {
        length = 0;
        for (int b = read(); b != '\n'; b = read()) {
            append(b);
        }
        if (length > 0 && token[length - 1] == '\r') {
            length--;
        }
        return string();
    }

    /** The next name. */
    String token() throws IOException {
        readToken();
        return string();
    }

    /**
     * Reads the next {@code count} numbers of the line, each the float nearest to its decimal digits, and skips what
     * is left of the line: a few names in CoreNLP's models hold spaces, and CoreNLP reads their lines so.
     */
    void floats(float[] into, int offset, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            readToken();
            into[offset + i] = tokenAsFloat();
        }
        while (end != '\n') {
            end = read();
        }
    }

    private float tokenAsFloat() {
        int i = token[0] == '-' ? 1 : 0;
        long digits = 0;
        int digitCount = 0;
        int decimals = -1;
        for (; i < length; i++) {
            int d = token[i] - '0';
            if (d >= 0 && d <= 9) {
                digits = digits * 10 + d;
                digitCount++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (token[i] == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Float.parseFloat(string());
            }
            if (digitCount > EXACT_DIGITS) {
                return Float.parseFloat(string());
            }
        }
        if (digitCount == 0) {
            return Float.parseFloat(string());
        }
        double magnitude = digits / POWERS_OF_TEN[Math.max(decimals, 0)];
        return (float) (token[0] == '-' ? -magnitude : magnitude);
    }

    private void readToken() throws IOException {
        int b = read();
        while (isBlank(b)) {
            b = read();
        }
        length = 0;
        for (; !isBlank(b); b = read()) {
            append(b);
        }
        end = b;
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\n' || b == '\r';
    }

    private void append(int b) {
        if (length == token.length) {
            token = Arrays.copyOf(token, 2 * length);
        }
        token[length++] = (byte) b;
    }

    private String string() {
        return new String(token, 0, length, StandardCharsets.UTF_8);
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = in.read(buffer);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                throw new EOFException("the file ends too early");
            }
        }
        return buffer[position++];
    }
}
