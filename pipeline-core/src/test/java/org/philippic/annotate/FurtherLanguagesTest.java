package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.annotate.models.ModelStore;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.TestModels;

/**
 * The languages that are not enabled by default. Their models are some 200 MB and are not fetched for tests: run
 * {@code philippic models install de es it} once to have these tests run.
 */
class FurtherLanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hu | A szomszédok Budapesten három öreg fát láttak. Senki sem szólt! | DET NOUN PROPN NUM ADJ NOUN VERB PUNCT",
                "ar | وصل الجيران إلى القاهرة. لم يتكلم أحد! | VERB NOUN ADP PROPN PUNCT",
                "ru | Старые соседи видели в саду три дерева. Никто не говорил! | ADJ NOUN VERB ADP NOUN NUM NOUN PUNCT",
                "uk | Старі сусіди бачили у саду дерево. Ніхто не говорив! | ADJ NOUN VERB ADP NOUN NOUN PUNCT",
                "pl | Starzy sąsiedzi widzieli w ogrodzie drzewo. Nikt nie mówił! | ADJ NOUN VERB ADP NOUN NOUN PUNCT",
                "pt | As vizinhas comiam maçãs em Lisboa. Ninguém falou! | DET NOUN VERB NOUN ADP PROPN PUNCT",
                "ca | L'àvia menjava pomes a Girona. Ningú no parlava! | DET NOUN VERB NOUN ADP PROPN PUNCT",
                "ro | Vecinii mâncau mere la Cluj. Nimeni nu vorbea! | NOUN VERB NOUN ADP PROPN PUNCT",
                "nl | De buren hebben drie oude bomen in de tuin. Niemand sprak! | DET NOUN AUX NUM ADJ NOUN ADP DET NOUN PUNCT",
                "sv | Grannarna såg gamla hus i trädgården. Ingen talade! | NOUN VERB ADJ NOUN ADP NOUN PUNCT",
            })
    void sentenceWithoutParser_hasTokensAndTags(String lang, String text, String tags) {
        TextSentence first = firstOfTwo(text, lang);

        assertThat(first.status()).isEqualTo(ParseStatus.NOT_PARSED);
        assertThat(String.join(" ", first.words().stream().map(Word::upos).toList()))
                .isEqualTo(tags);
        assertThat(first.words())
                .allSatisfy(word -> assertThat(text.substring(word.begin(), word.end()))
                        .isNotBlank()
                        .doesNotContain(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Die Nachbarn sahen im Garten drei alte Bäume. Niemand schwieg! "
                        + "| der Nachbar sehen in der Garten drei alt Baum .",
                "es | Las vecinas comían manzanas en Sevilla. ¡Nadie calló! "
                        + "| el vecino comer manzana en sevilla .",
                "it | Le amiche della signora mangiavano le mele a Torino. Nessuno tacque! "
                        + "| il amica di il signora mangiare il mela a Torino .",
                "zh | 邻居们在花园里看见三棵老树。没有人说话！ | 邻居们 在 花园 里 看见 三 棵 老 树 。",
            })
    void sentence_hasTokensLemmasAndTree(String lang, String text, String lemmas) {
        TextSentence first = firstOfTwo(text, lang);

        assertThat(String.join(" ", first.words().stream().map(Word::lemma).toList()))
                .isEqualTo(lemmas);
        assertThat(first.words()).filteredOn(word -> word.head() == 0).hasSize(1);
        assertThat(first.words())
                .allSatisfy(word -> assertThat(text.substring(word.begin(), word.end()))
                        .isNotBlank()
                        .doesNotContain(" "));
    }

    /** The first of the two sentences of a text; skips the test where the language has no models here. */
    private static TextSentence firstOfTwo(String text, String lang) {
        ModelStore store = TestModels.store();
        Assumptions.assumeTrue(
                store.missing(List.of(lang), Profile.FAST).isEmpty(),
                () -> "no models for " + lang + ": philippic models install " + lang);
        Annotators annotators = new Annotators(store, List.of(lang), Profile.FAST, TestModels.LIMITS);

        AnnotatedText annotated = annotators.of(lang).annotate(text, TimeBudget.of(Duration.ofMinutes(5)));

        assertThat(annotated.sentences()).hasSize(2);
        return annotated.sentences().get(0);
    }
}
