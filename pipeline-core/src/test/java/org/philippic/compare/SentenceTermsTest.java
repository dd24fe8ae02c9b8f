package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.Token;

class SentenceTermsTest {
    @Test
    void sentence_givesWordsTagsRunsAndRelations() {
        List<String> terms = terms(List.of(
                token(1, "Traitors", "traitor", "NOUN", 2, "nsubj"),
                token(2, "lie", "lie", "VERB", 0, "root"),
                token(3, "!", "!", "PUNCT", 2, "punct")));
        assertThat(terms)
                .containsExactlyInAnyOrder(
                        "upos NOUN@0",
                        "upos VERB@1",
                        "upos PUNCT@2",
                        "form traitors@0",
                        "form lie@1",
                        "lemma traitor@0",
                        "lemma lie@1",
                        "upos_ngram NOUN VERB@0",
                        "upos_ngram NOUN VERB PUNCT@0",
                        "upos_ngram VERB PUNCT@1",
                        "dependency VERB nsubj NOUN@0",
                        "dependency ROOT root VERB@1",
                        "dependency VERB punct PUNCT@2");
    }

    @Test
    void sentenceThatIsNotParsed_hasNoRelations() {
        assertThat(terms(List.of(token(1, "42", "42", "NUM", null, null)))).containsExactly("upos NUM@0");
        assertThat(terms(List.of())).isEmpty();
    }

    private static List<String> terms(List<Token> tokens) {
        List<String> terms = new ArrayList<>();
        SentenceTerms.of(tokens, (level, term, token) -> terms.add(level.label() + " " + term + "@" + token));
        return terms;
    }

    private static Token token(int id, String form, String lemma, String upos, Integer head, String deprel) {
        return new Token("made:1", 0, id, 0, 0, form, lemma, upos, null, null, head, deprel, null);
    }
}
