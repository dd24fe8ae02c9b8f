package org.philippic.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.philippic.model.Token;
import org.philippic.rhetoric.TermCounts;
import org.philippic.rhetoric.WordPieces;

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
    static ToneReading of(List<VoicePart> passage, SentimentLexicon lexicon, WordPieces pieces) {
        List<String> words = new ArrayList<>();
        for (VoicePart part : passage) {
            for (Token token : part.tokens()) {
                if (!TOPICAL.contains(token.upos())) {
                    words.add(lexicon.word(token.lemma()).lower());
                }
            }
        }
        String text = passage.stream().map(VoicePart::text).collect(Collectors.joining(" "));
        return new ToneReading(words, TermCounts.of(pieces.of(text)), ToneFeatures.of(passage, lexicon));
    }
}
