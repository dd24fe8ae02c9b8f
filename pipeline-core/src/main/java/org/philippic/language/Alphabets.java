package org.philippic.language;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;

/**
 * Which letters each language writes with: the exemplar characters of CLDR, as ICU has them. A letter that a language
 * does not have speaks against it, half as much where it has it in foreign words. Immutable and thread-safe.
 */
final class Alphabets {
    /** Characters from here on are ideographs, kana and Hangul, of which exemplars are but a choice. */
    private static final int BEYOND = 0x3000;
    /** Ideographs, kana and Hangul syllables that count. */
    private static final int MOST_PER_SCRIPT = 6;

    private final long[] own = new long[BEYOND];
    private final long[] foreign = new long[BEYOND];
    private final long han;
    private final long kana;
    private final long hangul;
    private final int languages;

    private Alphabets(List<String> codes) {
        if (codes.size() > Long.SIZE) {
            throw new IllegalArgumentException("At most " + Long.SIZE + " languages have a bit each");
        }
        languages = codes.size();
        for (int i = 0; i < codes.size(); i++) {
            LocaleData locale = LocaleData.getInstance(known(codes.get(i)));
            mark(own, locale.getExemplarSet(UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_STANDARD), 1L << i);
            mark(foreign, locale.getExemplarSet(UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_AUXILIARY), 1L << i);
        }
        han = bits(codes, "zh", "ja");
        kana = bits(codes, "ja");
        hangul = bits(codes, "ko");
    }

    /**
     * The language itself, or English for one that ICU knows no letters of (Latin): left to itself, ICU would take the
     * letters of whatever language this machine is set to.
     */
    private static ULocale known(String code) {
        ULocale locale = ULocale.forLanguageTag(code);
        return Set.of(ULocale.getAvailableLocales()).contains(locale) ? locale : ULocale.ENGLISH;
    }

    /** The alphabets of languages, at most 64. */
    static Alphabets of(List<String> codes) {
        return new Alphabets(codes);
    }

    /**
     * What the different letters of a text say against each language: 1 for each letter that it does not have, 1/2 for
     * one that it has in foreign words only.
     */
    double[] against(CharSequence text) {
        double[] against = new double[languages];
        long[] seen = new long[BEYOND / Long.SIZE];
        int[] eastern = new int[3];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            if (c >= BEYOND) {
                eastern[script(c)]++;
            } else if ((seen[c >> 6] & 1L << c) == 0) {
                seen[c >> 6] |= 1L << c;
                add(against, ~own[c], (foreign[c] & ~own[c]), 1);
            }
        }
        add(against, ~han, 0, Math.min(MOST_PER_SCRIPT, eastern[0]));
        add(against, ~kana, 0, Math.min(MOST_PER_SCRIPT, eastern[1]));
        add(against, ~hangul, 0, Math.min(MOST_PER_SCRIPT, eastern[2]));
        return against;
    }

    private void add(double[] against, long without, long half, double weight) {
        for (int i = 0; i < languages; i++) {
            if ((without >> i & 1) != 0) {
                against[i] += (half >> i & 1) != 0 ? weight / 2 : weight;
            }
        }
    }

    private static int script(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA -> 1;
            case HANGUL -> 2;
            default -> 0;
        };
    }

    private static void mark(long[] table, UnicodeSet letters, long bit) {
        if (letters == null) {
            return;
        }
        for (int c = 0; c < BEYOND; c++) {
            if (letters.contains(c)) {
                table[c] |= bit;
            }
        }
    }

    private static long bits(List<String> codes, String... wanted) {
        long bits = 0;
        for (String code : wanted) {
            int at = codes.indexOf(code);
            bits |= at < 0 ? 0 : 1L << at;
        }
        return bits;
    }
}
