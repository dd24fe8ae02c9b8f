package org.philippic.annotate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    @Test
    void sameAnnotation_one() {
        Agreement agreement = new Agreement();
        agreement.add(sentences("a/DT/2/det b/NN/0/root"), sentences("a/DT/2/det b/NN/0/root"));
        assertThat(agreement.share()).isEqualTo(1.0);
        assertThat(agreement.tokens()).isEqualTo(2);
    }

    @Test
    void otherTagHeadOrRelation_countsAgainst() {
        Agreement agreement = new Agreement();
        agreement.add(
                sentences("a/DT/2/det b/NN/0/root c/NN/2/obj d/RB/2/advmod"),
                sentences("a/NN/2/det b/NN/0/root c/NN/1/obj d/RB/2/obl"));
        assertThat(agreement.share()).isEqualTo(0.25);
    }

    @Test
    void tokenSplitByOneSide_restStillMatches() {
        Agreement agreement = new Agreement();
        agreement.add(
                sentences("cannot/VB/0/root go/VB/1/dep on/RP/2/prt like/IN/2/case this/DT/2/obl now/RB/2/advmod"),
                sentences("can/VB/0/root not/RB/1/neg go/VB/1/dep on/RP/3/prt like/IN/3/case this/DT/3/obl"
                        + " now/RB/3/advmod"));
        assertThat(agreement.share()).isEqualTo(4 / 6.0);
    }

    @Test
    void otherSentenceBoundary_headsAreComparedByToken() {
        Agreement agreement = new Agreement();
        agreement.add(
                sentences("a/DT/2/det b/NN/0/root", "c/DT/2/det d/NN/0/root"),
                sentences("a/DT/2/det b/NN/0/root c/DT/4/det d/NN/2/dep"));
        assertThat(agreement.share()).isEqualTo(0.75);
    }

    @Test
    void nothingToCompare_notANumber() {
        assertThat(new Agreement().share()).isNaN();
    }

    static List<List<ConllFile.Token>> sentences(String... texts) {
        List<List<ConllFile.Token>> sentences = new ArrayList<>();
        for (String text : texts) {
            List<ConllFile.Token> sentence = new ArrayList<>();
            for (String token : text.split(" ")) {
                String[] parts = token.split("/");
                sentence.add(new ConllFile.Token(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3], "O"));
            }
            sentences.add(sentence);
        }
        return sentences;
    }
}
