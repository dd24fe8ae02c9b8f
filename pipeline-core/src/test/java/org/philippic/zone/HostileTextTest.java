package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.model.Zone;

/** Texts made to be slow: time must grow with length and no faster. */
class HostileTextTest {
    private static final int LENGTH = 150_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<String> units() {
        return Stream.of(
                "a",
                "\"",
                "“a \" b",
                "'a ",
                "« ",
                "(",
                ")",
                "] ",
                "Contents\n",
                "1. Foo bar\n",
                "Anna Lund\n",
                "* * *\n",
                "[1] a\n\n",
                "said Anna, \"no,\" ",
                "— Oui, dit-il, non ! ",
                "a-\n",
                "| ",
                ".... ",
                "\n\n",
                "xqzwv1l I'a ",
                "Home\n",
                "\u00AD",
                "x:\n\n\"a\n\n",
                "« a\n\n",
                "“a ",
                "Anna Lund said. ",
                "— Oui, dit-il, non !\n\n",
                "“Hello there,” said he.\n\n");
    }

    @ParameterizedTest
    @MethodSource("units")
    void repeatedUnit_isZonedInTime(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        ZonedDocument zoned = Assertions.assertTimeoutPreemptively(
                LIMIT, () -> Zoned.ZONER.zone(ZoneCase.document(text, "fr"), "fr"));
        int at = 0;
        for (Zone zone : zoned.zones()) {
            assertThat(zone.charStart()).isEqualTo(at);
            at = zone.charEnd();
        }
        assertThat(at).isEqualTo(text.length());
    }

    private static final class Zoned {
        private static final Zoner ZONER = Zoner.load();
    }
}
