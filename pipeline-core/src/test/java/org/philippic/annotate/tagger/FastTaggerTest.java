package org.philippic.annotate.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.TestModels;

class FastTaggerTest {
    private static final List<String> ENGLISH = List.of(
            "The old guard has learnt nothing and forgotten nothing .",
            "Colour me surprised : Brandworthy & Sons Inc. re-re-examined 1,204 well-worn Xylothorpes in mid-June !",
            "WHO SAID SO ? nobody , I am told , did",
            "He can can the can");

    private static final List<String> FRENCH = List.of(
            "La vieille garde n' a rien appris et rien oublié .",
            "Où donc est passée la Société Xylothorpe & Cie , demande-t-il en 1904 ?",
            "SILENCE ! on a tout dit");

    @ParameterizedTest
    @CsvSource({"en, tagger", "fr, tagger", "fr, multiword-tagger"})
    void sentences_sameTagsAsCoreNlp(String lang, String layer) {
        String model =
                TestModels.installed(Profile.FAST, lang).path(lang, layer).toString();
        Properties properties = new Properties();
        properties.setProperty("model", model);
        MaxentTagger stock = new MaxentTagger(model, properties, false);
        FastTagger ours = new FastTagger(stock);
        // Twice: the second time the words are remembered.
        for (int round = 0; round < 2; round++) {
            for (String sentence : lang.equals("en") ? ENGLISH : FRENCH) {
                List<CoreLabel> expected = words(sentence);
                List<CoreLabel> actual = words(sentence);
                stock.tagCoreLabels(expected);
                ours.tag(actual);
                assertThat(tags(actual)).isEqualTo(tags(expected)).doesNotContainNull();
            }
        }
    }

    private static List<String> tags(List<CoreLabel> words) {
        return words.stream().map(CoreLabel::tag).toList();
    }

    private static List<CoreLabel> words(String sentence) {
        List<CoreLabel> words = new ArrayList<>();
        for (String form : sentence.split(" ")) {
            CoreLabel word = new CoreLabel();
            word.setWord(form);
            word.setValue(form);
            words.add(word);
        }
        return words;
    }
}
