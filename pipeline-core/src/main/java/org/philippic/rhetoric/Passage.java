package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

/**
 * A stretch of annotated sentences in one language, ready to be measured: the unit of every feature and every score.
 * Immutable.
 *
 * @param lang ISO 639-1 code
 * @param sentences in reading order, never empty
 * @param words the written words of each sentence
 */
record Passage(String lang, List<AnnotatedSentence> sentences, List<List<Word>> words) {
    Passage {
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("A passage needs a sentence");
        }
        sentences = List.copyOf(sentences);
        words = List.copyOf(words);
    }

    /** A passage of sentences of a document. */
    static Passage of(String lang, List<AnnotatedSentence> sentences, int[] documentText) {
        List<List<Word>> words = new ArrayList<>();
        sentences.forEach(sentence -> words.add(Words.of(sentence, documentText)));
        return new Passage(lang, sentences, words);
    }

    /** The whole of a document as one passage, in the language of the document. */
    static Passage of(AnnotatedDocument document) {
        return of(
                document.document().lang(),
                document.sentences(),
                document.document().text().codePoints().toArray());
    }

    /** All tokens in order. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        sentences.forEach(sentence -> tokens.addAll(sentence.tokens()));
        return tokens;
    }

    /** Number of written words. */
    int wordCount() {
        return words.stream().mapToInt(List::size).sum();
    }

    /** Number of tokens. */
    int tokenCount() {
        return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    }

    /** The sentences as annotated, with a blank between them. */
    String text() {
        return sentences.stream().map(sentence -> sentence.sentence().text()).collect(Collectors.joining(" "));
    }

    Span span() {
        int start = sentences.stream()
                .mapToInt(sentence -> sentence.sentence().charStart())
                .min()
                .orElseThrow();
        int end = sentences.stream()
                .mapToInt(sentence -> sentence.sentence().charEnd())
                .max()
                .orElseThrow();
        return new Span(start, end);
    }
}
