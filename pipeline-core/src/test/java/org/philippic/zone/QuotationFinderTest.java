package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationFinderTest {
    @Test
    void marksOfEveryKind_holdQuotations() {
        assertThat(ZoneCase.of("en", "The mayor said: “We shall wait for the ships until spring.” And he went.")
                        .quotations())
                .containsExactly("direct: We shall wait for the ships until spring.");
        assertThat(ZoneCase.of("en", "The mayor said: \"We shall wait for the ships until spring.\" And he went.")
                        .quotations())
                .containsExactly("direct: We shall wait for the ships until spring.");
        assertThat(ZoneCase.of(
                                "fr",
                                "Le maire a dit : « Nous attendrons les bateaux jusqu'au printemps. » Puis il sortit.")
                        .quotations())
                .containsExactly("direct: Nous attendrons les bateaux jusqu'au printemps.");
        assertThat(ZoneCase.of(
                                "de",
                                "Der Bürgermeister sagte: „Wir warten bis zum Frühling auf die Schiffe.“ Dann ging er.")
                        .quotations())
                .containsExactly("direct: Wir warten bis zum Frühling auf die Schiffe.");
        assertThat(ZoneCase.of(
                                "en",
                                "The mayor added: `We shall wait for the pilots' ships until spring.' And he went.")
                        .quotations())
                .containsExactly("direct: We shall wait for the pilots' ships until spring.");
    }

    @Test
    void apostrophe_isNeverAQuotationMark() {
        assertThat(ZoneCase.of("en", "The pilots' boats weren't sold; the mayor's men didn't dare, and 'twas well so.")
                        .quotations())
                .isEmpty();
        assertThat(ZoneCase.of("fr", "L'hiver qu'on attendait n'est pas venu, et c'est l'été qui s'installa d'un coup.")
                        .quotations())
                .isEmpty();
    }

    @Test
    void quotationOverParagraphs_openedOnEachAndClosedOnTheLast_isWholeInEach() {
        ZoneCase page = ZoneCase.of(
                "en",
                "The mayor spoke to us: “The ships will not come back this year.",
                "",
                "“The town must live from its own land.” We said nothing to that.");
        assertThat(page.quotations())
                .containsExactly(
                        "direct: The ships will not come back this year.",
                        "direct: The town must live from its own land.");
    }

    @Test
    void dialogueDash_endsBeforeTheNarratorsWords() {
        ZoneCase page = ZoneCase.of(
                "fr",
                "Le vieux pilote regarda longtemps la mer, puis il posa sa pipe sur la table de la cuisine.",
                "",
                "— Les bateaux ne reviendront plus ? demanda la petite en baissant la voix.",
                "",
                "— Ils reviendront, dit le vieux, quand le vent aura tourné.");
        assertThat(page.quotations())
                .containsExactly(
                        "direct: Les bateaux ne reviendront plus ?",
                        "direct: Ils reviendront, dit le vieux, quand le vent aura tourné.");
        assertThat(page.quotation(0).speaker()).isEqualTo("la petite");
        assertThat(page.quotation(1).speaker()).isEqualTo("le vieux");
    }

    @Test
    void speakerAndCue_beforeAndAfter_areNamed() {
        ZoneCase before = ZoneCase.of(
                "en", "In March the engineer Karl Lund wrote the following: “The quay must be rebuilt at once.”");
        assertThat(before.quotation(0).speaker()).isEqualTo("Karl Lund");
        assertThat(before.quotation(0).cue()).contains("wrote the following");
        ZoneCase after =
                ZoneCase.of("en", "“The quay must be rebuilt at once,” said Mrs. Petersen, and nobody answered her.");
        assertThat(after.quotation(0).speaker()).isEqualTo("Mrs. Petersen");
    }

    @Test
    void fewWordsWithoutAReportingVerb_areScareQuotes() {
        ZoneCase page =
                ZoneCase.of("en", "The “friends” of the harbour have sold the quay to the highest bidder once more.");
        assertThat(page.quotations()).containsExactly("scare: friends");
        assertThat(page.quotation(0).speaker()).isNull();
    }

    @Test
    void unclosedMarkInTheMiddle_isASlip() {
        assertThat(ZoneCase.of(
                                "en",
                                "The town had a \"quay of its own and nobody in it remembered who had built the thing.")
                        .quotations())
                .isEmpty();
    }
}
