package org.philippic.zone;

/** Turns UTF-16 indexes of a text into code point offsets; an unpaired surrogate counts as one. Immutable. */
final class CodePointIndex {
    private static final int STEP = 64;

    private final String text;
    /** Code points before every STEP-th index; null where no surrogate makes the two counts differ. */
    private final int[] before;

    CodePointIndex(String text) {
        this.text = text;
        this.before = hasSurrogates(text) ? countBefore(text) : null;
    }

    /** Number of code points before a UTF-16 index, 0 to the length of the text. */
    int codePoint(int index) {
        if (before == null) {
            return index;
        }
        int block = index / STEP;
        int from = block * STEP;
        int count = before[block];
        boolean startsInsidePair = from > 0
                && from < text.length()
                && Character.isLowSurrogate(text.charAt(from))
                && Character.isHighSurrogate(text.charAt(from - 1));
        if (startsInsidePair && from < index) {
            from++;
        }
        return count + (from < index ? text.codePointCount(from, index) : 0);
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int[] countBefore(String text) {
        int[] counts = new int[text.length() / STEP + 1];
        int count = 0;
        int block = 0;
        for (int i = 0; i < text.length(); ) {
            // A pair that straddles a block border counts before the border.
            while (block < counts.length && block * STEP <= i) {
                counts[block++] = count;
            }
            i += Character.charCount(text.codePointAt(i));
            count++;
        }
        while (block < counts.length) {
            counts[block++] = count;
        }
        return counts;
    }
}
