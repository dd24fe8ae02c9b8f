package org.philippic.encoder;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The variables of a saved TensorFlow model in a zip archive: one file of numbers, and an index that says where each
 * variable begins. The index is a sorted string table as LevelDB writes them, whose values are protocol buffers
 * ({@code BundleEntryProto}). Not thread-safe.
 */
final class TensorBundle implements Closeable {
    private static final String INDEX = "variables/variables.index";
    private static final String NUMBERS = "variables/variables.data-00000-of-00001";
    private static final int FOOTER = 48;
    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final int FLOAT = 1;

    /** Field numbers and wire types of {@code BundleEntryProto}. */
    private static final int TYPE_FIELD = 1;

    private static final int OFFSET_FIELD = 4;
    private static final int SIZE_FIELD = 5;
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int FIXED = 5;

    private final ZipFile archive;
    private final Map<String, Place> places = new HashMap<>();

    /** Where a variable stands in the file of numbers, in bytes. */
    private record Place(long offset, long size) {}

    /** @throws IOException if the archive is not that of a saved model */
    TensorBundle(Path archive) throws IOException {
        this.archive = new ZipFile(archive.toFile());
        try (InputStream stream = entry(INDEX)) {
            readTable(ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException | RuntimeException e) {
            this.archive.close();
            throw e instanceof IOException io ? io : new IOException("its " + INDEX + " is damaged: " + e, e);
        }
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            throw new IOException("it has no entry " + name);
        }
        return archive.getInputStream(entry);
    }

    private void readTable(ByteBuffer table) throws IOException {
        if (table.limit() < FOOTER || table.getLong(table.limit() - Long.BYTES) != MAGIC) {
            throw new IOException("its " + INDEX + " is no table of variables");
        }
        ByteBuffer footer = table.duplicate().position(table.limit() - FOOTER);
        skipHandle(footer);
        for (byte[] handle : readBlock(table, footer).values()) {
            readBlock(table, ByteBuffer.wrap(handle)).forEach((name, entry) -> {
                if (!name.isEmpty()) {
                    readPlace(entry, name);
                }
            });
        }
    }

    private static void skipHandle(ByteBuffer handle) {
        varint(handle);
        varint(handle);
    }

    /** Keys and values of a block; a key repeats only the end that differs from the key before it. */
    private static Map<String, byte[]> readBlock(ByteBuffer table, ByteBuffer handle) throws IOException {
        int offset = Math.toIntExact(varint(handle));
        int size = Math.toIntExact(varint(handle));
        if (table.get(offset + size) != 0) {
            throw new IOException("its " + INDEX + " is compressed");
        }
        ByteBuffer block = table.slice(offset, size).order(ByteOrder.LITTLE_ENDIAN);
        int restarts = block.getInt(size - Integer.BYTES);
        block.limit(size - Integer.BYTES * (restarts + 1));
        Map<String, byte[]> entries = new HashMap<>();
        byte[] key = {};
        while (block.hasRemaining()) {
            int shared = (int) varint(block);
            int own = (int) varint(block);
            byte[] value = new byte[(int) varint(block)];
            key = Arrays.copyOf(key, shared + own);
            block.get(key, shared, own);
            block.get(value);
            entries.put(new String(key, StandardCharsets.UTF_8), value);
        }
        return entries;
    }

    private void readPlace(byte[] entry, String name) {
        ByteBuffer fields = ByteBuffer.wrap(entry);
        long offset = 0;
        long size = 0;
        boolean floats = false;
        while (fields.hasRemaining()) {
            int tag = (int) varint(fields);
            switch (tag & 7) {
                case VARINT -> {
                    long value = varint(fields);
                    switch (tag >>> 3) {
                        case TYPE_FIELD -> floats = value == FLOAT;
                        case OFFSET_FIELD -> offset = value;
                        case SIZE_FIELD -> size = value;
                        default -> {}
                    }
                }
                case BYTES -> {
                    int length = (int) varint(fields);
                    fields.position(fields.position() + length);
                }
                case FIXED -> fields.getInt();
                default -> throw new IllegalArgumentException("field type " + (tag & 7) + " of " + name);
            }
        }
        if (floats) {
            places.put(name, new Place(offset, size));
        }
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /**
     * All numbers of a variable, row by row.
     *
     * @param count how many it must have
     * @throws IOException if there is no such variable, or it has another size
     */
    float[] read(String name, int count) throws IOException {
        float[] numbers = new float[count];
        read(name, 1, count, (row, values) -> System.arraycopy(values, 0, numbers, 0, count));
        return numbers;
    }

    /** What is done with one row; the array is used again for the next. */
    interface RowReader {
        void read(int row, float[] values);
    }

    /** As {@link #read(String, int)}, but hands over one row after the other. */
    void read(String name, int rows, int columns, RowReader reader) throws IOException {
        Place place = places.get(name);
        if (place == null) {
            throw new IOException("it has no variable " + name);
        }
        if (place.size != (long) rows * columns * Float.BYTES) {
            throw new IOException("its variable " + name + " has " + place.size / Float.BYTES + " numbers instead of "
                    + rows + " × " + columns);
        }
        ByteBuffer bytes = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[columns];
        try (InputStream stream = entry(NUMBERS)) {
            stream.skipNBytes(place.offset);
            for (int row = 0; row < rows; row++) {
                if (stream.readNBytes(bytes.array(), 0, bytes.capacity()) < bytes.capacity()) {
                    throw new IOException("its variable " + name + " is cut off at row " + row);
                }
                bytes.rewind().asFloatBuffer().get(values);
                reader.read(row, values);
            }
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
