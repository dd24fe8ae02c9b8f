package org.philippic.language;

/**
 * Tells the language of a text. Implementations are thread-safe, deterministic, and take any string: an empty, noisy
 * or very short text gets {@link LanguageGuess#UNKNOWN} or a low confidence, never an error.
 */
public interface LanguageDetector {
    /** The most likely language of the text on its own. */
    LanguageGuess detect(CharSequence text);

    /**
     * The most likely language of a part of a document (a zone, a sentence), with the document's own language as the
     * prior: a three-word heading does not flip the language, a whole sentence in another language does.
     */
    LanguageGuess detect(CharSequence text, LanguageGuess prior);
}
