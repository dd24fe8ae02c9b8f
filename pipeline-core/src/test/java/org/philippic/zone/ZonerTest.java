package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.philippic.zone.ZoneCase.MORE;
import static org.philippic.zone.ZoneCase.PROSE;

import java.util.List;
import org.junit.jupiter.api.Test;

class ZonerTest {
    @Test
    void headerLinesAndLicence_areMetadataAndBoilerplate() {
        ZoneCase page = ZoneCase.of(
                "en",
                "Anna Petersen",
                "",
                "The Silent Harbour",
                "",
                "(March 1911)",
                "",
                "Written: 4 March 1911.",
                "Source: The Northern Herald, No. 12, p. 3.",
                "Copyleft: Harbour Archive (www.example.org) 2009. Permission is granted to copy this text.",
                "",
                PROSE,
                "",
                MORE);
        assertThat(page.kindOf("Anna Petersen")).isEqualTo("metadata");
        assertThat(page.kindOf("(March 1911)")).isEqualTo("metadata");
        assertThat(page.kindOf("Source:")).isEqualTo("metadata");
        assertThat(page.kindOf("Copyleft")).isEqualTo("boilerplate");
        assertThat(page.kindOf("The harbour was")).isEqualTo("body");
    }

    @Test
    void menusAndBreadcrumb_areBoilerplate() {
        ZoneCase page = ZoneCase.of(
                "en",
                "Our Site > English > Ports and Seas > **The silent harbour**",
                "",
                PROSE,
                "",
                MORE,
                "",
                "back back back back",
                "",
                "Top | Home | Contents | Contact",
                "",
                "Last updated on: 3.4.2011");
        assertThat(page.kindOf("Our Site")).isEqualTo("boilerplate");
        assertThat(page.kindOf("back back")).isEqualTo("boilerplate");
        assertThat(page.kindOf("Top |")).isEqualTo("boilerplate");
        assertThat(page.kindOf("Last updated")).isEqualTo("boilerplate");
        assertThat(page.kindOf("Every morning")).isEqualTo("body");
    }

    @Test
    void contentsWithMarkdownLinks_areToc_andTheSectionsHeadings() {
        ZoneCase page = ZoneCase.of(
                "en",
                "The silent harbour",
                "",
                "Contents",
                "",
                "- [1. The winter](#)",
                "- [2. The pilots of \\(...\\)](#)",
                "- [3. The end](#)",
                "",
                "1. The winter",
                "",
                PROSE,
                "",
                "2. The pilots of the north",
                "",
                MORE);
        assertThat(page.kindOf("Contents")).isEqualTo("toc");
        assertThat(page.kindOf("- [3.")).isEqualTo("toc");
        assertThat(page.kindOf("1. The winter\n\n")).isEqualTo("heading");
        assertThat(page.kindOf("2. The pilots of the north")).isEqualTo("heading");
    }

    @Test
    void footnoteBetweenTwoHalvesOfASentence_isCutOut_andTheSentenceWhole() {
        ZoneCase page = ZoneCase.of(
                "fr",
                "Mes chers amis,",
                "",
                "Le port était silencieux cet hiver, et personne dans la ville ne savait dire quand les bateaux",
                "reviendraient ; les vieux pilotes, qui descendaient chaque matin au bord du quai, regardaient",
                "longuement la mer sans rien dire à ceux qui les attendaient et rentraient ensuite chez eux par",
                "la grande rue, celle du marché, où les femmes leur demandaient s'ils avaient vu une voile, et",
                "",
                "1l s'agit du port de pêche, fermé depuis le mois de novembre.",
                "2 Les pilotes : anciens marins de la compagnie.",
                " ils répondaient toujours que la mer était vide. Le soir, on fermait les volets de bonne heure",
                "et la ville entière écoutait le vent, comme on écoute un voisin qui marche au-dessus de soi.",
                "",
                "Puis vint le printemps, avec ses pluies et ses journaux, et personne ne parla plus des bateaux",
                "perdus, sinon tout bas, dans les cuisines, quand les enfants dormaient.");
        assertThat(page.kindOf("1l s'agit")).isEqualTo("footnote");
        assertThat(page.kindOf("2 Les pilotes")).isEqualTo("footnote");
        assertThat(page.kindOf("ils répondaient")).isEqualTo("body");
        assertThat(page.zoneText("body")).contains("avaient vu une voile, et ils répondaient toujours");
    }

    @Test
    void numericTable_isTable() {
        ZoneCase page = ZoneCase.of(
                "en", PROSE, "", "\tShips\tPilots", "1909\t120\t14", "1910\t80\t11", "1911\t3\t9", "", MORE);
        assertThat(page.kindOf("1910")).isEqualTo("table");
        assertThat(page.zoneText("table")).contains("1909\t120\t14\n1910");
    }

    @Test
    void separatorsAndPageNumbers_arePageFurniture() {
        ZoneCase page = ZoneCase.of("en", PROSE, "", "* * *", "", MORE, "", "• • •", "", PROSE, "", "- 12 -", "", MORE);
        assertThat(page.kindOf("* * *")).isEqualTo("page_furniture");
        assertThat(page.kindOf("• • •")).isEqualTo("page_furniture");
        assertThat(page.kindOf("- 12 -")).isEqualTo("page_furniture");
    }

    @Test
    void bracketedNoteOfTheEditor_isEditorial() {
        ZoneCase page =
                ZoneCase.of("en", PROSE, "", "[The manuscript breaks off here; two pages seem to be lost.]", "", MORE);
        assertThat(page.kindOf("[The manuscript")).isEqualTo("editorial");
    }

    @Test
    void datelineAndName_underTheText_areSignature() {
        ZoneCase page = ZoneCase.of(
                "en", PROSE, "", MORE, "", "Bergen, March 4th, 1911", "", "A. Petersen", "", "Top | Home | Contents");
        assertThat(page.kindOf("Bergen")).isEqualTo("signature");
        assertThat(page.kindOf("A. Petersen")).isEqualTo("signature");
    }

    @Test
    void textTrappedAmongEndnotes_isBodyAndHeadingAgain() {
        ZoneCase page = ZoneCase.of(
                "en",
                PROSE + " [1]",
                "",
                MORE + " [2]",
                "",
                "Notes",
                "",
                "[1] See Petersen, Ports of the North, p. 12.",
                "",
                "The pilots had to be paid all the same, and so the council sold the two tugs that were left to it.",
                "",
                "The sale of the tugs",
                "",
                MORE,
                "",
                "[2] Ibid., p. 14.");
        assertThat(page.kindOf("[1] See")).isEqualTo("footnote");
        assertThat(page.kindOf("The pilots had")).isEqualTo("body");
        assertThat(page.kindOf("The sale")).isEqualTo("heading");
        assertThat(page.kindOf("[2] Ibid")).isEqualTo("footnote");
    }

    @Test
    void bibliography_runsToTheNextTitle() {
        ZoneCase page = ZoneCase.of(
                "fr",
                "Le port était silencieux cet hiver, et personne dans la ville ne savait quand les bateaux reviendraient.",
                "",
                "Bibliographie",
                "",
                "PETERSEN Anna, *Le port*, Éditions du Quai, 1911.",
                "",
                "LUND Karl, *Les pilotes*, Bergen, 1908.",
                "",
                "Notes",
                "",
                "[1] Petersen, p. 12.");
        assertThat(page.kindOf("PETERSEN")).isEqualTo("bibliography");
        assertThat(page.kindOf("LUND")).isEqualTo("bibliography");
        assertThat(page.kindOf("[1] Petersen")).isEqualTo("footnote");
    }

    @Test
    void announcedDisplayedQuotation_isBlockquote_andItsSourceInAnotherLanguageAFootnote() {
        ZoneCase page = ZoneCase.of(
                "en",
                PROSE + " The mayor wrote about it as follows:",
                "",
                "`We have waited for the ships long enough. The town must learn to live from its own land and hands.",
                "",
                "`Those who still look at the sea are the enemies of bread, and we shall treat them as such enemies.'",
                "",
                "Karl Lund, Le port et le pain (4 mars 1911). Lettres de Bergen (Paris: Quai, 1934), p. 12.",
                "",
                MORE);
        assertThat(page.kindOf("`We have")).isEqualTo("blockquote");
        assertThat(page.kindOf("`Those")).isEqualTo("blockquote");
        assertThat(page.kindOf("Karl Lund")).isEqualTo("footnote");
        assertThat(page.kindOf("Every morning")).isEqualTo("body");
    }

    @Test
    void hardWrappedLines_areRejoined_andHyphensAtLineEndsTakenOut() {
        ZoneCase page = ZoneCase.of(
                "en",
                "The harbour was silent that winter, and nobody in the town could re-",
                "member when the ships had left it; the well-known pilots, who went to",
                "the quay every morning, looked at the grey water and went home with-",
                "out a word to those who waited for them in the long street of lamps.");
        String body = page.zoneText("body");
        assertThat(body)
                .contains("could remember when")
                .contains("home without a word")
                .doesNotContain("\n");
        OffsetMap map = OffsetMap.of(page.zoned().zones().get(0));
        int at = body.indexOf("remember");
        assertThat(map.toDocument(at)).isEqualTo(page.text().indexOf("re-"));
        assertThat(map.toDocumentEnd(at + "remember".length()))
                .isEqualTo(page.text().indexOf("member") + 6);
    }

    @Test
    void libraryHeaderAndFooter_areBoilerplate_labelsMetadata() {
        ZoneCase page = ZoneCase.of(
                "en",
                "The Project Gutenberg EBook of The Silent Harbour, by Anna Petersen",
                "",
                "Title: The Silent Harbour",
                "",
                "*** START OF THIS PROJECT GUTENBERG EBOOK THE SILENT HARBOUR ***",
                "",
                "CHAPTER I",
                "",
                PROSE,
                "",
                MORE,
                "",
                "*** END OF THIS PROJECT GUTENBERG EBOOK THE SILENT HARBOUR ***",
                "",
                "This file should be named 1234.txt and is given away free of charge to anybody who asks.");
        assertThat(page.kindOf("The Project")).isEqualTo("boilerplate");
        assertThat(page.kindOf("Title:")).isEqualTo("metadata");
        assertThat(page.kindOf("CHAPTER I")).isEqualTo("heading");
        assertThat(page.kindOf("This file")).isEqualTo("boilerplate");
    }

    @Test
    void germanSpanishItalianParts_areFoundByTheirOwnCues() {
        ZoneCase german = ZoneCase.of(
                "de",
                "Der stille Hafen",
                "",
                "Von Anna Petersen",
                "",
                "Im Winter war der Hafen still, und niemand in der Stadt wusste, wann die Schiffe wiederkommen würden.",
                "",
                "Anmerkungen",
                "",
                "1. Siehe Petersen, Häfen des Nordens, S. 12.",
                "",
                "Zuletzt aktualisiert am 3.4.2011");
        assertThat(german.kindOf("Von Anna")).isEqualTo("metadata");
        assertThat(german.kindOf("1. Siehe")).isEqualTo("footnote");
        assertThat(german.kindOf("Zuletzt")).isEqualTo("boilerplate");
        ZoneCase spanish = ZoneCase.of(
                "es",
                "El puerto callado",
                "",
                "Aquel invierno el puerto estaba callado y nadie en la ciudad sabía cuándo iban a volver los barcos.",
                "",
                "Todos los derechos reservados © 2011",
                "",
                "Inicio | Contacto | Ayuda");
        assertThat(spanish.kindOf("Todos")).isEqualTo("boilerplate");
        assertThat(spanish.kindOf("Inicio")).isEqualTo("boilerplate");
        ZoneCase italian = ZoneCase.of(
                "it",
                "Il porto silenzioso",
                "",
                "Tradotto da: Carlo Lundi",
                "",
                "Capitolo I",
                "",
                "Quell'inverno il porto taceva e nessuno in città sapeva dire quando le navi sarebbero tornate a casa.");
        assertThat(italian.kindOf("Tradotto")).isEqualTo("metadata");
        assertThat(italian.kindOf("Capitolo I")).isEqualTo("heading");
    }

    @Test
    void emptyAndBlankTexts_haveNoWords() {
        assertThat(ZoneCase.of("en", "").zoned().zones()).isEmpty();
        ZoneCase blank = ZoneCase.of("en", " ", "\u00A0", "");
        assertThat(blank.zoned().zones()).hasSize(1);
        assertThat(blank.zoned().zones().get(0).text()).isEmpty();
    }

    @Test
    void sameText_givesTheSameZones() {
        List<String> lines =
                List.of("A title", "", PROSE, "", "He said: \"" + MORE + "\"", "", "Notes", "", "[1] One.");
        ZoneCase first = ZoneCase.of("en", lines.toArray(String[]::new));
        ZoneCase second = ZoneCase.of("en", lines.toArray(String[]::new));
        assertThat(second).isEqualTo(first);
    }
}
