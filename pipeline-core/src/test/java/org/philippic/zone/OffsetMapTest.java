package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.model.TextRun;
import org.philippic.model.Zone;

class OffsetMapTest {
    private static Zone zone(int start, int end, String text, TextRun... runs) {
        return new Zone("c:d", 0, "body", start, end, text, "und", List.of(runs));
    }

    @Test
    void zoneWithoutRuns_isTheDocumentTextShifted() {
        OffsetMap map = OffsetMap.of(zone(10, 14, "a\uD83D\uDE00bc"));
        assertThat(map.zoneLength()).isEqualTo(4);
        assertThat(map.toDocument(0)).isEqualTo(10);
        assertThat(map.toDocument(2)).isEqualTo(12);
        assertThat(map.toDocumentEnd(4)).isEqualTo(14);
        assertThat(map.toZone(13)).isEqualTo(3);
    }

    @Test
    void deletedHyphenAndLineEnd_leadAroundTheGap() {
        // Document from 5: "over-\nturn it"; zone: "overturn it".
        OffsetMap map = OffsetMap.of(zone(5, 18, "overturn it", new TextRun(0, 5, 4), new TextRun(4, 11, 7)));
        assertThat(map.toDocument(4)).isEqualTo(11);
        assertThat(map.toDocumentEnd(4)).isEqualTo(9);
        assertThat(map.toDocumentEnd(8)).isEqualTo(15);
        assertThat(map.toZone(9)).isEqualTo(4);
        assertThat(map.toZone(10)).isEqualTo(4);
        assertThat(map.toZone(18)).isEqualTo(11);
    }

    @Test
    void insertedSpace_leadsToWhereItWasInserted() {
        // Document: "Siles uns"; zone: "Si les uns".
        OffsetMap map = OffsetMap.of(zone(0, 9, "Si les uns", new TextRun(0, 0, 2), new TextRun(3, 2, 7)));
        assertThat(map.toDocument(2)).isEqualTo(2);
        assertThat(map.toDocument(3)).isEqualTo(2);
        assertThat(map.toDocumentEnd(2)).isEqualTo(2);
        assertThat(map.toDocumentEnd(3)).isEqualTo(2);
        assertThat(map.toDocumentEnd(6)).isEqualTo(5);
        assertThat(map.toZone(2)).isEqualTo(3);
    }

    @Test
    void emptyZoneText_leadsEverywhereToItsEnds() {
        OffsetMap map = OffsetMap.of(zone(7, 9, ""));
        assertThat(map.toDocument(0)).isEqualTo(7);
        assertThat(map.toZone(8)).isZero();
    }

    @Test
    void offsetOutsideTheZone_isRefused() {
        OffsetMap map = OffsetMap.of(zone(7, 9, "ab"));
        assertThatThrownBy(() -> map.toDocument(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> map.toZone(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
