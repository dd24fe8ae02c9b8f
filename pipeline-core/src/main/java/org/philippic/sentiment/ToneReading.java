package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.philippic.model.Token;
import org.philippic.rhetoric.TermCounts;

/**
 * A passage as the tone model reads it.
 *
 * @param words lemmas without names and numbers, which say what a text is about and not how it speaks
 * @param pieces its word pieces
 * @param features values of {@link ToneFeatures#NAMES}
 */
record ToneReading(List<String> words, TermCounts pieces, double[] features) {
    private static final Set<String> TOPICAL = Set.of("PROPN", "NUM", "SYM");

    ToneReading {
        words = List.copyOf(words);
    }

    /** Reads a passage, at least one sentence with at least one token, all in one language. */
    static ToneReading of(List<VoicePart> passage, SentimentLexicon lexicon) {
        List<String> words = new ArrayList<>();
        for (VoicePart part : passage) {
            for (Token token : part.tokens()) {
                if (!TOPICAL.contains(token.upos())) {
                    words.add(lexicon.word(token.lemma()).lower());
                }
            }
        }
        int[] pieces = passage.stream()
                .map(VoicePart::pieces)
                .flatMapToInt(Arrays::stream)
                .toArray();
        return new ToneReading(words, TermCounts.of(pieces), ToneFeatures.of(passage, lexicon));
    }
}
