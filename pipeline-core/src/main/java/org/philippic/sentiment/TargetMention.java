package org.philippic.sentiment;

import java.util.List;
import java.util.Optional;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

/**
 * A stretch of a sentence that names a target.
 *
 * @param sentence sentence that it stands in
 * @param from index of its first token there
 * @param to index after its last token
 * @param target canonical name of the target
 */
record TargetMention(AnnotatedSentence sentence, int from, int to, String target) {
    /**
     * The tokens at a stretch of a document, in the first sentence that has any; empty where none stands there.
     *
     * @param charStart first code point
     * @param charEnd code point after the last one
     */
    static Optional<TargetMention> at(AnnotatedDocument document, int charStart, int charEnd) {
        for (AnnotatedSentence sentence : document.sentences()) {
            List<Token> tokens = sentence.tokens();
            int from = -1;
            int to = -1;
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).charStart() < charEnd && tokens.get(i).charEnd() > charStart) {
                    from = from < 0 ? i : from;
                    to = i + 1;
                }
            }
            if (from >= 0) {
                return Optional.of(new TargetMention(sentence, from, to, ""));
            }
        }
        return Optional.empty();
    }
}
