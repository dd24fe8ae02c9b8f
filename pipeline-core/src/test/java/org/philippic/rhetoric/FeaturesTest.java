package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTest {
    private static final Measuring MEASURING = Measuring.load();

    private static double value(String feature, String lang, String tagged) {
        return MEASURING.features().stream()
                .filter(one -> one.name().equals(feature))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No feature " + feature))
                .measure(Written.passage(lang, tagged))
                .value();
    }

    @Test
    void names_areUniqueAndInSnakeCase() {
        assertThat(MEASURING.featureNames()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z_]+"));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource(
            delimiter = '|',
            value = {
                "absolutes|en|They never rest and nobody helps|They rest and some of them help",
                "hedges|fr|Il viendra peut-être demain|Il viendra demain",
                "loaded|de|Welche Schande und welche Lüge|Welcher Tag und welche Stunde",
                "insults|it|Sono traditori e vigliacchi|Sono maestri e scolari",
                "second_person|es|Vosotros sabéis vuestro deber|Ellos saben el camino",
                "exclamation_marks|en|Enough of this!|Enough of this.",
                "questions|en|Who would bear it?|We would bear it.",
                "negative_words|en|A horrible and terrible crime|A long and slow walk",
                "person_epithets|en|Brown/PROPN learned/ADJ/amod spoke|Brown/PROPN spoke/VERB slowly/ADV",
                "verbs|en|run/VERB jump/VERB|stone/NOUN wall/NOUN",
                "vocative_relations|en|Hear friends/NOUN/vocative|Hear friends/NOUN/obj",
                "commands|en|Read/VERB/root the/DET book.|He/PRON/nsubj reads/VERB/root books.",
                "same_openings|en|We came. We saw. We won.|We came. They saw. Others won.",
                "repeated_triples|en|give us back our bread and give us back peace|give us bread and then some peace too",
                "repeated_content|en|bread and bread and bread|bread and wine and cheese",
                "word_variety|en|one two three four five six|one one one two two two",
                "capitals|en|This is SHAME indeed|This is shame indeed",
                "short_sentences|en|Go. Run. Now.|This sentence has rather more words than the short ones do.",
                "mean_sentence_length|en|A sentence of quite a number of words.|Few words.",
                "longest_sentence|en|A sentence of quite a number of words. No.|Few words. No.",
                "sentence_length_variation|en|No. But this one goes on and on and on.|One two three. Four five six.",
                "mean_word_length|en|extraordinary circumstances|an ox is in it",
                "device_antithesis|en|They do not want bread but freedom|They want bread and freedom",
                "device_repetition|en|bring back liberty and bring more, yes bring back liberty|bring more liberty",
                "device_evidence|en|In 1848 there were 300 of them|Then there were many of them",
                "device_irony_sarcasm|en|These \" friends \" came|These fellows came",
            })
    void feature_isHigherWhereItShows(String feature, String lang, String shows, String lacks) {
        assertThat(value(feature, lang, shows)).isGreaterThan(value(feature, lang, lacks));
    }

    @Test
    void everyFeature_onOneMark_isFinite() {
        Passage passage = Written.passage("en", ",");
        MEASURING
                .features()
                .forEach(feature -> assertThat(feature.measure(passage).value())
                        .as(feature.name())
                        .isFinite());
    }

    @Test
    void rate_isPerThousandWords_andTellsPlaces() {
        Measure measure = new PhraseRate(WordList.ABSOLUTES).measure(Written.passage("en", "They never came here"));
        assertThat(measure.value()).isEqualTo(250);
        assertThat(measure.n()).isEqualTo(4);
        assertThat(measure.places()).containsExactly(new Span(5, 10));
    }
}
