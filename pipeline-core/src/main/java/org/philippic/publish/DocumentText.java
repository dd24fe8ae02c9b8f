package org.philippic.publish;

/** A text that is addressed by Unicode code points, as the tables do. Immutable. */
final class DocumentText {
    private final String text;
    private final int[] unitOfCodePoint;

    DocumentText(String text) {
        this.text = text;
        int length = text.codePointCount(0, text.length());
        this.unitOfCodePoint = length == text.length() ? null : unitOffsets(text, length);
    }

    /** Length in code points. */
    int length() {
        return unitOfCodePoint == null ? text.length() : unitOfCodePoint.length - 1;
    }

    /** Text from {@code start} to before {@code end} in code points; bounds outside of the text are moved to its ends. */
    String slice(int start, int end) {
        int from = Math.max(0, Math.min(start, length()));
        int to = Math.max(from, Math.min(end, length()));
        return unitOfCodePoint == null
                ? text.substring(from, to)
                : text.substring(unitOfCodePoint[from], unitOfCodePoint[to]);
    }

    /** As {@link #slice}, on one line, and cut at a word boundary with an ellipsis where longer than {@code most} characters. */
    String excerpt(int start, int end, int most) {
        return shorten(slice(start, end), most);
    }

    /** Puts a text on one line and cuts it at a word boundary, with an ellipsis, where longer than {@code most} characters. */
    static String shorten(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most - 1);
        int cut = space > most / 2 ? space : most - 1;
        if (Character.isHighSurrogate(line.charAt(cut - 1))) {
            cut--;
        }
        return line.substring(0, cut) + "…";
    }

    private static int[] unitOffsets(String text, int length) {
        int[] offsets = new int[length + 1];
        int unit = 0;
        for (int i = 0; i < length; i++) {
            offsets[i] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        offsets[length] = unit;
        return offsets;
    }
}
