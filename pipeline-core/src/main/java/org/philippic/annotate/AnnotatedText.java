package org.philippic.annotate;

import java.util.List;

/**
 * What an annotator made of a text.
 *
 * @param sentences in order, without overlap
 * @param end UTF-16 offset up to which the text was annotated: its length, unless the time budget was spent before
 * @param complete false where the time budget was spent before the end of the text
 */
public record AnnotatedText(List<TextSentence> sentences, int end, boolean complete) {
    public AnnotatedText {
        sentences = List.copyOf(sentences);
    }
}
