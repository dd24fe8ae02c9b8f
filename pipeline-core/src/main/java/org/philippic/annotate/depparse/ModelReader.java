package org.philippic.annotate.depparse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.philippic.error.UserException;

/**
 * Reads the text form of CoreNLP's neural dependency models: seven {@code name=number} lines; a line for each word, tag
 * and label with its embedding; the weights of the hidden layer, a line an input; the biases; the weights of the output
 * layer, a line a hidden unit. The list of precomputed features at the end is not needed.
 */
final class ModelReader {
    private static final int HEADER_LINES = 7;
    /** Later CoreNLP versions put the language and its treebank conventions before the sizes. */
    private static final int MAX_PREAMBLE_LINES = 4;

    private final ModelText text;

    private ModelReader(ModelText text) {
        this.text = text;
    }

    static ParserModel read(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            return new ModelReader(new ModelText(in)).read();
        } catch (IOException | NumberFormatException | IllegalModelException e) {
            throw new UserException(
                    "Cannot read dependency model '" + file + "'",
                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(),
                    "give a model of CoreNLP's folder parser/nndep, such as english_UD.gz",
                    e);
        }
    }

    private ParserModel read() throws IOException {
        int[] sizes = sizes();
        int wordCount = sizes[0];
        int tagCount = sizes[1];
        int labelCount = sizes[2];
        int embeddingSize = sizes[3];
        int hiddenSize = sizes[4];
        float[] embeddings = new float[Math.multiplyExact(wordCount + tagCount + labelCount, embeddingSize)];
        Map<String, Integer> words = ids(names(wordCount, embeddingSize, embeddings, 0));
        Map<String, Integer> tags = ids(names(tagCount, embeddingSize, embeddings, wordCount));
        List<String> labels = names(labelCount, embeddingSize, embeddings, wordCount + tagCount);
        requireNames(words, tags, labels);

        float[][] hidden = rows(ParserModel.POSITIONS * embeddingSize, hiddenSize);
        float[] bias = rows(1, hiddenSize)[0];
        float[][] output = rows(hiddenSize, 2 * labelCount - 1);
        float[][] paddedOutput = Arrays.copyOf(output, bias.length);
        Arrays.fill(paddedOutput, hiddenSize, bias.length, new float[output[0].length]);
        ParserModel.Layers layers = new ParserModel.Layers(embeddingSize, embeddings, hidden, bias, paddedOutput);
        return new ParserModel(words, tags, wordCount, tagCount, arcLabels(labels), layers);
    }

    private int[] sizes() throws IOException {
        String line = text.line();
        for (int i = 0; i < MAX_PREAMBLE_LINES && !line.startsWith("dict="); i++) {
            line = text.line();
        }
        int[] sizes = new int[HEADER_LINES];
        for (int i = 0; i < HEADER_LINES; i++) {
            sizes[i] = Integer.parseInt(line.substring(line.indexOf('=') + 1));
            if (sizes[i] < (i < HEADER_LINES - 1 ? 1 : 0)) {
                throw new IllegalModelException("a size in its header is not positive: " + line);
            }
            line = i < HEADER_LINES - 1 ? text.line() : line;
        }
        if (sizes[5] != ParserModel.POSITIONS) {
            throw new IllegalModelException("it reads " + sizes[5] + " features, not " + ParserModel.POSITIONS);
        }
        return sizes;
    }

    private List<String> names(int count, int embeddingSize, float[] embeddings, int firstRow) throws IOException {
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(text.token());
            text.floats(embeddings, (firstRow + i) * embeddingSize, embeddingSize);
        }
        return names;
    }

    private float[][] rows(int count, int length) throws IOException {
        float[][] rows = new float[count][Kernel.padded(length)];
        for (float[] row : rows) {
            text.floats(row, 0, length);
        }
        return rows;
    }

    /** As in CoreNLP, the last of two equal names wins. */
    private static Map<String, Integer> ids(List<String> names) {
        Map<String, Integer> ids = new HashMap<>(names.size() * 2);
        for (int i = 0; i < names.size(); i++) {
            ids.put(names.get(i), i);
        }
        return ids;
    }

    private static ParserModel.ArcLabels arcLabels(List<String> labels) {
        Map<String, Integer> ids = ids(labels);
        List<String> names = labels.subList(1, labels.size());
        return new ParserModel.ArcLabels(
                names, names.stream().map(ids::get).toList(), ids.get(ParserModel.NULL), labels.size());
    }

    private static void requireNames(Map<String, Integer> words, Map<String, Integer> tags, List<String> labels) {
        for (String name : List.of(ParserModel.UNKNOWN, ParserModel.NULL, ParserModel.ROOT)) {
            if (!words.containsKey(name) || !tags.containsKey(name)) {
                throw new IllegalModelException("its words or tags lack " + name);
            }
        }
        if (labels.size() < 2 || !labels.get(0).equals(ParserModel.NULL)) {
            throw new IllegalModelException("its labels do not begin with " + ParserModel.NULL);
        }
    }

    /** The file is readable but is not a model that the parser can run. */
    static final class IllegalModelException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IllegalModelException(String message) {
            super(message);
        }
    }
}
