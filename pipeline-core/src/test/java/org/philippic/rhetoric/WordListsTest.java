package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordListsTest {
    static final java.util.List<String> LANGUAGES = WordLists.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguage_hasEveryListWithSourceAndLicence(String lang) throws IOException {
        for (WordList list : WordList.values()) {
            String resource = list.resource(lang);
            try (InputStream stream = WordLists.class.getClassLoader().getResourceAsStream(resource)) {
                assertThat(stream).as(resource).isNotNull();
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text)
                        .as(resource)
                        .contains("# Source:")
                        .contains("Licence:")
                        .contains("Changes:");
            }
            assertThat(WordLists.lines(resource))
                    .as(resource)
                    .hasSizeGreaterThan(4)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguage_knowsThePolarityOfSomeWords(String lang) {
        WordLists lists = WordLists.load();
        String bad = java.util.Map.of(
                        "en", "horrible", "fr", "horrible", "de", "schrecklich", "es", "horrible", "it", "orribile")
                .get(lang);
        assertThat(lists.of(lang).words(bad).get(0).polarity()).isNegative();
    }

    @Test
    void unknownLanguage_hasEmptyLists() {
        assertThat(WordLists.load().of("xx").words("never").get(0).lists()).isZero();
    }
}
