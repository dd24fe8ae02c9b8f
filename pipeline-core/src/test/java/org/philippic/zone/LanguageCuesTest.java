package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every language folder with zone cues must hold. */
class LanguageCuesTest {
    static Stream<String> languages() {
        return ZoneCues.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void folder_hasEveryFileAndSection(String language) {
        assertThat(Resources.sections(language, "zone-cues.txt").keySet())
                .containsExactlyInAnyOrder(Stream.of(Cue.values())
                        .map(cue ->
                                cue.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .toArray(String[]::new));
        QuotationCues cues = QuotationCues.load(language);
        assertThat(cues.marks()).containsKey('"').containsKey('“').containsKey('«');
        assertThat(cues.verbs()).hasSizeGreaterThan(50);
        assertThat(cues.words()).containsKeys("pronoun", "masculine", "feminine", "title", "determiner", "preposition");
        assertThat(OcrCues.load(language).confusions()).isNotEmpty();
        assertThat(Lexicon.load(language).knows("a")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void lists_areHeadedWithSourceAndLicence(String language) throws java.io.IOException {
        for (String file : List.of("zone-cues.txt", "quotation-cues.txt", "reporting-verbs.txt", "ocr-cues.txt")) {
            try (var bytes = Resources.class.getResourceAsStream("/language/" + language + "/" + file)) {
                String text = new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(text).as(file).startsWith("#");
                assertThat(text.toLowerCase(java.util.Locale.ROOT)).as(file).containsAnyOf("cc0", "licence");
            }
        }
    }
}
