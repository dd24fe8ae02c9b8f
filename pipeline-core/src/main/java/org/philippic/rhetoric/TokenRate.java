package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.philippic.model.Token;

/** How often tokens of one kind occur, per thousand tokens. */
record TokenRate(String name, Predicate<Token> kind, Function<ReadSentence, List<Token>> among) implements Feature {
    /** Tokens of a kind among all tokens. */
    TokenRate(String name, Predicate<Token> kind) {
        this(name, kind, ReadSentence::tokens);
    }

    @Override
    public Measure measure(Passage passage) {
        List<Span> places = new ArrayList<>();
        for (ReadSentence sentence : passage.sentences()) {
            for (Token token : among.apply(sentence)) {
                if (kind.test(token)) {
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

    /** Tokens with a universal part of speech. */
    static TokenRate upos(String name, String tag) {
        return new TokenRate(name, token -> true, sentence -> sentence.tagged(tag));
    }

    /** Tokens with a relation to their heads, subtypes included. */
    static TokenRate relation(String name, String relation) {
        return new TokenRate(name, token -> true, sentence -> sentence.related(relation));
    }

    /** Tokens with one of these subtypes of relations to their heads. */
    static TokenRate relations(String name, String... relations) {
        Set<String> wanted = Set.of(relations);
        return new TokenRate(name, token -> token.deprel() != null && wanted.contains(token.deprel()));
    }

    /** Tokens that hold one of these characters. */
    static TokenRate mark(String name, String characters) {
        return new TokenRate(name, token -> holdsOneOf(characters, token.form()), ReadSentence::marked);
    }

    private static boolean holdsOneOf(String characters, String form) {
        for (int i = 0; i < form.length(); i++) {
            if (characters.indexOf(form.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Tokens with a morphological feature, such as {@code Mood=Imp}. */
    static TokenRate morphology(String name, String... feats) {
        List<String> wanted = List.of(feats);
        return new TokenRate(name, token -> wanted.stream().anyMatch(feature -> Feats.has(token, feature)));
    }
}
