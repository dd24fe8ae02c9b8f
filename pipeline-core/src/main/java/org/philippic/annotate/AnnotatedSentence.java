package org.philippic.annotate;

import java.io.Serializable;
import java.util.List;
import org.philippic.model.Sentence;
import org.philippic.model.Token;

/**
 * A sentence with its tokens, as the later steps read it. Immutable.
 *
 * @param sentence row of {@code sentences}
 * @param tokens rows of {@code tokens}, in order; heads and deprels are missing where the sentence is not parsed
 */
public record AnnotatedSentence(Sentence sentence, List<Token> tokens) implements Serializable {
    public AnnotatedSentence {
        tokens = List.copyOf(tokens);
    }
}
