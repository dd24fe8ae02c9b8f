package org.philippic.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a scan with the characters that scanners take for letters: "|'eau", "¢'est", "par-venus", "1l".
 *
 * @param core its characters, punctuation at the ends left out
 * @param start index of its first character
 * @param end index after its last one
 */
record Chunk(String core, int start, int end) {
    /** "d es" is one word and not two, "qu elle" is two. */
    private static final int MIN_WHOLE = 5;

    private static final int MIN_RATIO = 12;

    /** What brackets enclose is hardly longer, in characters. */
    private static final int MAX_BRACKETED = 200;

    /** The words of a stretch of text that have a letter, or a figure or sign that may be a letter misread. */
    static List<Chunk> of(String text, int from, int to) {
        List<Chunk> chunks = new ArrayList<>();
        int i = from;
        while (i < to) {
            if (!belongs(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            boolean letters = false;
            while (end < to && belongs(text.charAt(end))) {
                letters |= Character.isLetter(text.charAt(end));
                end++;
            }
            if (letters) {
                add(chunks, text, i, end);
            }
            i = end;
        }
        return chunks;
    }

    /** Whether a space stands between this word and the next one where the scanner lost an apostrophe: "l eau". */
    boolean isElidedBefore(Chunk next, String text, OcrCues cues, WordRepair words) {
        return next.start == end + 1
                && text.charAt(end) == ' '
                && cues.parted().contains(core)
                && Vowels.begins(next.core)
                && Character.isLowerCase(next.core.charAt(0))
                && words.knows(next.core)
                && isApart(words.count(core + next.core), words.count(next.core));
    }

    private static boolean isApart(int whole, int next) {
        return whole < MIN_WHOLE || next >= MIN_RATIO * whole;
    }

    private static void add(List<Chunk> chunks, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && "’‘-".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start
                && (text.charAt(end - 1) == '-' || !elides(text, start, end) && isApostrophe(text.charAt(end - 1)))) {
            end--;
        }
        if (end > start && isMisreadLetter(text, start - 1)) {
            start--;
        }
        if (end > start) {
            chunks.add(new Chunk(text.substring(start, end), start, end));
        }
    }

    /** Whether a bracket before a word is a long s for a scanner: "(hall" for "shall". One that is, is never closed. */
    private static boolean isMisreadLetter(String text, int at) {
        if (at < 0 || text.charAt(at) != '(' || !Character.isLowerCase(text.charAt(at + 1))) {
            return false;
        }
        int next = at + 1;
        while (next < Math.min(text.length(), at + MAX_BRACKETED) && "()".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return next >= text.length() || text.charAt(next) != ')';
    }

    /** Whether a stretch ends as an elided word does, before a space that the scanner put in: "I' eau". */
    private static boolean elides(String text, int start, int end) {
        return end - start == 2 && text.charAt(end - 1) == '\'';
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || c == '|' || c == '¢' || c == '-' || c == '¬' || isApostrophe(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }
}
