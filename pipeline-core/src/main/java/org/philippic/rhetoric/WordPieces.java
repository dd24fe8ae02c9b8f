package org.philippic.rhetoric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Cuts words into the word pieces of multilingual BERT, by longest match from the left (Schuster and Nakajima 2012). The
 * languages share the pieces, so what is learned of a piece in one language serves in the others, and every word has
 * pieces, seen before or not. Thread-safe.
 */
public final class WordPieces {
    private static final String VOCABULARY = "/models/rhetoric/word-pieces.txt.gz";
    private static final String CONTINUED = "##";
    private static final String UNKNOWN = "[UNK]";
    private static final int LONGEST_WORD = 100;
    private static final int[] NONE = {};

    /** Pieces that a word begins with, and without their mark those that go on. */
    private final Map<String, Integer> first = new HashMap<>();

    private final Map<String, Integer> further = new HashMap<>();
    private final int longest;
    private final WordMemo<int[]> words = new WordMemo<>(this::cut);

    private WordPieces(List<String> pieces) {
        int length = 0;
        for (int number = 0; number < pieces.size(); number++) {
            String piece = pieces.get(number);
            boolean continued = piece.startsWith(CONTINUED);
            String written = continued ? piece.substring(CONTINUED.length()) : piece;
            (continued ? further : first).put(written, number);
            length = Math.max(length, written.length());
        }
        longest = length;
    }

    /** The pieces that ship with the product. */
    public static WordPieces load() {
        try (InputStream stream = WordPieces.class.getResourceAsStream(VOCABULARY);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            return new WordPieces(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + VOCABULARY, e);
        }
    }

    /** Number of pieces; they are numbered from 0. */
    public int size() {
        return first.size() + further.size();
    }

    /** Numbers of the pieces of a text, which is cut at blanks and around every punctuation mark first. */
    public int[] of(String text) {
        int[] pieces = new int[16 + text.length() / 3];
        int n = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            int next = i + Character.charCount(c);
            boolean mark = isMark(c);
            if (mark || Character.isWhitespace(c)) {
                int[] word = start < i ? words.of(text.substring(start, i)) : NONE;
                int[] marked = mark ? words.of(text.substring(i, next)) : NONE;
                if (n + word.length + marked.length > pieces.length) {
                    pieces = Arrays.copyOf(pieces, 2 * pieces.length + word.length + marked.length);
                }
                System.arraycopy(word, 0, pieces, n, word.length);
                n += word.length;
                System.arraycopy(marked, 0, pieces, n, marked.length);
                n += marked.length;
                start = next;
            }
            i = next;
        }
        return Arrays.copyOf(pieces, n);
    }

    /** The pieces of a word or mark. */
    private int[] cut(String word) {
        int[] pieces = new int[Math.min(word.length(), LONGEST_WORD)];
        int n = 0;
        int start = 0;
        while (start < word.length() && word.length() <= LONGEST_WORD) {
            Map<String, Integer> fitting = start == 0 ? first : further;
            int end = Math.min(word.length(), start + longest);
            Integer piece = null;
            while (start < end && piece == null) {
                piece = fitting.get(word.substring(start, end));
                end -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                break;
            }
            pieces[n++] = piece;
            start = end;
        }
        return start < word.length() ? new int[] {first.get(UNKNOWN)} : Arrays.copyOf(pieces, n);
    }

    private static boolean isMark(int c) {
        boolean ascii = c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126;
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
