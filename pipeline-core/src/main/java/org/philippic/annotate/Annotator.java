package org.philippic.annotate;

import java.util.List;

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

    /**
     * Describes the words of one sentence that is split already.
     *
     * @param forms syntactic words
     * @return one word each; offsets count UTF-16 units of the forms joined by blanks
     */
    List<Word> annotateWords(List<String> forms);
}
