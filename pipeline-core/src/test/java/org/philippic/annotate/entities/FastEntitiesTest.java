package org.philippic.annotate.entities;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CrfParts;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.TestModels;

class FastEntitiesTest {
    /** A word and its tag; names that stand twice, at both ends, in capitals, and beside short words. */
    private static final List<String> SENTENCES = List.of(
            "Mr./NNP Ulric/NNP Brandworthy/NNP of/IN New/NNP Orleans/NNP met/VBD Ulric/NNP the/DT Younger/NNP in/IN Paris/NNP",
            "In/IN Berlin/NNP ,/, said/VBD Brandworthy/NNP ,/, nobody/NN but/CC Marx/NNP had/VBD read/VBN him/PRP in/IN Berlin/NNP ./.",
            "LONDON/NNP 1848/CD :/: the/DT Communist/JJ League/NNP and/CC the/DT League/NNP of/IN the/DT Just/NNP meet/VBP ./.",
            "La/DET colour/NOUN de/ADP Monsieur/NOUN Jean-Jacques/PROPN Durand/PROPN ,/PUNCT à/ADP Lyon/PROPN ,/PUNCT et/CCONJ Durand/PROPN rit/VERB",
            "a/DT a/DT a/DT a/DT a/DT",
            "Genève/PROPN");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void sentences_sameLabelsAsCoreNlp(String lang) throws IOException, ClassNotFoundException {
        Properties properties = new Properties();
        properties.setProperty("maxAdditionalKnownLCWords", "0");
        CRFClassifier<CoreLabel> stock = CRFClassifier.getClassifier(
                TestModels.installed(Profile.FAST, lang).path(lang, "entities").toString(), properties);
        FastEntities ours = new FastEntities(CrfParts.of(stock).orElseThrow());

        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (String sentence : SENTENCES) {
            stock.classifySentence(words(sentence))
                    .forEach(word -> expected.add(word.get(CoreAnnotations.AnswerAnnotation.class)));
            actual.addAll(ours.labels(words(sentence)));
        }

        assertThat(actual).isEqualTo(expected);
        assertThat(actual.stream().distinct().count()).isGreaterThan(2);
    }

    private static List<CoreLabel> words(String sentence) {
        List<CoreLabel> words = new ArrayList<>();
        for (String tagged : sentence.split(" ")) {
            int slash = tagged.lastIndexOf('/');
            CoreLabel word = new CoreLabel();
            word.setWord(tagged.substring(0, slash));
            word.setTag(tagged.substring(slash + 1));
            words.add(word);
        }
        return words;
    }
}
