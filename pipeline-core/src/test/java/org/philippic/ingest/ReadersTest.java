package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.Reject;

class ReadersTest {
    @Test
    void failureOfWhoTakesTheRows_isThrownOnAndNoFaultOfTheFile() {
        List<Reject> rejects = new ArrayList<>();

        assertThatThrownBy(() -> Readers.read(
                        TestSources.of("a.txt", "Some words."),
                        TestSources.LIMITS,
                        document -> {
                            throw new IllegalArgumentException("the disk is full");
                        },
                        rejects::add))
                .hasMessage("the disk is full");
        assertThat(rejects).isEmpty();
    }

    @Test
    void fileWithNothingThatIsADocument_isEmpty() {
        assertThat(TestSources.read(TestSources.of("a.csv", "id,text\n")).reasons())
                .containsExactly("empty");
    }
}
