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
}
