package org.philippic.compare;

import java.util.List;
import java.util.Locale;
import org.philippic.model.Token;

/** Reads the terms of a sentence, level by level; devices, which are no part of a sentence's tokens, apart. Stateless. */
final class SentenceTerms {
    private static final int LONGEST_NGRAM = 3;
    private static final String ROOT = "ROOT";

    private SentenceTerms() {}

    /** Takes a term and the index of the token that it begins at. */
    interface Visitor {
        void term(Level level, String term, int token);
    }

    /** Tells a visitor the terms of a sentence, token by token. */
    static void of(List<Token> tokens, Visitor visitor) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            visitor.term(Level.UPOS, token.upos(), i);
            if (isWord(token.form())) {
                visitor.term(Level.FORM, token.form().toLowerCase(Locale.ROOT), i);
                visitor.term(Level.LEMMA, token.lemma().toLowerCase(Locale.ROOT), i);
            }
            StringBuilder ngram = new StringBuilder(token.upos());
            for (int next = i + 1; next < Math.min(tokens.size(), i + LONGEST_NGRAM); next++) {
                ngram.append(' ').append(tokens.get(next).upos());
                visitor.term(Level.UPOS_NGRAM, ngram.toString(), i);
            }
            if (token.head() != null && token.deprel() != null) {
                visitor.term(Level.DEPENDENCY, head(tokens, token) + " " + token.deprel() + " " + token.upos(), i);
            }
        }
    }

    /** Whether a token is a word: it has a letter. */
    static boolean isWord(String form) {
        return form.codePoints().anyMatch(Character::isLetter);
    }

    private static String head(List<Token> tokens, Token token) {
        int head = token.head();
        return head >= 1 && head <= tokens.size() ? tokens.get(head - 1).upos() : ROOT;
    }
}
