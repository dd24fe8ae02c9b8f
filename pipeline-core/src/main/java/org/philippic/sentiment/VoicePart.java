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

    /** Sum of the sizes of the values of the polar words. */
    double evidence() {
        return polarWords.stream().mapToDouble(word -> Math.abs(word.value())).sum();
    }
}
