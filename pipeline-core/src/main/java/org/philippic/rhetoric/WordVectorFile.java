package org.philippic.rhetoric;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The stored form of the {@link WordVectors} of all languages: gzipped binary, components as bytes. */
final class WordVectorFile {
    /** Resource that ships with the product, so that a model can be trained again without the books. */
    static final String SHIPPED = "/models/rhetoric/word-vectors-1.bin.gz";

    private WordVectorFile() {}

    /** The shipped vectors by language. */
    static Map<String, WordVectors> shipped() {
        try (InputStream stream = WordVectorFile.class.getResourceAsStream(SHIPPED)) {
            return stream == null ? Map.of() : read(stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The word vectors " + SHIPPED + " cannot be read", e);
        }
    }

    static Map<String, WordVectors> read(byte[] bytes) throws IOException {
        Map<String, WordVectors> byLanguage = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            for (int n = in.readInt(); n > 0; n--) {
                String lang = in.readUTF();
                int dimensions = in.readInt();
                float[] mean = Packed.readShorts(in);
                Map<String, float[]> vectors = new LinkedHashMap<>();
                for (int words = in.readInt(); words > 0; words--) {
                    vectors.put(in.readUTF(), Packed.readBytes(in));
                }
                byLanguage.put(lang, new WordVectors(dimensions, vectors, mean));
            }
        }
        return byLanguage;
    }

    static void write(Map<String, WordVectors> byLanguage, OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
            out.writeInt(byLanguage.size());
            for (Map.Entry<String, WordVectors> language : new TreeMap<>(byLanguage).entrySet()) {
                WordVectors table = language.getValue();
                out.writeUTF(language.getKey());
                out.writeInt(table.dimensions());
                Packed.writeShorts(out, table.mean());
                List<String> words = table.vectors().keySet().stream().sorted().toList();
                out.writeInt(words.size());
                for (String word : words) {
                    out.writeUTF(word);
                    Packed.writeBytes(out, table.vectors().get(word));
                }
            }
        }
    }
}
