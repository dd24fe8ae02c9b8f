package org.philippic.annotate.depparse;

import java.util.Arrays;

/**
 * Runs the network over the configurations of a sentence. The 48 features fall into groups that change at different
 * times: the buffer's only at a shift, those of the second stack token only when it gains a child. Their sums are kept
 * while they hold; the rest is added anew for each transition. Reused from sentence to sentence; confined to one thread.
 */
final class SentenceScorer {
    private static final int BUFFER_POSITION = 3;
    private static final int MAX_ROWS = 3 * HiddenRows.CHILDREN + 16;

    private final ParserModel model;
    private final HiddenRows hiddenRows;
    private final Kernel kernel;
    private final SpareRows spare = new SpareRows();
    private final float[][] rows = new float[MAX_ROWS][];
    private final int[] children = new int[HiddenRows.CHILDREN];
    private final int[] labelIds;
    private final int noWord;
    private final int noTag;
    private final int rootWord;
    private final int rootTag;
    private final float[] buffer;
    private final float[] hidden;
    private final float[] scores;
    private int count;
    private int[] words = new int[0];
    private int[] tags = new int[0];
    private int bufferFront;
    private float[][] second = new float[0][];
    private int[] secondChildren = new int[0];

    SentenceScorer(ParserModel model, HiddenRows hiddenRows, Kernel kernel) {
        this.model = model;
        this.hiddenRows = hiddenRows;
        this.kernel = kernel;
        this.labelIds = model.labels().ids().stream().mapToInt(id -> id).toArray();
        this.noWord = model.word(ParserModel.NULL);
        this.noTag = model.tag(ParserModel.NULL);
        this.rootWord = model.word(ParserModel.ROOT);
        this.rootTag = model.tag(ParserModel.ROOT);
        this.buffer = new float[model.layers().hiddenSize()];
        this.hidden = new float[model.layers().hiddenSize()];
        this.scores = new float[model.layers().outputSize()];
    }

    void start(String[] forms, String[] tagNames) {
        int size = forms.length + 1;
        if (words.length < size) {
            int capacity = Math.max(size, 2 * words.length);
            words = new int[capacity];
            tags = new int[capacity];
            second = Arrays.copyOf(second, capacity);
            secondChildren = new int[capacity];
        }
        words[0] = rootWord;
        tags[0] = rootTag;
        for (int i = 1; i < size; i++) {
            words[i] = model.word(forms[i - 1]);
            tags[i] = model.tag(tagNames[i - 1]);
        }
        Arrays.fill(secondChildren, 0, size, -1);
        bufferFront = Integer.MIN_VALUE;
    }

    /** The score of each transition, in the order of the model; valid until the next call. Needs three on the stack. */
    float[] scores(Configuration c) {
        sumBuffer(c);
        float[] secondSum = secondSum(c, c.stack(1));
        count = 0;
        rows[count++] = buffer;
        add(0, c.stack(2));
        rows[count++] = secondSum;
        addWithChildren(c, 0, c.stack(0));
        kernel.sumCubed(rows, count, hidden);
        kernel.multiply(hidden, 0, hidden.length, model.layers().output(), 0, scores);
        return scores;
    }

    private void sumBuffer(Configuration c) {
        if (c.buffer(0) == bufferFront) {
            return;
        }
        bufferFront = c.buffer(0);
        count = 0;
        rows[count++] = model.layers().bias();
        for (int k = 0; k < 3; k++) {
            add(BUFFER_POSITION + k, c.buffer(k));
        }
        kernel.sum(rows, count, buffer);
    }

    /** The sum for the second token of the stack; it holds until an arc gives the token another child. */
    private float[] secondSum(Configuration c, int token) {
        int childCount = c.childCount(token);
        if (secondChildren[token] != childCount) {
            count = 0;
            addWithChildren(c, 1, token);
            if (second[token] == null) {
                second[token] = new float[model.layers().hiddenSize()];
            }
            kernel.sum(rows, count, second[token]);
            secondChildren[token] = childCount;
        }
        return second[token];
    }

    private void addWithChildren(Configuration c, int depth, int token) {
        children[0] = c.firstLeft(token);
        children[1] = c.lastRight(token);
        children[2] = c.secondLeft(token);
        children[3] = c.secondLastRight(token);
        children[4] = c.firstLeft(children[0]);
        children[5] = c.lastRight(children[1]);
        int absent = 0;
        for (int i = 0; i < children.length; i++) {
            absent |= children[i] == Configuration.NONE ? 1 << i : 0;
        }
        rows[count++] = hiddenRows.absent(depth, absent);
        add(2 - depth, token);
        for (int i = 0; i < children.length; i++) {
            if (children[i] != Configuration.NONE) {
                add(HiddenRows.childPosition(depth, i), children[i]);
                rows[count++] =
                        hiddenRows.label(HiddenRows.childLabelPosition(depth, i), labelIds[c.label(children[i])]);
            }
        }
    }

    private void add(int position, int token) {
        boolean present = token != Configuration.NONE;
        rows[count++] = hiddenRows.word(position, present ? words[token] : noWord, spare);
        rows[count++] = hiddenRows.tag(position, present ? tags[token] : noTag);
    }
}
