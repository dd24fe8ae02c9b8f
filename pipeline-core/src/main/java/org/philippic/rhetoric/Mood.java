package org.philippic.rhetoric;

import java.util.List;
import java.util.Set;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

/** Tells how a sentence speaks: asks, exclaims, commands. */
final class Mood {
    /** Languages whose imperative has the form of the infinitive. */
    private static final Set<String> BARE_IMPERATIVES = Set.of("en");

    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj", "expl");

    private Mood() {}

    /** Whether the sentence holds a question mark. */
    static boolean asks(AnnotatedSentence sentence) {
        return hasMark(sentence, '?');
    }

    /** Whether the sentence holds an exclamation mark. */
    static boolean exclaims(AnnotatedSentence sentence) {
        return hasMark(sentence, '!');
    }

    /**
     * Whether the sentence looks like a command: its root is a verb in the imperative by its features, or a bare verb
     * (or one in the second person, as taggers often take imperatives for it) without a subject before all but particles.
     */
    static boolean commands(AnnotatedSentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.head() != null && token.head() == 0) {
                return token.upos().equals("VERB") && isImperative(token, sentence);
            }
        }
        return false;
    }

    private static boolean isImperative(Token root, AnnotatedSentence sentence) {
        return Feats.has(root, "Mood=Imp")
                || mayCommand(root, sentence.sentence().lang())
                        && !hasSubject(root, sentence)
                        && opens(root, sentence)
                        && !asks(sentence);
    }

    private static boolean mayCommand(Token verb, String lang) {
        return Feats.has(verb, "Person=2")
                || !Feats.has(verb, "VerbForm=Part")
                        && !Feats.has(verb, "VerbForm=Ger")
                        && !Feats.has(verb, "Mood=Ind")
                        && (BARE_IMPERATIVES.contains(lang) || !Feats.has(verb, "VerbForm=Inf"));
    }

    private static boolean hasSubject(Token root, AnnotatedSentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        token.head() != null && token.head() == root.tokenId() && SUBJECTS.contains(token.relation()));
    }

    private static boolean opens(Token root, AnnotatedSentence sentence) {
        List<Token> before = sentence.tokens().subList(0, Math.max(0, root.tokenId() - 1));
        return before.stream()
                .allMatch(
                        token -> Set.of("PUNCT", "PART", "INTJ", "CCONJ", "ADV").contains(token.upos())
                                        && !token.form().equalsIgnoreCase("to")
                                || token.relation().equals("vocative"));
    }

    private static boolean hasMark(AnnotatedSentence sentence, int mark) {
        for (Token token : sentence.tokens()) {
            if (token.form().indexOf(mark) >= 0) {
                return true;
            }
        }
        return false;
    }
}
