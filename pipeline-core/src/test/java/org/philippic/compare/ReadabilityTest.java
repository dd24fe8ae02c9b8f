package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.model.FeatureValue;

class ReadabilityTest {
    @ParameterizedTest
    @CsvSource({
        "en, revolution, 4", "en, table, 2", "en, bubble, 2", "en, made, 1", "en, walked, 1", "en, wanted, 2",
        "en, the, 1", "en, sees, 1", "en, strengths, 1", "en, bureaucracy, 4", "en, houses, 2", "en, hm, 1",
        "fr, table, 1", "fr, révolution, 4", "fr, parlent, 1", "fr, héroïque, 4", "fr, vie, 1", "fr, théâtre, 2",
        "de, arbeiter, 3", "de, freiheit, 2", "de, häuser, 2", "es, país, 2", "es, pueblo, 2", "es, caer, 2",
        "es, revolución, 4", "it, popolo, 3", "it, rivoluzione, 5", "it, guerra, 2", "it, paese, 3"
    })
    void syllables_areCountedAsSpoken(String lang, String word, int syllables) {
        assertThat(Readability.of(lang).orElseThrow().syllables(word)).isEqualTo(syllables);
    }

    @Test
    void ease_followsThePublishedConstants() {
        assertThat(Readability.of("en").orElseThrow().ease(20, 1.5)).isCloseTo(206.835 - 20.3 - 126.9, within(1e-9));
        assertThat(Readability.of("fr").orElseThrow().ease(20, 1.5)).isCloseTo(207 - 20.3 - 110.4, within(1e-9));
        assertThat(Readability.of("de").orElseThrow().ease(20, 2)).isCloseTo(180 - 20 - 117, within(1e-9));
        assertThat(Readability.of("es").orElseThrow().ease(20, 2)).isCloseTo(206.84 - 20.4 - 120, within(1e-9));
        assertThat(Readability.of("it").orElseThrow().ease(20, 2)).isCloseTo(217 - 26 - 120, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "it"})
    void longerSentencesAndWords_areHarder(String lang) {
        Readability readability = Readability.of(lang).orElseThrow();
        assertThat(readability.ease(10, 1.4)).isGreaterThan(readability.ease(30, 1.4));
        assertThat(readability.ease(10, 1.4)).isGreaterThan(readability.ease(10, 2));
    }

    @Test
    void languageWithoutFormula_hasLixAlone() {
        assertThat(Readability.of("tlh")).isEmpty();
        List<String> words = Collections.nCopies(150, "qapla");
        assertThat(TextMeasures.of("a:1", "tlh", words, 10))
                .extracting(FeatureValue::feature)
                .containsExactly("mattr", "mtld", "hdd", "yule_k", "lix");
    }

    @Test
    void lix_addsSentenceLengthAndLongWords() {
        List<String> words = Arrays.asList(
                "a peasant spoke to nobody at all today ".repeat(15).strip().split(" "));
        FeatureValue lix = TextMeasures.of("a:1", "en", words, 15).stream()
                .filter(value -> value.feature().equals("lix"))
                .findFirst()
                .orElseThrow();
        assertThat(lix.value()).isCloseTo(8 + 100.0 / 8, within(1e-9));
        assertThat(lix.n()).isEqualTo(120);
    }

    @Test
    void shortText_isNotMeasured() {
        assertThat(TextMeasures.of("a:1", "en", List.of("too", "short"), 1)).isEmpty();
    }
}
