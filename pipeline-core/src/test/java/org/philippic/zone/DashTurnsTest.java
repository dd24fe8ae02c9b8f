package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashTurnsTest {
    private static final String LONG = " El puerto era entonces la única puerta de la comarca, y todo lo que en ella se"
            + " compraba o se vendía pasaba por los almacenes del muelle, cuyos dueños fijaban los precios sin consultar"
            + " con nadie. Los pescadores, obligados a vender en el día, aceptaban lo que se les daba, y los campesinos"
            + " pagaban por la sal lo que se les pedía.";

    @Test
    void dashOfTheTypewriter_opensATurn() {
        assertThat(turns("es", "--¿Han vuelto las barcas?", "--Todavía no.", "El viejo calló."))
                .containsExactly(0, 1);
        assertThat(ZoneCase.of(
                                "fr",
                                "--Les bateaux sont rentrés? demanda la petite.",
                                "",
                                "--Pas encore, dit le vieux.")
                        .quotations())
                .containsExactly("direct: Les bateaux sont rentrés?", "direct: Pas encore");
    }

    @Test
    void cueBeforeTheDashOfTheTypewriter_isWrittenAsInTheText() {
        ZoneCase page = ZoneCase.of("es", "El alcalde escribió lo siguiente:--«Las barcas no volverán este año.»");
        assertThat(page.quotation(0).cue()).endsWith("escribió lo siguiente:--");
    }

    @Test
    void ruleAndIndex_areNoTurns() {
        assertThat(turns("en", "---- of the harbour, 12.", "---- of the pilots, 14.", "—— of the quay, 19."))
                .isEmpty();
    }

    @Test
    void listsOfBooks_areNoTurns() {
        assertThat(turns(
                        "fr",
                        "--_Le Port_. Anvers, Lund, 1881.",
                        "--_La Digue_. Anvers, Lund, 1884.",
                        "--_Les Filets_. Anvers, Lund, 1890."))
                .isEmpty();
    }

    @Test
    void longParagraphOfTheAuthor_isATurnOnlyWhereAColonOrADialogueLeadsToIt() {
        assertThat(turns("es", "La sal era cara.", "—" + LONG, "Así se vivía.")).isEmpty();
        assertThat(turns("es", "El piloto contestó:", "—" + LONG, "Así se vivía."))
                .containsExactly(1);
        assertThat(turns("es", "—¿Y la sal?", "—Era cara.", "—" + LONG, "—¿Por qué?"))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void shortParagraphAlone_isATurnWhereItSpeaksToSomebody() {
        assertThat(turns("es", "El viejo se levantó.", "—¡Vámonos!", "Y se fueron."))
                .containsExactly(1);
        assertThat(turns("es", "El viejo se levantó.", "—Las barcas del puerto.", "Y se fueron."))
                .isEmpty();
    }

    private static List<Integer> turns(String language, String... paragraphs) {
        QuotationCues cues = QuotationCues.load(language);
        BitSet turns = new DashTurns(cues, new Dialogue(cues)).of(List.of(paragraphs));
        return turns.stream().boxed().toList();
    }
}
