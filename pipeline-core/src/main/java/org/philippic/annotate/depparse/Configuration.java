package org.philippic.annotate.depparse;

import java.util.Arrays;

/**
 * The state of an arc-standard parse (Nivre 2004): a stack, a buffer and the arcs made so far, all as integers. Token 0
 * is the root, tokens of the sentence count from 1, {@link #NONE} stands for "no such token". Reused from sentence to
 * sentence; confined to one thread.
 *
 * <p>A token's children are kept as the two outermost on each side. A new left child lies always left of the earlier
 * ones and a new right child right of them, because arcs join neighbours on the stack.
 */
final class Configuration {
    static final int NONE = -1;

    private int length;
    private int next;
    private int[] stack = new int[0];
    private int stackSize;
    private int[] heads = new int[0];
    private int[] labels = new int[0];
    private int[] firstLeft = new int[0];
    private int[] secondLeft = new int[0];
    private int[] lastRight = new int[0];
    private int[] secondLastRight = new int[0];
    private int[] childCounts = new int[0];

    /** Starts a sentence: the root on the stack, all tokens in the buffer. */
    void start(int tokens) {
        length = tokens;
        next = 1;
        if (stack.length < tokens + 1) {
            int capacity = Math.max(tokens + 1, 2 * stack.length);
            stack = new int[capacity];
            heads = new int[capacity];
            labels = new int[capacity];
            firstLeft = new int[capacity];
            secondLeft = new int[capacity];
            lastRight = new int[capacity];
            secondLastRight = new int[capacity];
            childCounts = new int[capacity];
        }
        for (int[] links : new int[][] {heads, labels, firstLeft, secondLeft, lastRight, secondLastRight}) {
            Arrays.fill(links, 0, tokens + 1, NONE);
        }
        Arrays.fill(childCounts, 0, tokens + 1, 0);
        stack[0] = 0;
        stackSize = 1;
    }

    int stackSize() {
        return stackSize;
    }

    boolean bufferIsEmpty() {
        return next > length;
    }

    /** Token at depth {@code k} of the stack, 0 being the top. */
    int stack(int k) {
        return k < stackSize ? stack[stackSize - 1 - k] : NONE;
    }

    /** Token number {@code k} of the buffer. */
    int buffer(int k) {
        return next + k <= length ? next + k : NONE;
    }

    int head(int token) {
        return heads[token];
    }

    /** Index of the label of the arc to the token's head. */
    int label(int token) {
        return labels[token];
    }

    int firstLeft(int token) {
        return token == NONE ? NONE : firstLeft[token];
    }

    int secondLeft(int token) {
        return secondLeft[token];
    }

    int lastRight(int token) {
        return token == NONE ? NONE : lastRight[token];
    }

    int secondLastRight(int token) {
        return secondLastRight[token];
    }

    int childCount(int token) {
        return childCounts[token];
    }

    void shift() {
        stack[stackSize++] = next++;
    }

    /** Hangs the second token of the stack on the top one and takes it off. */
    void leftArc(int label) {
        int head = stack[stackSize - 1];
        int child = stack[stackSize - 2];
        attach(child, head, label);
        secondLeft[head] = firstLeft[head];
        firstLeft[head] = child;
        stack[stackSize - 2] = head;
        stackSize--;
    }

    /** Hangs the top token of the stack on the second one and takes it off. */
    void rightArc(int label) {
        int head = stack[stackSize - 2];
        int child = stack[stackSize - 1];
        attach(child, head, label);
        secondLastRight[head] = lastRight[head];
        lastRight[head] = child;
        stackSize--;
    }

    private void attach(int child, int head, int label) {
        heads[child] = head;
        labels[child] = label;
        childCounts[head]++;
    }
}
