package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TermCountsTest {
    private static final float[] IDF = {2, 1};
    private static final float[] WEIGHTS = {1, -3};

    @Test
    void score_twoTerms_isTheProductOfTheUnitVectorWithTheWeights() {
        // Term 0 twice: (1 + ln 2)·2; term 1 once: 1.
        double twice = (1 + Math.log(2)) * 2;
        double expected = (twice * 1 - 3) / Math.sqrt(twice * twice + 1);
        assertThat(TermCounts.of(new int[] {0, 1, 0, -1}).score(IDF, WEIGHTS)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void score_nothingKnown_isZero() {
        assertThat(TermCounts.of(new int[] {-1}).score(IDF, WEIGHTS)).isZero();
    }
}
