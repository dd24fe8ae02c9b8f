package org.philippic.language;

/**
 * A guess at the language of a text.
 *
 * @param lang ISO 639-1 code, or {@link #UNKNOWN}
 * @param confidence 0 to 1
 */
public record LanguageGuess(String lang, double confidence) {
    /** Code for a language that cannot be told, as in ISO 639-2. */
    public static final String UNKNOWN = "und";
}
