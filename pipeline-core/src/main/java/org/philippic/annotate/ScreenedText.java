package org.philippic.annotate;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text made safe for a lexer, with every offset kept. Lexers do not honour interruption, and their time is not
 * bounded on endless words; NULs and unpaired surrogates make some of them fail.
 *
 * @param text of the same length as the original: control characters and unpaired surrogates became spaces, and of
 *     each endless word only the first letters stand
 * @param longWords the endless words, from begin to end offset
 */
record ScreenedText(String text, Map<Integer, Integer> longWords) {
    /** Longest word in UTF-16 units that a lexer is given whole. */
    static final int MAX_WORD = 300;

    /** How much of an endless word stands in its form, in code points; its offsets cover it whole. */
    private static final int SHOWN_OF_LONG_WORD = 100;

    /** Thai, the first of the scripts without spaces between words. */
    private static final char FIRST_WITHOUT_SPACES = '\u0E00';

    /** How much of an endless word the lexer sees. */
    private static final String STAND_IN = "x";

    static ScreenedText of(String original) {
        StringBuilder text = new StringBuilder(original);
        Map<Integer, Integer> longWords = new TreeMap<>();
        int wordBegin = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean gap = i == text.length() || isSpaceForLexer(text, i) || isWrittenWithoutSpaces(text.charAt(i));
            if (gap && wordBegin >= 0) {
                if (i - wordBegin > MAX_WORD) {
                    longWords.put(wordBegin, i);
                }
                wordBegin = -1;
            } else if (!gap && wordBegin < 0) {
                wordBegin = i;
            }
        }
        longWords.forEach((begin, end) ->
                text.replace(begin, end, STAND_IN + " ".repeat(end - begin - STAND_IN.length())));
        return new ScreenedText(text.toString(), longWords);
    }

    /** Turns what no lexer should see into a space, and says whether a space is there. */
    private static boolean isSpaceForLexer(StringBuilder text, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return true;
        }
        boolean unpaired = Character.isHighSurrogate(c)
                        && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        if (unpaired || Character.isISOControl(c) || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF') {
            text.setCharAt(i, ' ');
            return true;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A run of such characters is text, however long it is. */
    private static boolean isWrittenWithoutSpaces(char c) {
        if (c < FIRST_WITHOUT_SPACES) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default ->
                Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(Character.UnicodeBlock.of(c))
                        || Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(Character.UnicodeBlock.of(c));
        };
    }

    /** The end of a token: that of the whole endless word where the token stands for one. */
    int endOf(int begin, int end) {
        return longWords.getOrDefault(begin, end);
    }

    /** The form of a token as it stands in the original text; of an endless word only its beginning. */
    static String form(String original, int begin, int end) {
        return end - begin > MAX_WORD
                ? original.substring(begin, original.offsetByCodePoints(begin, SHOWN_OF_LONG_WORD)) + "…"
                : original.substring(begin, end);
    }
}
