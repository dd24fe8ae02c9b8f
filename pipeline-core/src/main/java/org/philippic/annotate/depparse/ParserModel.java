package org.philippic.annotate.depparse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The weights and dictionaries of one CoreNLP neural dependency model. Immutable and shared by all threads.
 *
 * <p>The network reads 48 features of a configuration: 18 words, their 18 tags, and 12 arc labels, each as an embedding;
 * one hidden layer with cubes as activation; one output a transition. Weights are rows of floats, padded with zeros to a
 * multiple of {@link Kernel#LANES}.
 */
public final class ParserModel {
    static final int WORD_POSITIONS = 18;
    static final int LABEL_POSITIONS = 12;
    static final int POSITIONS = 2 * WORD_POSITIONS + LABEL_POSITIONS;
    static final String UNKNOWN = "-UNKNOWN-";
    static final String NULL = "-NULL-";
    static final String ROOT = "-ROOT-";

    private final Map<String, Integer> words;
    private final Map<String, Integer> tags;
    private final int wordCount;
    private final int tagCount;
    private final ArcLabels labels;
    private final Layers layers;

    ParserModel(
            Map<String, Integer> words,
            Map<String, Integer> tags,
            int wordCount,
            int tagCount,
            ArcLabels labels,
            Layers layers) {
        this.words = Map.copyOf(words);
        this.tags = Map.copyOf(tags);
        this.wordCount = wordCount;
        this.tagCount = tagCount;
        this.labels = labels;
        this.layers = layers;
    }

    /**
     * Reads a model file.
     *
     * @param file gzipped text as CoreNLP ships it, e.g. {@code english_UD.gz}
     * @throws org.philippic.error.UserException if the file cannot be read or is not such a model
     */
    public static ParserModel load(Path file) {
        return ModelReader.read(file);
    }

    /** The row of the embeddings for a word as the tokenizer writes it; unknown ones share a row. */
    int word(String form) {
        return idOf(form, words);
    }

    /** The row of the embeddings, counted from the first tag, for a tag as the tagger writes it. */
    int tag(String tag) {
        return idOf(tag, tags);
    }

    int wordCount() {
        return wordCount;
    }

    int tagCount() {
        return tagCount;
    }

    ArcLabels labels() {
        return labels;
    }

    Layers layers() {
        return layers;
    }

    private static int idOf(String name, Map<String, Integer> ids) {
        Integer id = name == null ? null : ids.get(name);
        return id == null ? ids.get(UNKNOWN) : id;
    }

    /**
     * The arc labels in the order of the file.
     *
     * @param names label names; the first is the one of the arc from the root
     * @param ids for each name its embedding, counted from the first label embedding
     * @param nullId embedding of "no label"
     * @param count label embeddings in the file
     */
    record ArcLabels(List<String> names, List<Integer> ids, int nullId, int count) {
        ArcLabels {
            names = List.copyOf(names);
            ids = List.copyOf(ids);
        }
    }

    /**
     * The numbers of the network.
     *
     * @param embeddingSize floats of one embedding
     * @param embeddings of words, then tags, then labels, one after the other
     * @param hidden weights of embedding element k at position p in row {@code p * embeddingSize + k}, a column a unit
     * @param bias of the hidden layer
     * @param output weights of a hidden unit in a row, a column a transition
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Layers(int embeddingSize, float[] embeddings, float[][] hidden, float[] bias, float[][] output) {
        int hiddenSize() {
            return bias.length;
        }

        int outputSize() {
            return output[0].length;
        }
    }
}
