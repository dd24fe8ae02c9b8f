package org.philippic.annotate;

/**
 * Annotates running text of one language. Implementations are thread-safe and shared, give the same output for the
 * same text whatever was annotated before, and take any string: NULs, unpaired surrogates and endless words are no
 * errors.
 */
public interface Annotator {
    /**
     * Splits a text into sentences and describes their words.
     *
     * @param text any length; offsets of the result count its UTF-16 units
     * @param budget looked at between sentences; once it is spent the rest of the text is left
     */
    AnnotatedText annotate(String text, TimeBudget budget);
}
