package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values were computed from the definitions with exact fractions in Python. */
class LexicalDiversityTest {
    private static final List<String> SHORT = words("the cat and the dog and the bird saw a cat that saw the dog");
    private static final List<String> LONG =
            words("w27 w44 w40 w0 w36 w6 w6 w18 w0 w15 w7 w6 w4 w0 w2 w51 w16 w21 w11 w40"
                    + " w16 w3 w0 w10 w0 w6 w23 w9 w2 w1 w38 w0 w12 w0 w10 w8 w52 w7 w24 w4 w41 w2 w1 w33 w18 w10 w3 w0 w41 w0 w31"
                    + " w5 w29 w11 w3 w0 w6 w41 w29 w2");

    @Test
    void measures_agreeWithTheirDefinitions() {
        assertThat(LexicalDiversity.mattr(SHORT, 5)).hasValueCloseTo(0.8909090909090909, within(1e-12));
        assertThat(LexicalDiversity.mtld(SHORT)).hasValueCloseTo(11.68141592920354, within(1e-9));
        assertThat(LexicalDiversity.yuleK(SHORT)).hasValueCloseTo(888.8888888888889, within(1e-9));
        assertThat(LexicalDiversity.mattr(LONG, 20)).hasValueCloseTo(0.7621951219512195, within(1e-12));
        assertThat(LexicalDiversity.mtld(LONG)).hasValueCloseTo(20.0, within(1e-9));
        assertThat(LexicalDiversity.hdd(LONG)).hasValueCloseTo(0.5816450690812914, within(1e-9));
        assertThat(LexicalDiversity.yuleK(LONG)).hasValueCloseTo(433.3333333333333, within(1e-9));
    }

    @Test
    void textTooShort_hasNoValue() {
        assertThat(LexicalDiversity.mattr(SHORT)).isEmpty();
        assertThat(LexicalDiversity.hdd(SHORT)).isEmpty();
        assertThat(LexicalDiversity.mtld(words("every word differs"))).isEmpty();
        assertThat(LexicalDiversity.yuleK(List.of())).isEmpty();
        assertThat(LexicalDiversity.mtld(List.of())).isEmpty();
    }

    @Test
    void oneWordRepeated_isAsPoorAsCanBe() {
        List<String> same = Collections.nCopies(200, "no");
        assertThat(LexicalDiversity.mattr(same)).hasValueCloseTo(0.01, within(1e-12));
        assertThat(LexicalDiversity.hdd(same)).hasValueCloseTo(1.0 / 42, within(1e-12));
        assertThat(LexicalDiversity.mtld(same)).hasValueCloseTo(2.0, within(1e-12));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
