package org.philippic.annotate.depparse;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A greedy arc-standard dependency parser over a CoreNLP neural model. It takes the transition that scores best among
 * the legal ones, the first of equals, and so builds the trees that CoreNLP's own parser builds with the same file.
 * Time is linear in the number of tokens. Thread-safe: any number of threads share one parser and its rows; each call
 * borrows a small workspace.
 */
public final class DependencyParser {
    /** Memory for the rows of words, in bytes, where the caller names none: 128 MiB, some 33,000 rows. */
    public static final long DEFAULT_ROW_BYTES = 128L << 20;

    private static final String ROOT_RELATION = "root";

    private final ParserModel model;
    private final HiddenRows hiddenRows;
    private final Kernel kernel;
    private final List<String> labels;
    private final boolean[] hangsOnRoot;
    private final ConcurrentLinkedQueue<Workspace> idle = new ConcurrentLinkedQueue<>();

    /** A parser with the fastest loops that this JVM can run and {@link #DEFAULT_ROW_BYTES}. */
    public DependencyParser(ParserModel model) {
        this(model, DEFAULT_ROW_BYTES);
    }

    /** @param rowBytes memory that precomputed rows of words may take, in bytes; rows beyond it are computed each time */
    public DependencyParser(ParserModel model, long rowBytes) {
        this(model, rowBytes, Kernels.fastest());
    }

    DependencyParser(ParserModel model, long rowBytes, Kernel kernel) {
        this.model = model;
        this.kernel = kernel;
        this.hiddenRows = new HiddenRows(model, kernel, rowBytes);
        this.labels = model.labels().names();
        this.hangsOnRoot = new boolean[labels.size()];
        for (int i = 0; i < hangsOnRoot.length; i++) {
            hangsOnRoot[i] = labels.get(i).equals(labels.get(0));
        }
    }

    /**
     * Parses one sentence.
     *
     * @param forms tokens as CoreNLP's tokenizer writes them
     * @param tags a tag for each, of the tag set of the model: Penn tags for English, UPOS for most others
     * @return the tree; exactly one token has head 0, unless the sentence is empty
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public Parse parse(String[] forms, String[] tags) {
        if (forms.length != tags.length) {
            throw new IllegalArgumentException(forms.length + " forms but " + tags.length + " tags");
        }
        Workspace workspace = idle.poll();
        if (workspace == null) {
            workspace = new Workspace(new Configuration(), new SentenceScorer(model, hiddenRows, kernel));
        }
        Parse parse = parse(forms, tags, workspace.configuration, workspace.scorer);
        idle.add(workspace);
        return parse;
    }

    private Parse parse(String[] forms, String[] tags, Configuration c, SentenceScorer scorer) {
        c.start(forms.length);
        scorer.start(forms, tags);
        while (c.stackSize() > 1 || !c.bufferIsEmpty()) {
            if (c.stackSize() > 2) {
                apply(c, best(scorer.scores(c), c.bufferIsEmpty()));
            } else if (c.bufferIsEmpty()) {
                // With one token above the root, the arc from the root is all that is legal, and only at the end.
                c.rightArc(0);
            } else {
                c.shift();
            }
        }
        return tree(forms.length, c);
    }

    private void apply(Configuration c, int transition) {
        int label = transition % labels.size();
        if (transition == 2 * labels.size()) {
            c.shift();
        } else if (transition < labels.size()) {
            c.leftArc(label);
        } else {
            c.rightArc(label);
        }
    }

    /** Left arcs, right arcs, shift; arcs between tokens may not have the label of the arc from the root. */
    private int best(float[] scores, boolean bufferIsEmpty) {
        int labelCount = labels.size();
        int best = -1;
        float bestScore = Float.NEGATIVE_INFINITY;
        int end = bufferIsEmpty ? 2 * labelCount : 2 * labelCount + 1;
        for (int t = 0; t < end; t++) {
            if (scores[t] > bestScore && (t == 2 * labelCount || !hangsOnRoot[t % labelCount])) {
                best = t;
                bestScore = scores[t];
            }
        }
        if (best < 0) {
            throw new IllegalStateException("No transition has a score: the model's weights are not numbers");
        }
        return best;
    }

    private Parse tree(int length, Configuration c) {
        int[] heads = new int[length];
        String[] deprels = new String[length];
        for (int i = 0; i < length; i++) {
            heads[i] = c.head(i + 1);
            deprels[i] = heads[i] == 0 ? ROOT_RELATION : labels.get(c.label(i + 1));
        }
        PassiveSubjects.mark(heads, deprels);
        return new Parse(heads, deprels);
    }

    private record Workspace(Configuration configuration, SentenceScorer scorer) {}
}
