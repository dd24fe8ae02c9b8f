package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.language.LanguagePacks;

class DictionaryLemmatizerTest {
    private static final Map<String, Supplier<Lemmatizer>> LEMMATIZERS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "fr, mangeaient, VERB, manger",
        "fr, chevaux, NOUN, cheval",
        "fr, belle, ADJ, beau",
        "fr, est, AUX, être",
        "fr, naît, VERB, naître",
        "fr, Les, DET, le",
        "fr, nos, DET, son",
        "fr, Lyon, PROPN, Lyon",
        "fr, zorglubisait, VERB, zorglubiser",
        "de, ging, VERB, gehen",
        "de, Häuser, NOUN, Haus",
        "de, schönsten, ADJ, schön",
        "de, waren, AUX, sein",
        "de, dem, DET, der",
        "de, keinen, DET, kein",
        "de, Gartenzwerghäuser, NOUN, Gartenzwerghaus",
        "de, Laden, NOUN, Laden",
        "es, casas, NOUN, casa",
        "es, dijo, VERB, decir",
        "es, eran, AUX, ser",
        "es, hermosas, ADJ, hermoso",
        "es, los, DET, el",
        "es, Madrid, PROPN, madrid",
        "it, case, NOUN, casa",
        "it, disse, VERB, dire",
        "it, erano, AUX, essere",
        "it, belle, ADJ, bello",
        "it, gli, DET, il",
        "it, nostri, DET, nostro",
    })
    void form_hasTheLemmaOfItsPartOfSpeech(String lang, String form, String upos, String lemma) {
        assertThat(lemmatizer(lang).analyse(form, upos).lemma()).isEqualTo(lemma);
    }

    @Test
    void readingsThatDiffer_giveTheFeaturesTheyShare() {
        // "parle" is indicative, subjunctive or imperative, first, second or third person, but present and singular
        assertThat(lemmatizer("fr").analyse("parle", "VERB").feats()).isEqualTo("Number=Sing|Tense=Pres|VerbForm=Fin");
        assertThat(lemmatizer("fr").analyse("parlait", "VERB").feats())
                .isEqualTo("Mood=Ind|Number=Sing|Person=3|Tense=Imp|VerbForm=Fin");
    }

    @Test
    void wordNobodyKnows_isItsOwnLemmaInLowerCase() {
        assertThat(lemmatizer("it").analyse("Xyzzyk", "X")).isEqualTo(new Lemmatizer.Analysis("xyzzyk", null));
    }

    @ParameterizedTest
    @CsvSource({
        "letters, NNS, letter",
        "went, VBD, go",
        "largest, JJS, large",
        "better, RBR, well",
        "Nations, NNPS, Nation",
        "people, NNS, people",
        "their, PRP$, their",
        "him, PRP, he",
        "B52s, NN, B52s",
    })
    void english_usesMorphologyAndTheList(String form, String tag, String lemma) {
        assertThat(lemmatizer("en").analyse(form, tag).lemma()).isEqualTo(lemma);
    }

    private static Lemmatizer lemmatizer(String lang) {
        return LEMMATIZERS
                .computeIfAbsent(
                        lang, key -> Lemmatizers.of(LanguagePacks.find(key).orElseThrow()))
                .get();
    }
}
