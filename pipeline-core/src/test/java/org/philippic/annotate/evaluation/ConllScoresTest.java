package org.philippic.annotate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.evaluation.Analysis.Span;
import org.philippic.annotate.evaluation.Analysis.WordOf;

class ConllScoresTest {
    /** "au bois dort" as one sentence of "à le bois dort". */
    private static final Analysis GOLD = new Analysis(
            "auboisdort",
            List.of(new Span(0, 10)),
            List.of(new Span(0, 2), new Span(2, 6), new Span(6, 10)),
            List.of(
                    word(0, 2, "à", "à", "ADP", 2, "case"),
                    word(0, 2, "le", "le", "DET", 2, "det"),
                    word(2, 6, "bois", "bois", "NOUN", 3, "obl:mod"),
                    word(6, 10, "dort", "dormir", "VERB", WordOf.ROOT, "root")));

    @Test
    void sameAnalysis_scoresOne() {
        assertThat(ConllScores.of(GOLD, GOLD).values())
                .allSatisfy(score -> assertThat(score).isEqualTo(1.0));
    }

    @Test
    void unsplitMultiwordToken_losesItsWordsOnly() {
        Analysis system = new Analysis(
                "auboisdort",
                List.of(new Span(0, 10)),
                List.of(new Span(0, 2), new Span(2, 6), new Span(6, 10)),
                List.of(
                        word(0, 2, "au", "à", "ADP", 1, "case"),
                        word(2, 6, "bois", "bois", "NOUN", 2, "obl"),
                        word(6, 10, "dort", "dort", "VERB", WordOf.ROOT, "root")));

        Map<String, Double> scores = ConllScores.of(GOLD, system);

        assertThat(scores.get("token_f1")).isEqualTo(1.0);
        // two of 4 gold and 3 computed words agree: 2 * 2 / 7
        assertThat(scores.get("upos")).isCloseTo(4.0 / 7, within(1e-12));
        assertThat(scores.get("lemma")).isCloseTo(2.0 / 7, within(1e-12));
        // the relation counts without its subtype
        assertThat(scores.get("las")).isCloseTo(4.0 / 7, within(1e-12));
    }

    @Test
    void sentenceSplitInTwo_isNoHit_andSoIsTheNewRoot() {
        Analysis system = new Analysis(
                "auboisdort",
                List.of(new Span(0, 6), new Span(6, 10)),
                GOLD.tokens(),
                List.of(
                        GOLD.words().get(0),
                        GOLD.words().get(1),
                        word(2, 6, "bois", "bois", "NOUN", WordOf.ROOT, "root"),
                        GOLD.words().get(3)));

        Map<String, Double> scores = ConllScores.of(GOLD, system);

        assertThat(scores.get("sentence_f1")).isZero();
        assertThat(scores.get("uas")).isEqualTo(0.75);
        assertThat(scores.get("upos")).isEqualTo(1.0);
    }

    @Test
    void anotherText_isRefused() {
        Analysis other = new Analysis("x", List.of(), List.of(), List.of());

        assertThatThrownBy(() -> ConllScores.of(GOLD, other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WordOf word(int begin, int end, String form, String lemma, String upos, int head, String deprel) {
        boolean multiword = end == 2 && !form.equals("au");
        return new WordOf(new Span(begin, end), multiword, form, lemma, upos, head, deprel);
    }
}
