package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoicePartTest {
    @Test
    void judgement_negativeWord_outweighsAPositiveOneOfItsSize() {
        assertThat(judgement(0.6, -0.6)).isCloseTo(-0.3, within(1e-9));
    }

    @Test
    void judgement_weakWord_doesNotCount() {
        assertThat(judgement(0.2)).isZero();
        assertThat(judgement(-0.1, 0.25)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void valence_everyWord_countsAsItIs() {
        assertThat(part(0.2, -0.6).valence()).isCloseTo(-0.4, within(1e-9));
        assertThat(part(0.2, -0.6).evidence()).isCloseTo(0.8, within(1e-9));
    }

    private static double judgement(double... polarities) {
        return part(polarities).judgement();
    }

    private static VoicePart part(double... polarities) {
        List<PolarWord> words = Arrays.stream(polarities)
                .mapToObj(polarity -> new PolarWord(0, polarity, polarity, false))
                .toList();
        return new VoicePart(new int[0], "en", List.of(), words);
    }
}
