package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.philippic.model.Token;

/**
 * Adjectives and appositions that hang on a name, per thousand tokens: names are given epithets by those who praise or
 * attack.
 */
record PersonEpithets(String name) implements Feature {
    private static final Set<String> EPITHETS = Set.of("amod", "appos", "acl");

    @Override
    public Measure measure(Passage passage) {
        List<Span> places = new ArrayList<>();
        for (ReadSentence sentence : passage.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (Token token : tokens) {
                if (token.deprel() != null
                        && EPITHETS.contains(token.deprel())
                        && token.head() > 0
                        && token.head() <= tokens.size()
                        && tokens.get(token.head() - 1).upos().equals("PROPN")) {
                    places.add(new Span(token.charStart(), token.charEnd()));
                }
            }
        }
        return Measure.rate(places, passage.tokenCount());
    }

    @Override
    public Measure measure(Passage whole, List<Measure> parts) {
        return Measure.rate(parts);
    }
}
