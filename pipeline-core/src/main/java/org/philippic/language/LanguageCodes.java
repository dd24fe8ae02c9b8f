package org.philippic.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings the ways in which a language is written down ("eng", "fr-CA", "German") to ISO 639-1. Holds no state. */
public final class LanguageCodes {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*");

    private LanguageCodes() {}

    /**
     * The two-letter code of a language: of a BCP 47 tag, an ISO 639-1, -2 or -3 code, or the English or own name of a
     * language. Norwegian ("no", "nor") is Bokmål ("nb"), Chinese in any variety "zh". Empty where the language has no
     * two-letter code or the string names none.
     */
    public static Optional<String> iso6391(String stated) {
        if (stated == null || stated.isBlank()) {
            return Optional.empty();
        }
        String text = stated.strip();
        if (TAG.matcher(text).matches()) {
            return known(text.split("[-_]", 2)[0]);
        }
        for (String code : Locale.getISOLanguages()) {
            ULocale language = new ULocale(code);
            if (language.getDisplayLanguage(ULocale.ENGLISH).equalsIgnoreCase(text)
                    || language.getDisplayLanguage(language).equalsIgnoreCase(text)) {
                return known(code);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        String language = switch (lower) {
            case "no", "nor", "nob" -> "nb";
            case "cmn", "chi" -> "zh";
            case "iw" -> "he";
            case "in" -> "id";
            case "pes", "per" -> "fa";
            case "arb" -> "ar";
            case "ekk" -> "et";
            case "lvs" -> "lv";
            case "fre" -> "fr";
            case "ger" -> "de";
            case "dut" -> "nl";
            case "gre" -> "el";
            case "cze" -> "cs";
            case "rum" -> "ro";
            default -> new ULocale(lower).getLanguage();
        };
        boolean twoLetters = language.length() == 2
                && Arrays.asList(Locale.getISOLanguages()).contains(language);
        return twoLetters ? Optional.of(language) : Optional.empty();
    }
}
