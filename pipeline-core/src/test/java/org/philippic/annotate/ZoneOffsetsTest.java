package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.TextRun;
import org.philippic.model.Zone;

class ZoneOffsetsTest {
    @Test
    void untouchedZone_countsCodePointsFromItsStart() {
        ZoneOffsets offsets = new ZoneOffsets(zone("\uD83D\uDE00 ok", 10, 14, List.of()));

        assertThat(offsets.start(0, 2)).isEqualTo(10);
        assertThat(offsets.end(0, 2)).isEqualTo(11);
        assertThat(offsets.start(3, 5)).isEqualTo(12);
        assertThat(offsets.end(3, 5)).isEqualTo(14);
    }

    @Test
    void wordRejoinedOverALineBreak_coversTheBreak() {
        // document: "exam-\nple", zone text: "example"
        ZoneOffsets offsets =
                new ZoneOffsets(zone("example", 0, 9, List.of(new TextRun(0, 0, 4), new TextRun(4, 6, 3))));

        assertThat(offsets.start(0, 7)).isZero();
        assertThat(offsets.end(0, 7)).isEqualTo(9);
    }

    @Test
    void replacedFirstLetters_areLedToWhatStoodThere() {
        // document: "et 1l va", zone text: "et Il va" with "I" replaced
        ZoneOffsets offsets =
                new ZoneOffsets(zone("et Il va", 0, 8, List.of(new TextRun(0, 0, 3), new TextRun(4, 4, 4))));

        assertThat(offsets.start(3, 5)).isEqualTo(3);
        assertThat(offsets.end(3, 5)).isEqualTo(5);
    }

    @Test
    void whollyReplacedWord_isLedToTheGap() {
        // document: "a xx b", zone text: "a yyy b"
        ZoneOffsets offsets =
                new ZoneOffsets(zone("a yyy b", 0, 6, List.of(new TextRun(0, 0, 2), new TextRun(5, 4, 2))));

        assertThat(offsets.start(2, 5)).isEqualTo(2);
        assertThat(offsets.end(2, 5)).isEqualTo(4);
    }

    @Test
    void everyStretch_liesInItsZone() {
        Zone zone = zone("q w", 5, 40, List.of(new TextRun(1, 20, 1)));
        ZoneOffsets offsets = new ZoneOffsets(zone);

        for (int begin = 0; begin < 3; begin++) {
            int start = offsets.start(begin, begin + 1);
            int end = offsets.end(begin, begin + 1);
            assertThat(start).isBetween(5, 40);
            assertThat(end).isBetween(start, 40);
        }
    }

    private static Zone zone(String text, int start, int end, List<TextRun> runs) {
        return new Zone("d", 0, "body", start, end, text, "en", runs);
    }
}
