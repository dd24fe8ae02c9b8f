package org.philippic.encoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives of saved models for tests: a table of one block whose keys repeat only their ends. */
final class SavedModel {
    private SavedModel() {}

    static void write(Path file, Map<String, float[]> variables) throws IOException {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        entry(block, "", "", new byte[] {8, 1});
        String before = "";
        for (Map.Entry<String, float[]> variable : new TreeMap<>(variables).entrySet()) {
            float[] values = variable.getValue();
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            ByteArrayOutputStream place = new ByteArrayOutputStream();
            // Type float, a shape, where it stands, its length, a checksum that is not looked at.
            place.writeBytes(new byte[] {8, 1, 18, 4, 18, 2, 8, 3, 32});
            varint(place, numbers.size());
            place.write(40);
            varint(place, bytes.capacity());
            place.writeBytes(new byte[] {53, 1, 2, 3, 4});
            entry(block, before, variable.getKey(), place.toByteArray());
            before = variable.getKey();
            numbers.writeBytes(bytes.array());
        }
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        int ofEntries = close(table, block);
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        ByteArrayOutputStream handle = new ByteArrayOutputStream();
        varint(handle, 0);
        varint(handle, ofEntries);
        entry(index, "", before, handle.toByteArray());
        int start = table.size();
        int ofIndex = close(table, index);
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        varint(footer, 0);
        varint(footer, 0);
        varint(footer, start);
        varint(footer, ofIndex);
        footer.writeBytes(new byte[40 - footer.size()]);
        footer.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0xdb4775248b80fb57L)
                .array());
        table.writeBytes(footer.toByteArray());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("variables/variables.index"));
            zip.write(table.toByteArray());
            zip.putNextEntry(new ZipEntry("variables/variables.data-00000-of-00001"));
            zip.write(numbers.toByteArray());
        }
    }

    private static void entry(ByteArrayOutputStream block, String before, String key, byte[] value) {
        int shared = 0;
        while (shared < Math.min(before.length(), key.length()) && before.charAt(shared) == key.charAt(shared)) {
            shared++;
        }
        varint(block, shared);
        varint(block, key.length() - shared);
        varint(block, value.length);
        block.writeBytes(key.substring(shared).getBytes(StandardCharsets.US_ASCII));
        block.writeBytes(value);
    }

    /** Ends a block with its restart points (one, at 0) and says that it is not compressed; gives its length. */
    private static int close(ByteArrayOutputStream table, ByteArrayOutputStream block) {
        block.writeBytes(new byte[] {0, 0, 0, 0, 1, 0, 0, 0});
        table.writeBytes(block.toByteArray());
        table.writeBytes(new byte[5]);
        return block.size();
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 127) {
            out.write(rest & 127 | 128);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
