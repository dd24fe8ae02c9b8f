package org.philippic.annotate.evaluation;

import java.util.List;

/**
 * An analysis of a text, gold or computed, in the terms of CoNLL-2018: positions count the characters of the text that
 * are not white space.
 *
 * @param characters the text without white space
 * @param sentences spans of the sentences
 * @param tokens spans of the written tokens
 * @param words the syntactic words
 */
record Analysis(String characters, List<Span> sentences, List<Span> tokens, List<WordOf> words) {
    Analysis {
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
        words = List.copyOf(words);
    }

    /** Positions, end exclusive. */
    record Span(int begin, int end) {}

    /**
     * A syntactic word.
     *
     * @param span of the written token that it belongs to
     * @param multiword whether that token holds several words
     * @param head index of the governing word in {@link Analysis#words}, {@link #ROOT} or {@link #NONE}
     */
    record WordOf(Span span, boolean multiword, String form, String lemma, String upos, int head, String deprel) {
        static final int ROOT = -1;
        static final int NONE = -2;

        /** The relation without its language-specific part. */
        String universalRelation() {
            return deprel == null ? "" : deprel.split(":", 2)[0];
        }
    }
}
