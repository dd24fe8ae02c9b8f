package org.philippic.rhetoric;

import java.util.List;
import java.util.function.Predicate;
import org.philippic.annotate.AnnotatedSentence;
import org.philippic.model.Token;

/** How often tokens of one kind occur, per thousand tokens. */
record TokenRate(String name, Predicate<Token> kind) implements Feature {
    @Override
    public Measure measure(Passage passage) {
        List<Span> places = passage.sentences().stream()
                .map(AnnotatedSentence::tokens)
                .flatMap(List::stream)
                .filter(kind)
                .map(token -> new Span(token.charStart(), token.charEnd()))
                .toList();
        return Measure.rate(places, passage.tokenCount());
    }

    /** Tokens with one of these universal parts of speech. */
    static TokenRate upos(String name, String... tags) {
        List<String> wanted = List.of(tags);
        return new TokenRate(name, token -> wanted.contains(token.upos()));
    }

    /** Tokens with one of these relations to their heads, subtypes included. */
    static TokenRate relation(String name, String... relations) {
        List<String> wanted = List.of(relations);
        return new TokenRate(name, token -> {
            if (token.deprel() == null) {
                return false;
            }
            int colon = token.deprel().indexOf(':');
            return wanted.contains(token.deprel())
                    || colon > 0 && wanted.contains(token.deprel().substring(0, colon));
        });
    }

    /** Tokens that hold one of these characters. */
    static TokenRate mark(String name, String characters) {
        return new TokenRate(name, token -> token.form().chars().anyMatch(c -> characters.indexOf(c) >= 0));
    }

    /** Tokens with a morphological feature, such as {@code Mood=Imp}. */
    static TokenRate morphology(String name, String... feats) {
        List<String> wanted = List.of(feats);
        return new TokenRate(
                name,
                token -> token.feats() != null
                        && List.of(token.feats().split("\\|", -1)).stream().anyMatch(wanted::contains));
    }
}
