package org.philippic.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds where the members of a gzip file begin (RFC 1952) by unpacking it once, which is far quicker than reading what is
 * in it. Used by one thread.
 */
final class GzipMembers implements AutoCloseable {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int CHECK = 2;
    private static final int TRAILER = 8;

    private final InputStream stream;
    private final Inflater inflater = new Inflater(true);
    private final byte[] packed = new byte[1 << 16];
    private final byte[] unpacked = new byte[1 << 16];
    private long before;
    private int position;
    private int limit;

    private GzipMembers(InputStream stream) {
        this.stream = stream;
    }

    /**
     * Parts of a file cut between members.
     *
     * @param start bytes that every member begins with, once unpacked
     * @return {@link Part#WHOLE} alone where a member begins otherwise, is damaged or unpacks beyond proportion
     */
    static List<Part> parts(Source source, byte[] start, long bytes) throws IOException {
        PartPlan plan = new PartPlan(bytes);
        try (InputStream stream = source.content().open();
                GzipMembers members = new GzipMembers(stream)) {
            while (members.fill()) {
                plan.border(members.at(), 0);
                if (!members.skip(start)) {
                    return List.of(Part.WHOLE);
                }
            }
            return plan.parts();
        } catch (DataFormatException | EOFException e) {
            return List.of(Part.WHOLE);
        }
    }

    private long at() {
        return before + position;
    }

    /** Whether there are more packed bytes. */
    private boolean fill() throws IOException {
        if (position == limit) {
            before += limit;
            position = 0;
            limit = Math.max(0, stream.read(packed));
        }
        return position < limit;
    }

    private int next() throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
        return packed[position++] & 0xFF;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    /** Goes to the end of a member; says whether it is as it should be. */
    private boolean skip(byte[] start) throws IOException, DataFormatException {
        long from = at();
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            return false;
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {
                // Text that ends with a zero.
            }
        }
        skip((flags & CHECK) != 0 ? 2 : 0);
        byte[] begun = new byte[start.length];
        long length = inflate(begun);
        skip(TRAILER);
        boolean proportionate = length <= Unpacking.FREE || length <= Unpacking.MAX_RATIO * (at() - from);
        return proportionate && Arrays.equals(begun, start);
    }

    /** Unpacks a member to its end and keeps its first bytes; returns its length. */
    private long inflate(byte[] begun) throws IOException, DataFormatException {
        inflater.reset();
        long length = 0;
        while (!inflater.finished()) {
            if (inflater.needsDictionary() || inflater.needsInput() && !fill()) {
                throw new EOFException();
            }
            inflater.setInput(packed, position, limit - position);
            int n = inflater.inflate(unpacked);
            position = limit - inflater.getRemaining();
            for (int i = 0; i < n && length + i < begun.length; i++) {
                begun[(int) length + i] = unpacked[i];
            }
            length += n;
        }
        return length;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
