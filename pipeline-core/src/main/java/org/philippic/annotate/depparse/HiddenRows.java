package org.philippic.annotate.depparse;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What each (position, feature) pair adds to the hidden layer: one row of floats a pair. Tags and labels are few and
 * computed at the start; words when they first occur, and kept until the memory allowed is spent. A row's numbers do not
 * depend on who computed it or whether it was kept. Thread-safe.
 */
final class HiddenRows {
    /** Children of a stack token that the network looks at: both outermost on each side, and their outermost ones. */
    static final int CHILDREN = 6;

    private static final int FIRST_CHILD_POSITION = 6;

    private final ParserModel model;
    private final ParserModel.Layers layers;
    private final Kernel kernel;
    private final float[][] tagRows;
    private final float[][] labelRows;
    private final float[][] absentRows;
    private final AtomicReferenceArray<float[]> wordRows;
    private final AtomicInteger wordRowsLeft;

    /** @param bytes memory that rows of words may take */
    HiddenRows(ParserModel model, Kernel kernel, long bytes) {
        this.model = model;
        this.layers = model.layers();
        this.kernel = kernel;
        this.wordRows = new AtomicReferenceArray<>(model.wordCount() * ParserModel.WORD_POSITIONS);
        this.wordRowsLeft =
                new AtomicInteger((int) Math.min(Integer.MAX_VALUE, bytes / Float.BYTES / layers.hiddenSize()));
        this.tagRows = new float[ParserModel.WORD_POSITIONS * model.tagCount()][];
        for (int i = 0; i < tagRows.length; i++) {
            int position = ParserModel.WORD_POSITIONS + i / model.tagCount();
            tagRows[i] = compute(position, model.wordCount() + i % model.tagCount());
        }
        int labelCount = model.labels().count();
        this.labelRows = new float[ParserModel.LABEL_POSITIONS * labelCount][];
        for (int i = 0; i < labelRows.length; i++) {
            int position = 2 * ParserModel.WORD_POSITIONS + i / labelCount;
            labelRows[i] = compute(position, model.wordCount() + model.tagCount() + i % labelCount);
        }
        this.absentRows = absentRows();
    }

    /** The row of a word; {@code spare} keeps those that there is no room for. */
    float[] word(int position, int word, SpareRows spare) {
        int key = word * ParserModel.WORD_POSITIONS + position;
        float[] row = wordRows.getAcquire(key);
        return row != null ? row : newWordRow(position, word, key, spare);
    }

    float[] tag(int position, int tag) {
        return tagRows[position * model.tagCount() + tag];
    }

    float[] label(int position, int label) {
        return labelRows[position * model.labels().count() + label];
    }

    /**
     * The row of all absent children of a stack token together.
     *
     * @param depth 0 for the top of the stack, 1 for the token below
     * @param absent bit i set where child i is absent
     */
    float[] absent(int depth, int absent) {
        return absentRows[depth << CHILDREN | absent];
    }

    /** Position of child {@code child} of a stack token among the words; tags count alike. */
    static int childPosition(int depth, int child) {
        return FIRST_CHILD_POSITION + depth * CHILDREN + child;
    }

    /** Position of the label of the arc to that child among the labels. */
    static int childLabelPosition(int depth, int child) {
        return depth * CHILDREN + child;
    }

    private float[] newWordRow(int position, int word, int key, SpareRows spare) {
        float[] row = spare.get(key);
        if (row == null) {
            row = compute(position, word);
            if (wordRowsLeft.get() > 0 && wordRowsLeft.getAndDecrement() > 0) {
                wordRows.setRelease(key, row);
            } else {
                spare.put(key, row);
            }
        }
        return row;
    }

    private float[] compute(int position, int embedding) {
        float[] row = new float[layers.hiddenSize()];
        int size = layers.embeddingSize();
        kernel.multiply(layers.embeddings(), embedding * size, size, layers.hidden(), position * size, row);
        return row;
    }

    private float[][] absentRows() {
        SpareRows spare = new SpareRows();
        int noWord = model.word(ParserModel.NULL);
        int noTag = model.tag(ParserModel.NULL);
        int noLabel = model.labels().nullId();
        float[][] absent = new float[2 << CHILDREN][layers.hiddenSize()];
        float[][] parts = new float[1 + 3 * CHILDREN][];
        parts[0] = new float[layers.hiddenSize()];
        for (int i = 0; i < absent.length; i++) {
            int depth = i >> CHILDREN;
            int count = 1;
            for (int child = 0; child < CHILDREN; child++) {
                if ((i & 1 << child) != 0) {
                    int position = childPosition(depth, child);
                    parts[count++] = word(position, noWord, spare);
                    parts[count++] = tag(position, noTag);
                    parts[count++] = label(childLabelPosition(depth, child), noLabel);
                }
            }
            kernel.sum(parts, count, absent[i]);
        }
        return absent;
    }
}
