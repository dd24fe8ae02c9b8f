package org.philippic.zone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.philippic.model.Zone;

class OcrRepairTest {
    private static final String SCAN =
            "La mer était grise et I'hiver tenait le port; aprés la tempéte, les vieux pilotes de I'école"
                    + " restaient chez eux. lls disaient que I'été ne viendrait pas, méme si l'on priait. Siles bateaux revenaient,"
                    + " cela commengait par un bruit sur |'eau, et tout le monde descendait a la gréve. Ils ont eu peur, car il y a"
                    + " toujours une vague derriére la vague, et la com-pagnie ne payait plus personne depuis le XVllle siécle."
                    + " On parlait a voix basse a table, on pensait a la misére, on allait a pied jusqu'a la ville.";

    private static String repaired(String lang, String text) {
        ZoneCase page = ZoneCase.of(lang, text);
        return page.zoned().zones().get(0).text();
    }

    @Test
    void misreadingsOfTheScanner_arePutRight() {
        assertThat(repaired("fr", SCAN))
                .contains(
                        "l'hiver",
                        "l'école",
                        "après la tempête",
                        "Ils disaient",
                        "l'été",
                        "même si l'on",
                        "Si les bateaux")
                .contains("commençait", "sur l'eau", "derrière", "la compagnie", "XVIIIe siècle", "jusqu'à");
    }

    @Test
    void accentOfASmallWord_isDecidedByItsNeighbours() {
        assertThat(repaired("fr", SCAN))
                .contains("à voix basse", "à pied", "il y a toujours")
                .doesNotContain("il y à");
    }

    @Test
    void cleanText_isNotTouched() {
        String clean = "La mer était grise et l'hiver tenait le port ; après la tempête, les vieux pilotes Zinkgraf et"
                + " Prokoviev restaient chez eux. Ils disaient que l'été ne viendrait pas, même si l'on priait à genoux.";
        ZoneCase page = ZoneCase.of("fr", clean);
        assertThat(page.zoned().zones().get(0).text()).isEqualTo(clean);
        assertThat(page.zoned().zones().get(0).runs()).isEmpty();
        assertThat(page.zoned().ocrQuality()).isGreaterThan(0.95);
    }

    @Test
    void everyChange_leadsBackToTheScan() {
        ZoneCase page = ZoneCase.of("fr", SCAN);
        Zone zone = page.zoned().zones().get(0);
        OffsetMap map = OffsetMap.of(zone);
        for (String[] pair :
                new String[][] {{"l'hiver", "I'hiver"}, {"les bateaux", "les bateaux"}, {"compagnie", "com-pagnie"}}) {
            int at = zone.text().indexOf(pair[0]);
            assertThat(SCAN.substring(map.toDocument(at), map.toDocumentEnd(at + pair[0].length())))
                    .isEqualTo(pair[1]);
        }
    }

    @Test
    void noisyScan_hasALowerQualityThanACleanText() {
        assertThat(ZoneCase.of("fr", SCAN).zoned().ocrQuality()).isBetween(0.5, 0.95);
    }

    @Test
    void languageWithoutWordList_hasNoQuality() {
        assertThat(ZoneCase.of("ru", "Зимой порт молчал, и никто не знал, когда вернутся корабли.")
                        .zoned()
                        .ocrQuality())
                .isNull();
    }

    @Test
    void englishScan_isRepairedToo() {
        String scan =
                "Tbe harbour was silent tbat winter, and nobody in tbe town could say wben tbe ships wou1d come back."
                        + " Every morning tbe old pilots wa1ked down to tbe quay and looked at tbe grey water without a word.";
        assertThat(repaired("en", scan)).contains("that winter", "the town", "would come", "walked down");
    }

    private static final String ENGLISH_PRINT =
            "In the morning (he told the (hip’s captain that it (hould never fail before the fpring, and the captain did"
                    + " fay the fame. The old men (who had feen worfe winters) laughed at them both; they faid it was too late"
                    + " for fpeeches. Under the firs a fire burned, and nobody (poke of the sea that night.";

    @Test
    void longSOfEnglishPrint_isReadWhereItWasTakenForAnFOrABracket() {
        assertThat(repaired("en", ENGLISH_PRINT))
                .contains("morning she told the ship's captain", "it should never", "nobody spoke", "captain did say")
                .contains("had seen worse", "they said", "before the spring", "for speeches")
                .contains("(who had", "Under the firs a fire");
    }

    @Test
    void cleanEnglishTextInOldSpelling_isNotTouched() {
        String clean =
                "The kinge and his sonne were wel receiued in the towne, and they hadde greate ioye of it. He sayde vnto them"
                        + " that he woulde neuer leaue, for the feldes were faire and euery man loued his owne house.";
        assertThat(repaired("en", clean)).isEqualTo(clean);
    }

    @Test
    void topicThatHasOneWordWithAnF_isNoLongS() {
        String scan =
                "In tbe north tbe fir grows slowly, and a fir that is cut wben young gives poor wood. An old fir by tbe"
                        + " river was sold, and anotber fir stands in its place; a fir wants wa1er and tbe fir wants time.";
        assertThat(repaired("en", scan))
                .contains("the fir grows", "a fir that", "another fir")
                .doesNotContain("sir");
    }

    @Test
    void pronounReadAsANumber_isPutRightWhereASentenceBegins() {
        String scan =
                "La mer était grise et I'hiver tenait le port; aprés la tempéte, Pie II était mort. II disait méme que I'été"
                        + " ne viendrait plus. IIs ont quitté I'école, &c dans la ville, &c. on ne parlait que de la gréve.";
        assertThat(repaired("fr", scan))
                .contains("Pie II était mort. Il disait", "Ils ont quitté", "& dans la ville", "&c. on");
    }

    @Test
    void signsThatNoWordHas_areReadAsTheLettersTheyStandFor() {
        String scan =
                "Le roy auoit vne grande armée, & ía femme eítoit auec luy. On ne íçait pourquoy les íoldats paííoient la"
                        + " riuiere; perfonne n'oíoit le dire, & meíme les bourgeois ne íortoient plus. On dit qu elle eft trifte,"
                        + " cette maiíon, & que d ennuis, iamais on ne fait de feste.";
        assertThat(repaired("fr", scan))
                .contains(
                        "& sa femme estoit",
                        "sçait pourquoy",
                        "les soldats",
                        "passoient",
                        "n'osoit",
                        "mesme",
                        "sortoient",
                        "maison")
                .contains("qu'elle est triste", "d'ennuis");
    }

    private static final String OLD_PRINT =
            "Le roy auoit vne grande armée, & la ville eftoit prife ; les foldats venoient de la montagne, fans pain ny feu."
                    + " Les hommes qui font venus auec luy ne feront pas punis, Sc leurs femmes pleurent. Il eft vray que les"
                    + " fleurs font belles, qu il y a vn iardin derriere lamaison, & que feulement deux valets y demeurent : mesme les"
                    + " che uaux font malades, 8c perfonne ne fçait pourquoy. Ceux qui font la guerre vont à pied.";

    @Test
    void oldPrint_keepsItsSpellingAndGetsItsLongSBack() {
        assertThat(repaired("fr", OLD_PRINT))
                .contains("Le roy auoit vne grande", "auec luy", "pourquoy", "vn iardin")
                .contains(
                        "estoit prise",
                        "sans pain",
                        "seulement deux",
                        "personne ne sçait",
                        "les soldats",
                        "hommes qui sont venus")
                .contains("punis, & leurs", "qu'il y a");
    }

    @Test
    void halvesOfAWord_arePutTogether() {
        assertThat(repaired("fr", OLD_PRINT)).contains("les cheuaux");
    }

    @Test
    void joinedWords_areParted() {
        assertThat(repaired("fr", OLD_PRINT)).contains("derriere la maison");
    }

    @Test
    void articleReadAsACapital_isPutRightWhereSeveralWordsShowIt() {
        String scan =
                "Je fus touché de Tamitié de mon frère et de Tespérance qui restait ; I'hiver finissait. lls ont vu Técole"
                        + " et Tours, puis ils ont quitté la ville aprés la tempéte, méme si l'on priait.";
        assertThat(repaired("fr", scan)).contains("de l'amitié", "de l'espérance", "vu l'école", "et Tours");
    }

    @Test
    void cleanTextInOldSpelling_isNotTouched() {
        String clean =
                "Le roy auoit vne grande armée, & la ville estoit prise ; les soldats venoient de la montagne. Il est vray"
                        + " que personne ne sçait pourquoy, & que luy mesme n'en a iamais parlé à sa femme.";
        assertThat(repaired("fr", clean)).isEqualTo(clean);
    }
}
