package org.philippic.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

/**
 * The words of the author's own prose in reading order. Immutable.
 *
 * @param docId the document
 * @param lang its main language
 * @param words its words
 */
public record WordSequence(String docId, String lang, List<Word> words) implements Serializable {
    /**
     * A word where it stands.
     *
     * @param form lower-cased form
     * @param charStart first code point in {@code documents.text}
     * @param charEnd code point after the last one
     */
    public record Word(String form, int charStart, int charEnd) implements Serializable {}

    public WordSequence {
        words = List.copyOf(words);
    }

    /** Reads a document. */
    public static WordSequence of(AnnotatedDocument annotated) {
        List<Word> words = new ArrayList<>();
        for (AnnotatedSentence sentence : DocumentSummaries.ownProse(annotated)) {
            for (Token token : sentence.tokens()) {
                if (SentenceTerms.isWord(token.form())) {
                    words.add(new Word(token.form().toLowerCase(Locale.ROOT), token.charStart(), token.charEnd()));
                }
            }
        }
        return new WordSequence(
                annotated.document().docId(), annotated.document().lang(), words);
    }
}
