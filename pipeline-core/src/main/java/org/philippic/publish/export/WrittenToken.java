package org.philippic.publish.export;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Token;

/**
 * A token as it is written in its sentence: one syntactic word, or the several words of a contraction such as French
 * "du".
 *
 * @param words the words, at least one
 * @param surface what is written
 * @param spaceAfter white space that follows in the sentence, as it stands there; empty where the next token follows
 *     at once
 */
record WrittenToken(List<Token> words, String surface, String spaceAfter) {
    WrittenToken {
        words = List.copyOf(words);
    }

    /** Whether several words share the written form. */
    boolean isContraction() {
        return words.size() > 1;
    }

    /**
     * Finds the written tokens of a sentence. Words that share their offsets are a contraction, unless the repair of a
     * scan gave one stretch of the document several written words ("Siles", repaired to "S'il les").
     *
     * @param text sentence as it was annotated
     * @param tokens its words in order
     */
    static List<WrittenToken> of(String text, List<Token> tokens) {
        List<WrittenToken> written = new ArrayList<>();
        int at = pastSpace(text, 0);
        int from = 0;
        while (from < tokens.size()) {
            int to = endOfSameOffsets(tokens, from);
            if (to - from > 1 && standApart(text, at, tokens.subList(from, to))) {
                to = from + 1;
            }
            List<Token> words = tokens.subList(from, to);
            int end = words.size() == 1
                    ? endOfWord(text, at, words.get(0), next(tokens, to))
                    : endOfContraction(text, at, words.get(0), next(tokens, to));
            String surface = words.size() == 1 ? words.get(0).form() : text.substring(at, end);
            int next = pastSpace(text, end);
            written.add(new WrittenToken(words, surface, to == tokens.size() ? "" : text.substring(end, next)));
            at = next;
            from = to;
        }
        return written;
    }

    private static int endOfSameOffsets(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        int to = from + 1;
        while (to < tokens.size()
                && tokens.get(to).charStart() == first.charStart()
                && tokens.get(to).charEnd() == first.charEnd()) {
            to++;
        }
        return to;
    }

    /** Whether the words stand in the text one after the other, with white space between at least two of them. */
    private static boolean standApart(String text, int from, List<Token> words) {
        int at = from;
        boolean apart = false;
        for (Token word : words) {
            int start = pastSpace(text, at);
            if (!text.startsWith(word.form(), start)) {
                return false;
            }
            apart |= start > at;
            at = start + word.form().length();
        }
        return apart;
    }

    private static int endOfWord(String text, int at, Token word, Token next) {
        // A form that the tokenizer normalised reaches up to the next one.
        return text.startsWith(word.form(), at) ? at + word.form().length() : endBefore(text, at, next);
    }

    private static int endOfContraction(String text, int at, Token first, Token next) {
        int length = first.charEnd() - first.charStart();
        if (length > 0 && text.codePointCount(at, text.length()) >= length) {
            int end = text.offsetByCodePoints(at, length);
            if (isEnd(text, end, next)) {
                return end;
            }
        }
        return endBefore(text, at, next);
    }

    private static int endBefore(String text, int at, Token next) {
        for (int end = Math.min(at + 1, text.length()); end < text.length(); end++) {
            if (isEnd(text, end, next)) {
                return end;
            }
        }
        return next == null ? text.stripTrailing().length() : text.length();
    }

    private static boolean isEnd(String text, int end, Token next) {
        return end == text.length() || isSpace(text.charAt(end)) || next != null && text.startsWith(next.form(), end);
    }

    private static Token next(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private static int pastSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
