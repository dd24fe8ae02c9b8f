package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRulesTest {
    private final TagRules english = TagRules.read("/language/en/tags.tsv").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NNS|rule|nsubj|PRON_X|NOUN",
                "VBZ|be|cop|it|AUX",
                "VBZ|be|root|there|VERB",
                "VBD|do|aux|they|AUX",
                "VBD|do|root|they|VERB",
                "IN|that|mark|know|SCONJ",
                "IN|of|case|leader|ADP",
                "TO|to|mark|want|PART",
                "TO|to|case|go|ADP",
                "DT|this|det|in|DET",
                "DT|this|nsubj|in|PRON",
                "RB|not|advmod|is|PART",
                "NN|strike|root|a|NOUN",
                ",|,|punct|a|PUNCT",
                "NEW-TAG|x|dep|a|X",
            })
    void tagInContext_hasItsUniversalPartOfSpeech(
            String tag, String lemma, String relation, String wordBefore, String upos) {
        assertThat(english.universal(tag, lemma, relation, wordBefore).upos()).isEqualTo(upos);
    }
}
