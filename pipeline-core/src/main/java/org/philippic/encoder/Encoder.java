package org.philippic.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.philippic.error.UserException;

/**
 * Reads word pieces in their context: the lower layers of multilingual BERT, cased (Devlin et al. 2019; weights
 * Apache-2.0). The same pieces give the same bits on every machine. Immutable and thread-safe; loading takes about two
 * seconds, holding it 0.4 GB of heap, so make one per JVM.
 */
public final class Encoder {
    /** Components of a vector. */
    public static final int DIMENSIONS = 768;

    /** Pieces that can be read together. */
    public static final int LONGEST = 254;

    /** Layers that are read with; the upper four of the twelve serve the task that the network was trained for. */
    private static final int LAYERS = 8;

    /** Word pieces of the network. */
    static final int PIECES = 119_547;

    /** Places that the network has vectors for. */
    private static final int MOST_PLACES = 512;

    private static final int BEGIN = 101;
    private static final int END = 102;
    private static final String ROOT = "module/bert/";
    private static final String INPUTS = ROOT + "embeddings/";

    private final WordEmbeddings words;
    /** By place; the vector that says that all is one text is in it. */
    private final float[] places;

    private final Norm norm;
    private final List<Layer> layers;

    private Encoder(TensorBundle bundle) throws IOException {
        this.words = WordEmbeddings.read(bundle, INPUTS + "word_embeddings", PIECES);
        this.places = bundle.read(INPUTS + "position_embeddings", MOST_PLACES * DIMENSIONS);
        float[] ofText = bundle.read(INPUTS + "token_type_embeddings", 2 * DIMENSIONS);
        for (int i = 0; i < places.length; i++) {
            places[i] += ofText[i % DIMENSIONS];
        }
        this.norm = Norm.read(bundle, INPUTS + "LayerNorm", DIMENSIONS);
        this.layers = new ArrayList<>();
        for (int layer = 0; layer < LAYERS; layer++) {
            layers.add(Layer.read(bundle, ROOT + "encoder/layer_" + layer));
        }
    }

    /**
     * Loads the network.
     *
     * @param archive zip archive of the saved model
     * @throws UserException if the archive is not that of the network
     */
    public static Encoder load(Path archive) {
        return read(archive, Encoder::new);
    }

    /**
     * The vectors of the pieces before any layer has read them.
     *
     * @param archive zip archive of the saved model
     * @return {@link #DIMENSIONS} components for the first piece, then for the second and so on
     * @throws UserException if the archive is not that of the network
     */
    public static float[] inputVectors(Path archive) {
        float[] vectors = new float[PIECES * DIMENSIONS];
        return read(archive, bundle -> {
            bundle.read(
                    INPUTS + "word_embeddings",
                    PIECES,
                    DIMENSIONS,
                    (piece, values) -> System.arraycopy(values, 0, vectors, piece * DIMENSIONS, DIMENSIONS));
            return vectors;
        });
    }

    private interface Reading<T> {
        T from(TensorBundle bundle) throws IOException;
    }

    private static <T> T read(Path archive, Reading<T> reading) {
        try (TensorBundle bundle = new TensorBundle(archive)) {
            return reading.from(bundle);
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read the network '" + archive + "'",
                    e.getMessage(),
                    "delete the file and run: philippic models install mul",
                    e);
        }
    }

    /**
     * The vectors of word pieces that are read together.
     *
     * @param pieces numbers of the pieces in the network's own vocabulary, 1 to {@link #LONGEST}
     * @return {@link #DIMENSIONS} components for the first piece, then for the second and so on
     * @throws IllegalArgumentException if there are none or too many pieces
     */
    public float[] vectors(int[] pieces) {
        if (pieces.length == 0 || pieces.length > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " pieces are read together, not " + pieces.length);
        }
        int count = pieces.length + 2;
        float[] rows = new float[count * DIMENSIONS];
        System.arraycopy(places, 0, rows, 0, rows.length);
        for (int i = 0; i < count; i++) {
            int piece = i == 0 ? BEGIN : i == count - 1 ? END : pieces[i - 1];
            words.addTo(rows, i * DIMENSIONS, piece);
        }
        norm.apply(rows);
        for (Layer layer : layers) {
            rows = layer.of(rows, count);
        }
        float[] vectors = new float[pieces.length * DIMENSIONS];
        System.arraycopy(rows, DIMENSIONS, vectors, 0, vectors.length);
        return vectors;
    }
}
