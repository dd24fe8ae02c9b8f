package org.philippic.sentiment;

import java.util.List;
import org.philippic.model.Token;

/**
 * The words of one voice in one sentence.
 *
 * @param pieces numbers of the word pieces of the words as written; not to be changed
 * @param lang language of the sentence
 * @param tokens its tokens of that voice, in order
 * @param polarWords the polar words among them; their index is that in {@code tokens}
 */
record VoicePart(int[] pieces, String lang, List<Token> tokens, List<PolarWord> polarWords) {
    /** Words up to this weak are mostly polar in one sense among several. */
    private static final double CLEAR = 0.2;

    /**
     * What a negative word weighs against a positive one: people say kind words more often than they mean them (M.
     * Taboada et al., Computational Linguistics 37(2), 2011, section 2.4).
     */
    private static final double NEGATIVE = 1.5;

    VoicePart {
        tokens = List.copyOf(tokens);
        polarWords = List.copyOf(polarWords);
    }

    /** Number of tokens. */
    int words() {
        return tokens.size();
    }

    /** Sum of the values of the polar words. */
    double valence() {
        return polarWords.stream().mapToDouble(PolarWord::value).sum();
    }

    /** Sum of the values of the clearly polar words, in which a negative one weighs more. */
    double judgement() {
        return polarWords.stream()
                .filter(word -> Math.abs(word.prior()) > CLEAR)
                .mapToDouble(word -> word.value() < 0 ? NEGATIVE * word.value() : word.value())
                .sum();
    }

    /** Sum of the sizes of the values of the polar words. */
    double evidence() {
        return polarWords.stream().mapToDouble(word -> Math.abs(word.value())).sum();
    }
}
