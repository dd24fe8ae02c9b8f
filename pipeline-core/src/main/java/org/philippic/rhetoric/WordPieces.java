package org.philippic.rhetoric;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Cuts words into the word pieces of multilingual BERT, by longest match from the left (Schuster and Nakajima 2012). The
 * languages share the pieces, so what is learned of a piece in one language serves in the others, and every word has
 * pieces, seen before or not. Immutable and thread-safe.
 */
public final class WordPieces {
    private static final String VOCABULARY = "/models/rhetoric/word-pieces.txt.gz";
    private static final String CONTINUED = "##";
    private static final String UNKNOWN = "[UNK]";
    private static final int LONGEST_WORD = 100;

    /** Pieces that a word begins with, and without their mark those that go on. */
    private final Map<String, Integer> first = new HashMap<>();

    private final Map<String, Integer> further = new HashMap<>();
    private final int longest;

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
    public List<Integer> of(String text) {
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (Character.isWhitespace(c) || isMark(c)) {
                addPieces(text.substring(start, i), pieces);
                if (!Character.isWhitespace(c)) {
                    addPieces(text.substring(i, next), pieces);
                }
                start = next;
            }
            i = next;
        }
        addPieces(text.substring(start), pieces);
        return pieces;
    }

    private void addPieces(String word, List<Integer> pieces) {
        if (word.isEmpty()) {
            return;
        }
        int before = pieces.size();
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
            pieces.add(piece);
            start = end;
        }
        if (start < word.length()) {
            pieces.subList(before, pieces.size()).clear();
            pieces.add(first.get(UNKNOWN));
        }
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
