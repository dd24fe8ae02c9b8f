package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OcrNoiseTest {
    private static final OcrNoise NOISE = OcrNoise.parse("# printed, read, wrong, all\nà\ta\t1\t2\nl'\tI'\t1\t1\n");

    @Test
    void misreadings_comeAsOftenAsTheyWereCounted() {
        String text = "à ".repeat(10_000);
        long misread = NOISE.in(text, 1).chars().filter(c -> c == 'a').count();
        assertThat(misread / 10_000.0).isCloseTo(0.5, within(0.02));
        assertThat(NOISE.in(text, 1)).isEqualTo(NOISE.in(text, 1)).isNotEqualTo(NOISE.in(text, 2));
    }

    @Test
    void longerContext_isMisreadAsAWhole() {
        assertThat(NOISE.in("l'art, l art", 1)).isEqualTo("I'art, l art");
    }

    @Test
    void rates_areRaisedUpToAlways() {
        assertThat(NOISE.times(3).in("à à à", 1)).isEqualTo("a a a");
        assertThat(NOISE.times(0).in("à l'art", 1)).isEqualTo("à l'art");
    }

    @Test
    void shippedErrors_spoilAFrenchTextAboutAsTheScanWas() {
        String text =
                "Dès l'été, la tête du parti s'était déjà mise à l'œuvre contre ceux qui l'avaient élue. ".repeat(200);
        assertThat(wrongWords(text, OcrNoise.shipped().in(text, 3))).isBetween(0.1, 0.6);
        String plain = "The old town was quiet and the clerks went home at noon. ".repeat(200);
        assertThat(wrongWords(plain, OcrNoise.shipped().in(plain, 3))).isBetween(0.001, 0.05);
    }

    /** Share of the words of a text, by blanks, that a misread copy lacks. */
    static double wrongWords(String text, String read) {
        String[] right = text.split("\\s+");
        java.util.Map<String, Integer> left = new java.util.HashMap<>();
        for (String word : read.split("\\s+")) {
            left.merge(word, 1, Integer::sum);
        }
        int wrong = 0;
        for (String word : right) {
            if (left.merge(word, -1, Integer::sum) < 0) {
                wrong++;
            }
        }
        return (double) wrong / right.length;
    }
}
