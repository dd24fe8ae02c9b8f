package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Sentiment;

class LexiconSentimentTest {
    private static final LexiconSentiment SCORER = new LexiconSentiment(SentimentLexicons.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | This is a wonderful book .          | This is a disgusting lie .
            fr | C' est un livre excellent .         | C' est un mensonge horrible .
            de | Das ist ein wunderbares Geschenk .  | Das ist eine schreckliche Katastrophe .
            es | Es un libro maravilloso .           | Es una mentira horrible .
            it | È un libro meraviglioso .           | È una menzogna orribile .
            nl | Dit is een prachtig boek .          | Dit is een verschrikkelijk boek .
            pt | É um livro maravilhoso .            | É uma mentira horrível .
            ru | Это замечательный человек .         | Это ужас .
            ar | هذا رائع .                          | هذا فظيع .
            """)
    void praiseAndBlame_anyLanguage_haveTheirSign(String lang, String praise, String blame) {
        assertThat(document(lang, praise).score()).as(praise).isPositive();
        assertThat(document(lang, praise).label()).isEqualTo("positive");
        assertThat(document(lang, blame).score()).as(blame).isNegative();
        assertThat(document(lang, blame).label()).isEqualTo("negative");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The plan is good .     | The plan is not good .
            fr | Le plan est bon .      | Le plan n' est pas bon .
            de | Der Plan ist gut .     | Der Plan ist nicht gut .
            es | El plan es bueno .     | El plan no es bueno .
            it | Il piano è buono .     | Il piano non è buono .
            """)
    void negation_unparsedSentence_turnsTheSign(String lang, String plain, String negated) {
        assertThat(document(lang, plain).score()).isPositive();
        assertThat(document(lang, negated).score()).isNegative();
    }

    @Test
    void negation_parsedSentence_reachesItsClauseOnly() {
        // The negator governs "say"; the praise stands in the clause of the subject.
        Sentiment outside = only(
                "en",
                "Good/good/ADJ/2/amod men/man/NOUN/5/nsubj did/do/AUX/5/aux not/not/PART/5/advmod"
                        + " speak/speak/VERB/0/root");
        Sentiment inside =
                only("en", "Men/man/NOUN/4/nsubj are/be/AUX/4/cop not/not/PART/4/advmod good/good/ADJ/0/root");
        assertThat(outside.score()).isPositive();
        assertThat(inside.score()).isNegative();
    }

    @Test
    void degreeWords_besideAPolarWord_strengthenAndWeakenIt() {
        double plain = document("en", "It was good .").score();
        assertThat(document("en", "It was very good .").score()).isGreaterThan(plain);
        assertThat(document("en", "It was somewhat good .").score()).isBetween(0.0, plain);
        assertThat(document("en", "It would be good .").score()).isBetween(0.0, plain);
    }

    @Test
    void adversative_betweenTwoJudgements_theLaterWins() {
        assertThat(document("en", "The style is good but the book is bad .").score())
                .isLessThan(document("en", "The book is bad but the style is good .")
                        .score());
    }

    @Test
    void stretchedLettersAndEmoji_anyLanguage_count() {
        assertThat(document("en", "goooood").score()).isPositive();
        assertThat(document("sw", "kitabu ❤").score()).isPositive();
    }

    @Test
    void emoticon_aloneOrCutIntoMarks_counts() {
        assertThat(document("en", "we came home :)").score()).isPositive();
        assertThat(document("en", "we came home :(").score()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"en, hahahahahahaha", "es, jajajajajaja", "fr, mdrrrrr", "ar, ﺭﺍﺋﻊ", "es, buenisimo", "de, schoen"})
    void hurriedSpelling_laughterFormsWithoutMarksAndOldLetterShapes_count(String lang, String word) {
        assertThat(document(lang, word).score()).isPositive();
    }

    @Test
    void emoji_colouredStyledOrInARow_countLikeThePlainOne() {
        double plain = document("en", "we came home 👍").score();
        assertThat(plain).isPositive();
        assertThat(document("en", "we came home 👍🏽").score()).isEqualTo(plain);
        assertThat(document("en", "we came home 👍️").score()).isEqualTo(plain);
        assertThat(document("en", "we came home 👍👍👍").score()).isEqualTo(plain);
    }

    @Test
    void emoticon_inASentenceWithNegation_keepsItsSign() {
        assertThat(document("en", "you did not come :(").score()).isNegative();
        assertThat(document("de", "Ich war nicht da :D").score()).isPositive();
    }

    @Test
    void negatorBeforeAQuestionMark_asksForAssentOnly() {
        assertThat(document("de", "Das ist schön , nicht ?").score()).isPositive();
        assertThat(document("es", "Es bueno , no ?").score()).isPositive();
    }

    @Test
    void languageWithoutLists_plainWords_neutralWithoutConfidence() {
        Sentiment row = document("sw", "Kitabu hiki ni kizuri .");
        assertThat(row.score()).isZero();
        assertThat(row.label()).isEqualTo("neutral");
        assertThat(row.confidence()).isZero();
    }

    @Test
    void noSentences_documentRowAlone_isNeutral() {
        List<Sentiment> rows = SCORER.score(Texts.document("en"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.unit()).isEqualTo("document");
            assertThat(row.score()).isZero();
            assertThat(row.confidence()).isZero();
        });
    }

    @Test
    void moreEvidence_sameSign_moreConfidence() {
        assertThat(document("en", "A good and wonderful and excellent book .").confidence())
                .isGreaterThan(document("en", "A good thing .").confidence());
    }

    @Test
    void directQuotation_insideAnAuthorsSentence_belongsToTheSpeaker() {
        AnnotatedDocument document = Texts.in("en")
                .zone("body")
                .sentence("The excellent Brown called it a disgusting crime .")
                .quotation("direct", "a disgusting crime")
                .build();
        List<Sentiment> rows = SCORER.score(document);
        assertThat(row(rows, "document", 0, "author").score()).isPositive();
        assertThat(row(rows, "document", 0, "quoted").score()).isNegative();
        assertThat(rows).extracting(Sentiment::voice).contains("all");
    }

    @Test
    void scareQuotes_insideAnAuthorsSentence_stayWithTheAuthor() {
        AnnotatedDocument document = Texts.in("en")
                .zone("body")
                .sentence("Their wonderful plan .")
                .quotation("scare", "wonderful")
                .build();
        assertThat(SCORER.score(document)).extracting(Sentiment::voice).doesNotContain("quoted");
    }

    @Test
    void headings_partTheDocument_oneSectionEach() {
        AnnotatedDocument document = Texts.in("en")
                .zone("body")
                .sentence("Nothing here .")
                .zone("heading")
                .sentence("First")
                .zone("body")
                .sentence("A wonderful victory .")
                .zone("heading")
                .sentence("Second")
                .zone("body")
                .sentence("A horrible defeat .")
                .build();
        List<Sentiment> rows = SCORER.score(document);
        assertThat(row(rows, "section", 1, "all").score()).isPositive();
        assertThat(row(rows, "section", 3, "all").score()).isNegative();
        assertThat(rows.stream()
                        .filter(row -> row.unit().equals("section"))
                        .map(Sentiment::unitId)
                        .distinct())
                .containsExactly(1, 3);
    }

    @Test
    void boilerplate_anySentiment_countsForNoDocument() {
        AnnotatedDocument document = Texts.in("en")
                .zone("boilerplate")
                .sentence("A wonderful free archive .")
                .zone("body")
                .sentence("A horrible war .")
                .build();
        assertThat(row(SCORER.score(document), "document", 0, "all").score()).isNegative();
    }

    @Test
    void anyDocument_scoredTwice_sameRowsInRange() {
        AnnotatedDocument document =
                Texts.document("en", "Death death death hate !", "Love love love joy !", "Table .");
        List<Sentiment> rows = SCORER.score(document);
        assertThat(rows).isEqualTo(SCORER.score(document));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.score()).isBetween(-1.0, 1.0);
            assertThat(row.confidence()).isBetween(0.0, 1.0);
            assertThat(row.target()).isEmpty();
            assertThat(row.engine()).isEqualTo("lexicon");
        });
    }

    private static Sentiment document(String lang, String sentence) {
        return row(SCORER.score(Texts.document(lang, sentence)), "document", 0, "all");
    }

    private static Sentiment only(String lang, String parsed) {
        return document(lang, parsed);
    }

    private static Sentiment row(List<Sentiment> rows, String unit, int unitId, String voice) {
        return rows.stream()
                .filter(row -> row.unit().equals(unit)
                        && row.unitId() == unitId
                        && row.voice().equals(voice))
                .findFirst()
                .orElseThrow();
    }
}
