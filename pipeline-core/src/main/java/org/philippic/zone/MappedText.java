package org.philippic.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.philippic.model.TextRun;

/**
 * A text under repair of which every UTF-16 unit knows the unit of the document it stands for, or that it was
 * inserted. Mutable; confined to the thread that zones one document.
 */
final class MappedText {
    private static final int INSERTED = -1;

    private final StringBuilder text = new StringBuilder();
    private int[] source = new int[256];

    /** A stretch of this text and what takes its place. */
    record Edit(int from, int to, String replacement) {}

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    /** Appends a stretch of the document. */
    void append(CharSequence document, int from, int to) {
        reserve(text.length() + to - from);
        for (int i = from; i < to; i++) {
            source[text.length() + i - from] = i;
        }
        text.append(document, from, to);
    }

    /** Appends a character that stands for one of the document, such as a space for a line end. */
    void appendFor(char shown, int documentIndex) {
        reserve(text.length() + 1);
        source[text.length()] = documentIndex;
        text.append(shown);
    }

    /** Appends a character that the document lacks. */
    void appendInserted(char shown) {
        appendFor(shown, INSERTED);
    }

    void appendAll(MappedText other) {
        reserve(text.length() + other.text.length());
        System.arraycopy(other.source, 0, source, text.length(), other.text.length());
        text.append(other.text);
    }

    /** Takes the last unit away. */
    void dropLast() {
        text.setLength(text.length() - 1);
    }

    String toString(int from, int to) {
        return text.substring(from, to);
    }

    /**
     * The text with edits made. A replacement keeps the mapping of what it shares with the old text at its ends; of the
     * rest, the first units stand for the old ones in order, the surplus is inserted or gone.
     *
     * @param edits in order, not overlapping
     */
    MappedText with(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        MappedText repaired = new MappedText();
        repaired.reserve(text.length() + edits.size() * 2);
        int done = 0;
        for (Edit edit : edits) {
            repaired.copy(this, done, edit.from());
            repaired.replace(this, edit);
            done = edit.to();
        }
        repaired.copy(this, done, text.length());
        return repaired;
    }

    private void replace(MappedText old, Edit edit) {
        String replacement = edit.replacement();
        int shortest = Math.min(edit.to() - edit.from(), replacement.length());
        int prefix = 0;
        while (prefix < shortest && old.charAt(edit.from() + prefix) == replacement.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shortest - prefix
                && old.charAt(edit.to() - 1 - suffix) == replacement.charAt(replacement.length() - 1 - suffix)) {
            suffix++;
        }
        for (int i = 0; i < replacement.length(); i++) {
            int fromEnd = replacement.length() - i;
            int oldIndex;
            if (fromEnd <= suffix) {
                oldIndex = edit.to() - fromEnd;
            } else {
                oldIndex = edit.from() + i < edit.to() - suffix ? edit.from() + i : INSERTED;
            }
            appendFor(replacement.charAt(i), oldIndex == INSERTED ? INSERTED : old.source[oldIndex]);
        }
    }

    private void copy(MappedText other, int from, int to) {
        reserve(text.length() + to - from);
        System.arraycopy(other.source, from, source, text.length(), to - from);
        text.append(other.text, from, to);
    }

    /** The runs of the text, in code points of the text and of the document. */
    List<TextRun> runs(CodePointIndex document) {
        List<TextRun> runs = new ArrayList<>();
        int at = 0;
        int runAt = -1;
        int runSource = -1;
        int runLength = 0;
        for (int i = 0; i < text.length(); at++) {
            int from = source[i] == INSERTED ? INSERTED : document.codePoint(source[i]);
            boolean continues = runLength > 0 && from == runSource + runLength && at == runAt + runLength;
            if (continues) {
                runLength++;
            } else {
                if (runLength > 0) {
                    runs.add(new TextRun(runAt, runSource, runLength));
                }
                runAt = at;
                runSource = from;
                runLength = from == INSERTED ? 0 : 1;
            }
            i += charCount(i);
        }
        if (runLength > 0) {
            runs.add(new TextRun(runAt, runSource, runLength));
        }
        return runs;
    }

    private int charCount(int index) {
        boolean pair = Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
        return pair ? 2 : 1;
    }

    private void reserve(int length) {
        if (length > source.length) {
            source = Arrays.copyOf(source, Math.max(length, source.length * 2));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
