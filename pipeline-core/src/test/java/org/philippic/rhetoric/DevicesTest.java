package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevicesTest {
    private static final List<DeviceRule> RULES = Devices.all();

    private static List<DevicePlace> find(String device, String lang, String text) {
        return RULES.stream()
                .filter(rule -> rule.device().equals(device))
                .findFirst()
                .orElseThrow()
                .find(Written.passage(lang, text));
    }

    @Test
    void devices_areTheEighteenOfTheCodebook() {
        assertThat(RULES.stream().map(DeviceRule::device))
                .containsExactlyInAnyOrder(
                        "name_calling",
                        "loaded_language",
                        "rhetorical_question",
                        "exclamation",
                        "irony_sarcasm",
                        "call_to_action",
                        "direct_address",
                        "ad_hominem",
                        "fear_threat",
                        "repetition",
                        "antithesis",
                        "absolutes",
                        "metaphor_simile",
                        "hedging",
                        "evidence",
                        "definition_distinction",
                        "causal_explanation",
                        "concession");
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource(
            delimiter = '|',
            value = {
                "name_calling|en|These scoundrels came|These children came",
                "loaded_language|fr|Une infamie sans nom|Une maison sans nom",
                "rhetorical_question|en|Shall we bear it? No.|We shall bear it. Yes.",
                "exclamation|de|Genug davon!|Genug davon.",
                "irony_sarcasm|en|Our worthy masters agree|The two masters agree",
                "call_to_action|fr|Unissons nos forces|Ils cherchent nos livres",
                "direct_address|es|Compañeros, la mina espera|Los compañeros de la mina",
                "direct_address|es|Ya ve vuecencia la causa|Ya ve Valencia la causa",
                "direct_address|es|Vedla en su trono|La ve en su trono",
                "direct_address|es|Lo recomendamos a V E ahora|Lo recomendamos a todos ahora",
                "direct_address|it|Dunque perdonatemi questa digressione|Dunque le catene pesano",
                "direct_address|it|Il fatto, signor direttore, è noto|Il signor direttore lo sa",
                "direct_address|fr|La chose, monsieur le ministre, est sue|Le ministre le sait",
                "ad_hominem|en|Smith/PROPN is a liar|Smith/PROPN is a baker",
                "fear_threat|it|La rovina ci attende|La cena ci attende",
                "repetition|en|They lied. They stole.|They lied. Others stole.",
                "antithesis|de|Nicht Brot sondern Freiheit|Brot und dazu Freiheit",
                "absolutes|en|Nobody believes it|Peter believes it",
                "metaphor_simile|en|He roared like thunder|He roared with thunder",
                "hedging|en|It is perhaps so|It is surely so",
                "evidence|en|According to the census|Following the rules",
                "definition_distinction|fr|On appelle cela une valeur|On trouve cela dans la rue",
                "causal_explanation|en|It fell because of rain|It fell in the rain",
                "concession|en|Although it rained|When it rained",
            })
    void rule_findsItsDeviceAndNothingInPlainText(String device, String lang, String shows, String lacks) {
        assertThat(find(device, lang, shows)).isNotEmpty();
        assertThat(find(device, lang, lacks)).isEmpty();
    }

    @Test
    void wordsSaidToSomebodyElse_areNoDirectAddress() {
        assertThat(find("direct_address", "en", "Will you come, gentlemen?")).hasSize(2);
        assertThat(find("direct_address", "en", "She asked « will you come, gentlemen » again."))
                .isEmpty();
        assertThat(find("direct_address", "en", "You » he said, and you left.")).hasSize(2);
    }

    @Test
    void politePronouns_areDirectAddressByTheirCapitalWithinASentence() {
        assertThat(find("direct_address", "de", "Das haben Sie, Herr, vergessen"))
                .hasSize(2);
        assertThat(find("direct_address", "de", "Das haben sie oft vergessen")).isEmpty();
        assertThat(find("direct_address", "de", "Sie haben das oft vergessen")).isEmpty();
        assertThat(find("direct_address", "it", "Questo, signore, Ella ignora")).hasSize(2);
    }

    @Test
    void wordsThatMostlyMeanSomethingElse_areNoDirectAddress() {
        assertThat(find("direct_address", "it", "Non vi sono dubbi")).isEmpty();
        assertThat(find("direct_address", "en", "He left, our friends, and went"))
                .isEmpty();
        assertThat(find("direct_address", "en", "He left, my dear/ADJ friends, and went"))
                .hasSize(1);
        assertThat(find("direct_address", "es", "Mirad este libro")).hasSize(1);
    }

    @Test
    void places_pointAtTheWords() {
        DevicePlace place = find("absolutes", "en", "It rained. Nobody came.").get(0);
        assertThat(place.sentence()).isEqualTo(1);
        assertThat(place.span()).isEqualTo(new Span(11, 17));
        assertThat(place.evidence()).contains("absolutes");
    }
}
