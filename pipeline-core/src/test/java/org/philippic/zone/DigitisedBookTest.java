package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.philippic.zone.ZoneCase.MORE;
import static org.philippic.zone.ZoneCase.PROSE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Zones of books as libraries digitise them: chapters with notes under each, notes in brackets of many forms, frames. */
class DigitisedBookTest {
    private static ZoneCase book(List<String> lines) {
        return ZoneCase.of("en", lines.toArray(String[]::new));
    }

    @Test
    void notesUnderAChapter_endWhereTheNextBegins_thoughItsParagraphsAreNumbered() {
        ZoneCase book = ZoneCase.of(
                "en",
                PROSE + "[1]",
                "",
                MORE + "[2]",
                "",
                "FOOTNOTES:",
                "",
                "[1] Petersen, Ports of the North, p. 12.",
                "",
                "[2] Ibid., p. 14.",
                "",
                "",
                "",
                "III.",
                "",
                "The sale of the tugs.",
                "",
                "1. " + PROSE,
                "",
                "2. " + MORE + "[3]",
                "",
                "FOOTNOTES:",
                "",
                "[3] Petersen, p. 20.");
        assertThat(book.kindOf("[2] Ibid")).isEqualTo("footnote");
        assertThat(book.kindOf("III.")).isEqualTo("heading");
        assertThat(book.kindOf("1. The harbour")).isEqualTo("body");
        assertThat(book.kindOf("2. Every morning")).isEqualTo("body");
        assertThat(book.kindOf("[3] Petersen")).isEqualTo("footnote");
    }

    @Test
    void noteIsKnownByItsCall_howeverFarAway() {
        List<String> lines = new ArrayList<>(List.of(PROSE + "[7]"));
        for (int i = 0; i < 30; i++) {
            lines.addAll(List.of("", i % 2 == 0 ? MORE : PROSE));
        }
        lines.addAll(List.of("", "[7] So the pilots said.", "", MORE, "", "[31] Nobody called this one.", "", PROSE));
        ZoneCase book = book(lines);
        assertThat(book.kindOf("[7] So")).isEqualTo("footnote");
        assertThat(book.kindOf("[31] Nobody")).isEqualTo("body");
    }

    @Test
    void noteEnclosedInBrackets_endsWhereTheyClose() {
        ZoneCase book = ZoneCase.of(
                "en",
                PROSE + "[12]",
                "",
                "[12: Petersen, Ports of the North, p. 12.]",
                "",
                MORE + "[Footnote 3]",
                "",
                "[Footnote 3: The council kept a book of the sales.",
                "",
                "It was burnt with the town hall some years after the tugs had left.]",
                "",
                PROSE);
        assertThat(book.kindOf("[12: Petersen")).isEqualTo("footnote");
        assertThat(book.kindOf("[Footnote 3: The")).isEqualTo("footnote");
        assertThat(book.kindOf("It was burnt")).isEqualTo("footnote");
        assertThat(book.zoned().zones().get(book.zoned().zones().size() - 1).kind())
                .isEqualTo("body");
    }

    @Test
    void figureInParentheses_opensANoteWhereTheTextCallsIt_anItemOfAListElse() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            lines.addAll(
                    List.of(PROSE.replace("again.", "again (" + i + ")."), "", "(" + i + ") Lund, p. " + i + ".", ""));
        }
        lines.add(MORE);
        ZoneCase called = book(lines);
        assertThat(called.kindOf("(3) Lund")).isEqualTo("footnote");
        ZoneCase listed = book(List.of(
                "There are three reasons: (1) the ice, (2) the war and (3) the price of coal in that long year of want.",
                "",
                "(1) " + PROSE,
                "",
                "(2) " + MORE,
                "",
                "(3) " + PROSE));
        assertThat(listed.kindOf("(2) Every")).isEqualTo("body");
    }

    @Test
    void linesOfDashesAndBars_areATable_aFrameRoundWordsOfTheTranscriberIsNeitherTableNorText() {
        ZoneCase book = ZoneCase.of(
                "en",
                "The harbour was silent that winter, and nobody in the town could",
                "say when the ships would come back again. Every morning the pilots",
                "went to the quay, looked at the grey water for an hour and went",
                "home without a word to those who waited for them in the street of",
                "lamps, where the snow had covered the ropes and the barrels.",
                "",
                "-----------------------------",
                "            | Tugs. | Boats. ",
                "-----------------------------",
                "Sold        |   2   |   14   ",
                "Kept        |   0   |    3   ",
                "-----------------------------",
                "",
                MORE,
                "",
                "+----------------------------------------------------------+",
                "| Transcriber's Note:                                      |",
                "|                                                          |",
                "| Obvious misprints of the first edition were put right    |",
                "| and the names of the pilots were left as they were.      |",
                "+----------------------------------------------------------+");
        assertThat(book.kindOf("Sold ")).isEqualTo("table");
        assertThat(book.kindOf("and the names")).isIn("editorial", "boilerplate");
    }

    @Test
    void listUnderATranscribersTitle_isEditorial() {
        ZoneCase spanish = ZoneCase.of(
                "es",
                "NOTA DE TRANSCRIPCIÓN",
                "",
                "  * Los errores de imprenta han sido corregidos.",
                "",
                "  * Las páginas en blanco han sido eliminadas.",
                "",
                "",
                "Aquel invierno el puerto estaba callado y nadie en la ciudad sabía cuándo iban a volver los barcos.");
        assertThat(spanish.kindOf("* Los errores")).isEqualTo("editorial");
        assertThat(spanish.kindOf("* Las páginas")).isEqualTo("editorial");
        assertThat(spanish.kindOf("Aquel")).isEqualTo("body");
    }

    @Test
    void germanTitleWithSharpS_standsOverNotes() {
        ZoneCase german = ZoneCase.of(
                "de",
                "Im Winter war der Hafen still, und niemand in der Stadt wusste, wann die Schiffe wiederkommen würden.",
                "",
                "Fußnoten:",
                "",
                "[1] Siehe Petersen, Häfen des Nordens.");
        assertThat(german.kindOf("[1] Siehe")).isEqualTo("footnote");
    }

    @Test
    void shortSpeechInGermanMarks_isNoHeading() {
        ZoneCase page = ZoneCase.of(
                "de",
                "Der alte Lotse sah lange auf das graue Wasser hinaus und sagte eine ganze Weile kein einziges Wort.",
                "",
                "»Wann kommen die Schiffe?«",
                "",
                "Niemand im Hafen wußte eine Antwort, und so gingen alle langsam durch den Schnee nach Hause zurück.");
        assertThat(page.kindOf("»Wann kommen")).isEqualTo("body");
        assertThat(page.quotations()).containsExactly("direct: Wann kommen die Schiffe?");
    }
}
