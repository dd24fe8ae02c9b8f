package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.philippic.model.Quotation;
import org.philippic.model.TextRun;
import org.philippic.model.Zone;

/** Random strings: whatever the text, zones tile it and every offset leads back into it. */
class ZoneFuzzTest {
    private static final int ROUNDS = 1500;
    private static final List<String> PIECES = List.of(
            "word",
            "Word",
            "a",
            "l'",
            "\n",
            "\n",
            "\n\n",
            " ",
            " ",
            "  ",
            "\t",
            "-\n",
            "\u00AD",
            "“",
            "”",
            "\"",
            "«",
            "»",
            "'",
            "`",
            "’",
            "„",
            "—",
            "– ",
            "[1] ",
            "1l ",
            "* * *",
            "| ",
            " > ",
            "...",
            ".",
            ",",
            "?",
            "Notes\n\n",
            "Contents\n\n",
            "\uD83D\uDE00",
            "\uD835\uDC9C",
            "\uD800",
            "\uDC00",
            "\u0000",
            "\f",
            "\r\n",
            "\r",
            "שלום",
            "مرحبا",
            "é",
            "e\u0301",
            "said Anna",
            "Source: x",
            "Copyright 2001",
            "1923",
            "CHAPTER I\n\n",
            "I'analyse",
            "Siles",
            "\u00A0",
            "\u2028",
            "The harbour was silent that winter, and nobody in the town could say why.");

    @Test
    void randomStrings_areTiledAndMapped() {
        long seed = Long.getLong("fuzz.seed", 20260101L);
        System.out.println("ZoneFuzzTest seed " + seed + " (set -Dfuzz.seed)");
        Random random = new Random(seed);
        String[] langs = {"en", "fr", "de", "es", "it", "und", "ru"};
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(60);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                if (random.nextInt(20) == 0) {
                    text.appendCodePoint(random.nextInt(0x10FFFF));
                }
            }
            check(text.toString(), langs[random.nextInt(langs.length)]);
        }
    }

    private static void check(String text, String lang) {
        int length = text.codePointCount(0, text.length());
        ZoneCase zoned = ZoneCase.of(lang, text);
        int at = 0;
        for (Zone zone : zoned.zoned().zones()) {
            assertThat(zone.charStart()).as(text).isEqualTo(at);
            assertThat(zone.charEnd()).as(text).isGreaterThan(at);
            at = zone.charEnd();
            checkMap(text, zone, length);
        }
        assertThat(at).as(text).isEqualTo(length);
        int id = 0;
        for (Quotation quotation : zoned.zoned().quotations()) {
            assertThat(quotation.quotationId()).isEqualTo(id++);
            assertThat(quotation.charStart()).as(text).isBetween(0, quotation.charEnd() - 1);
            assertThat(quotation.charEnd()).as(text).isLessThanOrEqualTo(length);
        }
    }

    private static void checkMap(String text, Zone zone, int length) {
        OffsetMap map = OffsetMap.of(zone);
        int before = zone.charStart();
        for (int i = 0; i <= map.zoneLength(); i++) {
            int source = map.toDocument(i);
            assertThat(source).as(text).isBetween(before, length);
            assertThat(map.toDocumentEnd(i)).as(text).isLessThanOrEqualTo(source);
            before = source;
        }
        int runEnd = 0;
        int sourceEnd = zone.charStart();
        for (TextRun run : zone.runs()) {
            assertThat(run.at()).as(text).isGreaterThanOrEqualTo(runEnd);
            assertThat(run.source()).as(text).isGreaterThanOrEqualTo(sourceEnd);
            runEnd = run.at() + run.length();
            sourceEnd = run.source() + run.length();
        }
        assertThat(runEnd).as(text).isLessThanOrEqualTo(map.zoneLength());
    }
}
