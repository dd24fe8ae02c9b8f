package org.philippic.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of the encodings from before Unicode bytes are in. The declared one, ICU's guesses in their order and the
 * code pages of old systems that ICU does not know are tried; the first under which the text reads like words is taken,
 * else the one under which it does so best. Holds no state.
 */
final class LegacyCharset {
    /** ICU's confidence, 0 to 100, below which its guess is no better than chance. */
    private static final int MIN_CONFIDENCE = 8;
    /** Share of odd characters among those beyond ASCII that a text may have by nature, and at the very most. */
    private static final double FEW_ODD = 0.03;

    private static final double MOST_ODD = 0.5;
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final List<String> OLD_SYSTEMS = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "IBM850",
            "IBM437",
            "x-MacRoman",
            "IBM866",
            "KOI8-U",
            "IBM852",
            "windows-1255");

    private LegacyCharset() {}

    /** The text under the best encoding; empty where none decodes the bytes without a fault into words. */
    static Optional<DecodedText> decode(byte[] bytes, Optional<String> declared) {
        DecodedText best = null;
        double least = MOST_ODD;
        for (Charset charset : candidates(bytes, declared)) {
            Optional<String> text = TextDecoder.strict(bytes, charset).filter(TextDecoder::plausible);
            double odd = text.map(LegacyCharset::odd).orElse(1.0);
            if (odd < least) {
                best = new DecodedText(text.get(), charset.name(), 0);
                least = odd;
            }
            if (odd <= FEW_ODD) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<Charset> candidates(byte[] bytes, Optional<String> declared) {
        Set<Charset> candidates = new LinkedHashSet<>();
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length <= SAMPLE_BYTES ? bytes : Arrays.copyOf(bytes, SAMPLE_BYTES));
        declared.flatMap(LegacyCharset::charset).ifPresent(candidates::add);
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getConfidence() >= MIN_CONFIDENCE && !match.getName().startsWith("UTF")) {
                charset(match.getName()).ifPresent(candidates::add);
            }
        }
        OLD_SYSTEMS.forEach(name -> charset(name).ifPresent(candidates::add));
        Set<Charset> meant = new LinkedHashSet<>();
        candidates.forEach(charset -> meant.add(windowsWhereNeeded(charset, bytes)));
        return meant;
    }

    /** Latin-1 has control characters at 0x80 to 0x9F that no text uses; there Windows-1252 is meant. */
    private static Charset windowsWhereNeeded(Charset charset, byte[] bytes) {
        if (!charset.equals(StandardCharsets.ISO_8859_1)) {
            return charset;
        }
        for (byte b : bytes) {
            if ((b & 0xE0) == 0x80) {
                return Charset.forName("windows-1252");
            }
        }
        return charset;
    }

    /**
     * Share of the characters beyond ASCII that stand where none does in words: a sign inside a word, a capital
     * after a small letter, a letter beside one of another script.
     */
    private static double odd(String text) {
        int beyond = 0;
        int odd = 0;
        int length = Math.min(text.length(), SAMPLE_BYTES);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            beyond++;
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == length ? ' ' : text.charAt(i + 1);
            if (Character.isLetter(c)) {
                boolean capital = Character.isUpperCase(c) && Character.isLowerCase(before);
                odd += capital || foreign(c, before) || foreign(c, after) ? 1 : 0;
            } else if (isSign(c) && isInWord(before) && isInWord(after)) {
                odd++;
            }
        }
        return beyond == 0 ? 0 : (double) odd / beyond;
    }

    private static boolean foreign(char c, char beside) {
        if (!Character.isLetter(beside)) {
            return false;
        }
        Character.UnicodeScript one = Character.UnicodeScript.of(c);
        Character.UnicodeScript other = Character.UnicodeScript.of(beside);
        return one != other && (one == Character.UnicodeScript.LATIN || other == Character.UnicodeScript.LATIN);
    }

    /** A letter of a script with capitals (others write punctuation without spaces), or another sign beyond ASCII. */
    private static boolean isInWord(char c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c) || c >= 0x80 && !Character.isLetter(c) && isSign(c);
    }

    /** Any sign but those that join words or parts of them. */
    private static boolean isSign(char c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION, Character.FORMAT, Character.NON_SPACING_MARK, Character.SPACE_SEPARATOR ->
                false;
            default -> "’‘·ʼ…".indexOf(c) < 0;
        };
    }

    private static Optional<Charset> charset(String name) {
        try {
            // What ICU calls Hebrew in logical order; Windows-1255 has the same letters.
            return Optional.of(Charset.forName(name.equals("ISO-8859-8-I") ? "windows-1255" : name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
