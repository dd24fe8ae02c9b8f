package org.philippic.annotate;

import java.util.List;

/**
 * A sentence of an annotated text.
 *
 * @param begin UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 * @param words syntactic words, in order, at least one
 * @param status what was done with it
 * @param failure why its annotation failed, empty unless the status is FAILED
 */
public record TextSentence(int begin, int end, List<Word> words, ParseStatus status, String failure) {
    public TextSentence {
        words = List.copyOf(words);
    }

    /** The same sentence in a text that has so many UTF-16 units before it. */
    TextSentence at(int before) {
        return before == 0
                ? this
                : new TextSentence(
                        begin + before,
                        end + before,
                        words.stream().map(word -> word.at(before)).toList(),
                        status,
                        failure);
    }
}
