package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts words into the pieces of a fixed vocabulary: the longest piece that begins the word, then the longest that
 * continues it, and so on; pieces inside a word are written with {@value #INSIDE} before them (Y. Wu et al., 2016,
 * arXiv:1609.08144, as used by BERT). Letter case and accents count. Immutable and thread-safe.
 */
final class WordPieces {
    static final String INSIDE = "##";

    /** Longest word that is cut; longer ones are no words. */
    private static final int MAX_WORD_CHARS = 100;

    private final Set<String> vocabulary;

    WordPieces(Collection<String> vocabulary) {
        this.vocabulary = new HashSet<>(vocabulary);
    }

    /** Pieces of a text, in order; words that cannot be cut into known pieces give none. */
    List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                start = endWord(text, start, at, pieces);
            } else if (isMark(c)) {
                start = endWord(text, start, at, pieces);
                cutWord(text.substring(at, next), pieces);
            } else if (start < 0) {
                start = at;
            }
            at = next;
        }
        endWord(text, start, text.length(), pieces);
        return pieces;
    }

    private int endWord(String text, int start, int end, List<String> pieces) {
        if (start >= 0) {
            cutWord(text.substring(start, end), pieces);
        }
        return -1;
    }

    private void cutWord(String word, List<String> pieces) {
        if (word.length() > MAX_WORD_CHARS) {
            return;
        }
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int end = word.length();
            String piece = word.substring(at);
            while (!piece.isEmpty() && !vocabulary.contains(at == 0 ? piece : INSIDE + piece)) {
                end--;
                piece = word.substring(at, end);
            }
            if (piece.isEmpty()) {
                return;
            }
            found.add(at == 0 ? piece : INSIDE + piece);
            at = end;
        }
        pieces.addAll(found);
    }

    /** Punctuation and symbols stand alone, as in BERT's basic tokenizer. */
    private static boolean isMark(int c) {
        boolean asciiSymbol =
                (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        if (asciiSymbol) {
            return true;
        }
        return switch (Character.getType(c)) {
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
