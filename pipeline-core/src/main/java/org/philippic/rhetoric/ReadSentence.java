package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Sentence;
import org.philippic.model.Token;

/** A sentence as rhetoric reads it: all that features and devices look up in it, looked up once. Immutable. */
final class ReadSentence {
    private final AnnotatedSentence annotated;
    private final List<Word> words;
    private final List<List<Span>> listed;
    private final int[] pieces;
    private final ContextVectors context;
    private final List<Token> marked;
    private final Map<String, List<Token>> tagged = new HashMap<>();
    private final Map<String, List<Token>> related = new HashMap<>();

    /**
     * @param words the written words
     * @param listed places of the entries of each {@link WordList}, in its order
     * @param pieces numbers of the word pieces
     * @param context what is kept of the vectors of the pieces in context
     */
    ReadSentence(
            AnnotatedSentence annotated,
            List<Word> words,
            List<List<Span>> listed,
            int[] pieces,
            ContextVectors context) {
        this.annotated = annotated;
        this.words = words;
        this.listed = listed;
        this.pieces = pieces;
        this.context = context;
        this.marked = annotated.tokens().stream()
                .filter(token -> !isWritten(token.form()))
                .toList();
        for (Token token : annotated.tokens()) {
            tagged.computeIfAbsent(token.upos(), tag -> new ArrayList<>()).add(token);
            related.computeIfAbsent(token.relation(), relation -> new ArrayList<>())
                    .add(token);
        }
    }

    private static boolean isWritten(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (!Character.isLetter(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    AnnotatedSentence annotated() {
        return annotated;
    }

    Sentence row() {
        return annotated.sentence();
    }

    List<Token> tokens() {
        return annotated.tokens();
    }

    /** The tokens that are not letters alone, in order: those that may hold a mark or a digit. */
    List<Token> marked() {
        return marked;
    }

    /** The tokens with a universal part of speech, in order. */
    List<Token> tagged(String tag) {
        return tagged.getOrDefault(tag, List.of());
    }

    /** The tokens with a relation to their heads, subtypes included, in order. */
    List<Token> related(String relation) {
        return related.getOrDefault(relation, List.of());
    }

    /** The written words, in order. */
    List<Word> words() {
        return words;
    }

    /** Places of the entries of a list, in reading order; where entries overlap, the longest from the left counts. */
    List<Span> places(WordList list) {
        return listed.get(list.ordinal());
    }

    /** Numbers of the word pieces, in order; not to be changed. */
    int[] pieces() {
        return pieces;
    }

    /** What is kept of the vectors of the word pieces in context. */
    ContextVectors context() {
        return context;
    }

    /** Whether the network has read it. */
    boolean inContext() {
        return context.sum().length > 0;
    }

    /** Where it stands. */
    Span span() {
        return new Span(row().charStart(), row().charEnd());
    }
}
