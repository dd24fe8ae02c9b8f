package org.philippic.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels labels = Labels.load();

    @Test
    void bothLanguages_haveTheSameLabelsWithTheSamePlaces() {
        assertThat(labels.french().keySet()).isEqualTo(labels.english().keySet());
        labels.english()
                .forEach((key, text) -> assertThat(places(labels.french().get(key)))
                        .describedAs(key)
                        .isEqualTo(places(text)));
    }

    @Test
    void everySection_hasANameInTheContents() {
        Report.SECTIONS.forEach(
                section -> assertThat(labels.html("nav." + section.id())).isNotBlank());
    }

    @Test
    void everyDeviceOfAFamily_hasAName() {
        labels.english().keySet().stream()
                .filter(key -> key.startsWith("device."))
                .forEach(key -> assertThat(DeviceFamily.of(key.substring(7)))
                        .describedAs(key)
                        .isNotEqualTo(DeviceFamily.OTHER));
    }

    @Test
    void unknownName_isShownAsItsWordsAndEscaped() {
        assertThat(labels.name("flag", "odd_<flag>")).isEqualTo("odd &lt;flag&gt;");
        assertThatThrownBy(() -> labels.html("no.such")).hasMessageContaining("no.such");
    }

    @Test
    void braceInAnArgument_isNotTakenForAPlace() {
        assertThat(labels.html("profile.against", "{1}", "$0", "3"))
                .contains("{1}")
                .contains("$0");
    }

    private static long places(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(place -> place.group())
                .distinct()
                .count();
    }
}
