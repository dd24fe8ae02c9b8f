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
    void marksOfOlderPrint_pair() {
        assertThat(ZoneCase.of("de", "Das Amt sprach von der „guten Zeit” des Hafens, und die „gute Zeit” verging.")
                        .quotations())
                .hasSize(2);
        assertThat(ZoneCase.of(
                                "it",
                                "Il sindaco disse: “Aspetteremo le barche fino a primavera.„ Poi uscì, e la gente del"
                                        + " porto tornò al lavoro.")
                        .quotations())
                .containsExactly("direct: Aspetteremo le barche fino a primavera.");
        assertThat(ZoneCase.of("en", "The mayor said: _\"We shall wait for the ships until spring.\"_ And he went.")
                        .quotations())
                .containsExactly("direct: We shall wait for the ships until spring.");
    }

    @Test
    void marksOfGermanBooks_openOnceAndCloseParagraphsLater() {
        ZoneCase page = ZoneCase.of(
                "de",
                "Die Pilotenkammer faßte den folgenden Beschluß: »Der Hafen wird im Winter geschlossen.",
                "",
                "Die Stadt zahlt den »Wintergroschen« aus ihrer Kasse.",
                "",
                "Im März wird neu beraten.« Danach gingen alle nach Hause.");
        assertThat(page.quotations())
                .containsExactly("direct: Der Hafen wird im Winter geschlossen.\n\n"
                        + "Die Stadt zahlt den »Wintergroschen« aus ihrer Kasse.\n\nIm März wird neu beraten.");
        ZoneCase whole = ZoneCase.of(
                "de",
                "Die Pilotenkammer faßte den folgenden Beschluß: »Der Hafen wird im Winter geschlossen.",
                "",
                "Die Stadt zahlt den Lotsen ihren Lohn weiter.«",
                "",
                "Danach gingen alle nach Hause.");
        assertThat(whole.quotations())
                .containsExactly(
                        "direct: Der Hafen wird im Winter geschlossen.\n\nDie Stadt zahlt den Lotsen ihren Lohn"
                                + " weiter.");
    }

    @Test
    void closingMarkAtTheStartOfParagraphs_saysThatTheQuotationGoesOn() {
        ZoneCase page = ZoneCase.of(
                "fr",
                "Le maire écrivit aux pilotes: «Les bateaux ne reviendront pas cette année.",
                "",
                "»La ville doit vivre de sa propre terre.",
                "",
                "»Que chacun sème avant la fin de mars.» Personne ne répondit.");
        assertThat(page.quotations())
                .containsExactly("direct: Les bateaux ne reviendront pas cette année.\n\n"
                        + "»La ville doit vivre de sa propre terre.\n\n»Que chacun sème avant la fin de mars.");
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

    @Test
    void secondClosingMark_afterTheNarratorsClause_endsTheWholeTurn() {
        ZoneCase page = ZoneCase.of(
                "fr", "— « Le port est fermé », reprit le pilote, sans bouger, et vous attendrez ici jusqu'au soir. »");
        assertThat(page.quotations())
                .containsExactly("direct: Le port est fermé », reprit le pilote, sans bouger, et vous attendrez ici"
                        + " jusqu'au soir.");
    }

    @Test
    void closingMarkTwoParagraphsOn_holdsThemAll_titlesInsideIncluded() {
        ZoneCase page = ZoneCase.of(
                "fr",
                "Le pilote commença : « C'était avant la guerre, et le port vivait encore.",
                "",
                "Je partis à bord du « Saint-Malo » avec mon frère et deux matelots de la ville.",
                "",
                "Nous ne sommes jamais revenus. »",
                "",
                "Personne ne parla dans la salle.");
        assertThat(page.quotations()).hasSize(1);
        assertThat(page.quotations().get(0)).startsWith("direct: C'était avant").endsWith("jamais revenus.");
    }

    @Test
    void openMarkAfterAVerbOfSpeech_whoseClosingMarkIsLost_endsWithItsSentence() {
        ZoneCase page = ZoneCase.of(
                "fr",
                "Le maire a dit “ Ces quais ne se vendront que par la force. C'est peu dire. Nous répondons : “ Le port"
                        + " est à la ville, et il y restera.");
        assertThat(page.quotations())
                .containsExactly(
                        "direct: Ces quais ne se vendront que par la force.",
                        "direct: Le port est à la ville, et il y restera.");
    }

    @Test
    void questionAndAnswerAfterDashes_insideAParagraph_areTurns() {
        ZoneCase page = ZoneCase.of(
                "fr",
                "Chacun se plaint tout bas de la mairie. - Pourquoi n'avez-vous rien dit? - Si le vote était secret, ce"
                        + " serait autre chose. Le mot circule dans le port.");
        assertThat(page.quotations())
                .containsExactly(
                        "direct: Pourquoi n'avez-vous rien dit?",
                        "direct: Si le vote était secret, ce serait autre chose.");
    }

    @Test
    void dashesBetweenNotes_areNoTurns() {
        assertThat(ZoneCase.of(
                                "fr",
                                "Le port est resté fermé. — Les bateaux ont attendu au large. — Le soir, un vent d'est"
                                        + " s'est levé sur la ville.")
                        .quotations())
                .isEmpty();
    }

    @Test
    void cryAfterAVerbOfSpeechAndAColon_needsNoMarks() {
        assertThat(ZoneCase.of("fr", "Les enfants couraient sur le quai en criant : Un bateau ! et la ville sortit.")
                        .quotations())
                .containsExactly("direct: Un bateau !");
    }

    @Test
    void clauseOfManner_withAnArticle_isTheNarrators() {
        ZoneCase page =
                ZoneCase.of("fr", "— Que ce port est triste ! fit le maire, d'un ton las. Il alla fermer la fenêtre.");
        assertThat(page.quotations()).containsExactly("direct: Que ce port est triste !");
        ZoneCase cried = ZoneCase.of("fr", "— Moi, je suis pilote, dit le vieux, et sans bateau !");
        assertThat(cried.quotations()).containsExactly("direct: Moi, je suis pilote, dit le vieux, et sans bateau !");
    }

    @Test
    void fewWordsAfterAParticipleOfNaming_areATerm() {
        assertThat(ZoneCase.of("fr", "Une de ces barques appelées « plates » gardait encore sa voile rouge.")
                        .quotations())
                .containsExactly("term: plates");
    }
}
