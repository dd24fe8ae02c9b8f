package org.philippic.ingest;

import java.util.ArrayList;
import java.util.List;
import org.philippic.model.RejectReason;

/**
 * Keeps text away from the later steps that they cannot stand, without moving an offset: a NUL becomes a space and
 * half a surrogate pair becomes U+FFFD, one code point for one, and either is reported. A text with nothing in it or
 * with a word beyond the limit is refused.
 */
final class TextScreen {
    private TextScreen() {}

    /**
     * The text as it goes into the tables.
     *
     * @param text the text, with as many code points as before
     * @param flaws what was replaced in it; empty for sound text
     */
    record Screened(String text, List<Flaw> flaws) {}

    /** What was found wrong in a text that is kept. */
    record Flaw(RejectReason reason, String detail) {}

    /**
     * Screens a text.
     *
     * @throws UnusableInput with EMPTY or HUGE_WORD
     */
    static Screened screen(DecodedText decoded, IngestLimits limits) throws UnusableInput {
        String text = decoded.text();
        int nuls = 0;
        int halves = 0;
        int run = 0;
        int longest = 0;
        int visible = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == 0) {
                nuls++;
                run = 0;
                continue;
            }
            if (Character.isSurrogate((char) codePoint) && Character.charCount(codePoint) == 1) {
                halves++;
            }
            if (endsWord(codePoint)) {
                run = 0;
            } else {
                run++;
                longest = Math.max(longest, run);
                visible++;
            }
        }
        if (visible == 0) {
            throw new UnusableInput(RejectReason.EMPTY, "nothing but white space");
        }
        if (longest > limits.maxWordChars()) {
            throw new UnusableInput(
                    RejectReason.HUGE_WORD,
                    "a run of " + longest + " characters without white space; at most " + limits.maxWordChars()
                            + " are read (ingest.max-word-chars)");
        }
        List<Flaw> flaws = new ArrayList<>();
        if (decoded.malformed() > 0) {
            flaws.add(new Flaw(
                    RejectReason.INVALID_ENCODING,
                    decoded.malformed() + " malformed sequences of bytes replaced by U+FFFD"));
        }
        if (halves > 0) {
            flaws.add(new Flaw(RejectReason.INVALID_ENCODING, halves + " unpaired surrogates replaced by U+FFFD"));
        }
        if (nuls > 0) {
            flaws.add(new Flaw(RejectReason.NUL_CHARACTERS, nuls + " NUL characters replaced by spaces"));
        }
        return new Screened(nuls + halves == 0 ? text : mended(text), List.copyOf(flaws));
    }

    /** White space, and the punctuation of scripts that are written without spaces. */
    private static boolean endsWord(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == 0xFEFF
                || codePoint >= 0x3000 && codePoint <= 0x303F
                || codePoint >= 0xFF01 && codePoint <= 0xFF0F;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint == 0) {
                mended.append(' ');
            } else if (Character.charCount(codePoint) == 1 && Character.isSurrogate((char) codePoint)) {
                mended.append('\uFFFD');
            } else {
                mended.appendCodePoint(codePoint);
            }
        }
        return mended.toString();
    }
}
