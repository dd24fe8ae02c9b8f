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
                "“Hello there,” said he.\n\n",
                "dit : Non ! ",
                ". - Quoi? ",
                "» ",
                "a dit “ Ces ",
                "« A », dit-il. ");
    }

    static Stream<String> longUnits() {
        return Stream.of(
                "motsansfin",
                "“a ‘b “c ",
                "“a ‘b c’ d” ",
                "Il a dit. — Quoi ? dit-il. ",
                "\u05E9\u05DC\u05D5\u05DD, \"\u05D0\u05DE\u05E8\" ",
                "\uD835\uDC9C\uD835\uDCB7 « \uD835\uDCB8 » ");
    }

    @ParameterizedTest
    @MethodSource("units")
    void repeatedUnit_isZonedInTime(String unit) {
        assertZonedInTime(unit.repeat(LENGTH / unit.length()));
    }

    @ParameterizedTest
    @MethodSource("longUnits")
    void lineOfAMillionCharacters_isZonedInTime(String unit) {
        assertZonedInTime(unit.repeat(1_000_000 / unit.length()));
    }

    private static void assertZonedInTime(String text) {
        ZonedDocument zoned = Assertions.assertTimeoutPreemptively(
                LIMIT, () -> Zoned.ZONER.zone(ZoneCase.document(text, "fr"), "fr"));
        int at = 0;
        for (Zone zone : zoned.zones()) {
            assertThat(zone.charStart()).isEqualTo(at);
            at = zone.charEnd();
        }
        assertThat(at).isEqualTo(text.codePointCount(0, text.length()));
    }

    private static final class Zoned {
        private static final Zoner ZONER = Zoner.load();
    }
}
