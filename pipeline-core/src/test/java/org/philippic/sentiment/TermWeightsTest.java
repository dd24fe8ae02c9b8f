package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermWeightsTest {
    private static final TermWeights WEIGHTS = TermWeights.parse(List.of("good\t2\t1", "bad\t1\t-3"));

    @Test
    void score_twoTerms_isTheProductOfTheUnitVectorWithTheWeights() {
        // good twice: (1 + ln 2)·2; bad once: 1.
        double good = (1 + Math.log(2)) * 2;
        double expected = (good * 1 - 3) / Math.sqrt(good * good + 1);
        assertThat(WEIGHTS.score(List.of("good", "bad", "good", "unknown"))).isCloseTo(expected, within(1e-12));
    }

    @Test
    void score_nothingKnown_isZero() {
        assertThat(WEIGHTS.score(List.of("unknown"))).isZero();
    }
}
