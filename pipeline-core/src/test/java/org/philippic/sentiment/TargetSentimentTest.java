package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Sentiment;
import org.philippic.model.Target;

class TargetSentimentTest {
    private static final TargetSentiment SCORER = new TargetSentiment(SentimentLexicons.load());

    private static List<Target> targets(AnnotatedDocument document) {
        return SCORER.rows(document).targets();
    }

    @Test
    void targets_authorAgainstOneAndForAnother_haveTheirSigns() {
        List<Target> targets = targets(Texts.in("en")
                .zone("body")
                .sentence("Brown is a wretched liar and a shameful traitor .")
                .entity("Brown", "PERSON", "Brown")
                .sentence("Green is a brilliant , honest and admirable friend .")
                .entity("Green", "PERSON", "Green")
                .build());
        assertThat(target(targets, "Brown").mean()).isNegative();
        assertThat(target(targets, "Green").mean()).isPositive();
        assertThat(targets).allSatisfy(row -> {
            assertThat(row.source()).isEqualTo("Author");
            assertThat(row.nSentences()).isEqualTo(1);
            assertThat(row.ciLow()).isEqualTo(-1);
            assertThat(row.ciHigh()).isEqualTo(1);
        });
        assertThat(target(targets, "Brown").examples())
                .containsExactly("Brown is a wretched liar and a shameful traitor .");
    }

    @Test
    void targets_bystanderInAHostileSentence_isSpokenOfLessThanTheOneAttacked() {
        List<Target> targets = targets(Texts.in("en")
                .zone("body")
                .sentence(
                        "Brown/Brown/PROPN/4/nsubj was/be/AUX/4/cop a/a/DET/4/det liar/liar/NOUN/0/root when/when/ADV/7/advmod "
                                + "Green/Green/PROPN/7/nsubj arrived/arrive/VERB/4/advcl ././PUNCT/4/punct")
                .entity("Brown", "PERSON", "Brown")
                .entity("Green", "PERSON", "Green")
                .build());
        assertThat(target(targets, "Brown").mean()).isNegative();
        assertThat(Math.abs(target(targets, "Green").mean()))
                .isLessThan(Math.abs(target(targets, "Brown").mean()) / 2);
    }

    @Test
    void targets_insideADirectQuotation_areTheSpeakers() {
        AnnotatedDocument document = Texts.in("en")
                .zone("body")
                .sentence("Green wrote : Brown is a wretched liar .")
                .entity("Green", "PERSON", "Green")
                .entity("Brown", "PERSON", "Brown")
                .quotation("direct", "Brown is a wretched liar .", "Green")
                .build();
        Target brown = target(targets(document), "Brown");
        assertThat(brown.voice()).isEqualTo("quoted");
        assertThat(brown.source()).isEqualTo("Green");
        assertThat(SCORER.score(document))
                .filteredOn(row -> row.target().equals("Brown"))
                .isNotEmpty()
                .allMatch(row -> row.voice().equals("quoted"));
    }

    @Test
    void names_inSeveralSpellings_areOneTarget() {
        List<Target> targets = targets(Texts.in("fr")
                .zone("body")
                .sentence("Staline trompe le parti .")
                .entity("Staline", "PERSON", "Joseph Staline")
                .sentence("Stalin ment .")
                .entity("Stalin", "PERSON", "Stalin")
                .build());
        assertThat(target(targets, "Stalin").nSentences()).isEqualTo(2);
        assertThat(target(targets, "Stalin").ciLow())
                .isLessThanOrEqualTo(target(targets, "Stalin").mean());
        assertThat(target(targets, "party").nSentences()).isEqualTo(1);
    }

    @Test
    void groupNouns_ofEachLanguage_shareTheirNames() {
        assertThat(target(targets(Texts.document("en", "The bureaucracy lies .")), "bureaucracy"))
                .isNotNull();
        assertThat(target(targets(Texts.document("fr", "La bureaucratie ment .")), "bureaucracy"))
                .isNotNull();
        assertThat(target(targets(Texts.document("de", "Die Bürokratie lügt .")), "bureaucracy"))
                .isNotNull();
    }

    @Test
    void score_sentencesThenDocument_inRangeWithTargets() {
        List<Sentiment> rows = SCORER.score(Texts.document("en", "The bureaucracy lies .", "The workers are brave ."));
        assertThat(rows).extracting(Sentiment::unit).containsExactly("sentence", "sentence", "document", "document");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.target()).isNotEmpty();
            assertThat(row.score()).isBetween(-1.0, 1.0);
            assertThat(row.voice()).isEqualTo("author");
        });
        assertThat(SCORER.score(Texts.document("en", "Nothing is named here .")))
                .isEmpty();
    }

    @Test
    void targets_inIndirectSpeech_areTheSpeakers() {
        List<Target> targets = targets(Texts.in("en")
                .zone("body")
                .sentence("Green/Green/PROPN/2/nsubj claimed/claim/VERB/0/root that/that/SCONJ/7/mark "
                        + "Brown/Brown/PROPN/7/nsubj was/be/AUX/7/cop a/a/DET/7/det liar/liar/NOUN/2/ccomp "
                        + "././PUNCT/2/punct")
                .entity("Green", "PERSON", "Green")
                .entity("Brown", "PERSON", "Brown")
                .build());
        assertThat(target(targets, "Brown").source()).isEqualTo("Green");
        assertThat(target(targets, "Brown").voice()).isEqualTo("quoted");
        assertThat(target(targets, "Brown").mean()).isNegative();
        assertThat(target(targets, "Green").source()).isEqualTo("Author");
        assertThat(target(targets, "Green").mean())
                .isGreaterThan(target(targets, "Brown").mean() / 2);
    }

    @Test
    void targets_doingSomethingBadFarBelowTheVerb_areBlamedInFull() {
        String praise = "Brown/Brown/PROPN/2/nsubj began/begin/VERB/0/root by/by/ADP/4/case "
                + "calling/call/VERB/2/advcl for/for/ADP/6/case %s/%s/NOUN/4/obl ././PUNCT/2/punct";
        Target terror = target(
                targets(Texts.in("en")
                        .zone("body")
                        .sentence(praise.formatted("terrorism", "terrorism"))
                        .entity("Brown", "PERSON", "Brown")
                        .build()),
                "Brown");
        Target bread = target(
                targets(Texts.in("en")
                        .zone("body")
                        .sentence(praise.formatted("bread", "bread"))
                        .entity("Brown", "PERSON", "Brown")
                        .build()),
                "Brown");
        assertThat(terror.mean()).isLessThan(-0.3).isLessThan(bread.mean() - 0.2);
    }

    @Test
    void targets_positiveWordsInScareQuotes_areNoPraise() {
        String words = "Brown/Brown/PROPN/2/nsubj brought/bring/VERB/0/root us/we/PRON/2/iobj ``/``/PUNCT/5/punct "
                + "happiness/happiness/NOUN/2/obj ''/''/PUNCT/5/punct ././PUNCT/2/punct";
        Texts plain = Texts.in("en").zone("body").sentence(words).entity("Brown", "PERSON", "Brown");
        Texts scare = Texts.in("en")
                .zone("body")
                .sentence(words)
                .entity("Brown", "PERSON", "Brown")
                .quotation("scare", "happiness");
        assertThat(target(targets(scare.build()), "Brown").mean())
                .isLessThan(target(targets(plain.build()), "Brown").mean());
    }

    @Test
    void targets_namedInScareQuotes_areNotTheAuthors() {
        Target named = target(
                targets(Texts.in("en")
                        .zone("body")
                        .sentence("They blame the ` bureaucracy ' .")
                        .quotation("scare", "bureaucracy")
                        .build()),
                "bureaucracy");
        assertThat(named.voice()).isEqualTo("quoted");
        assertThat(named.source()).isEqualTo("quoted");
    }

    @Test
    void targets_illOrFightingSomethingBad_areNotBlamed() {
        String ill = "Brown/Brown/PROPN/3/nsubj was/be/AUX/3/cop %s/%s/ADJ/0/root ././PUNCT/3/punct";
        String fighting = "Brown/Brown/PROPN/2/nsubj %s/%s/VERB/0/root the/the/DET/4/det "
                + "injustice/injustice/NOUN/2/obj ././PUNCT/2/punct";
        assertThat(ofBrown(ill.formatted("ill", "ill"))).isGreaterThan(ofBrown(ill.formatted("cruel", "cruel")) / 2);
        assertThat(ofBrown(fighting.formatted("denounced", "denounce")))
                .isGreaterThan(ofBrown(fighting.formatted("spread", "spread")) / 2);
    }

    private static double ofBrown(String sentence) {
        return target(
                        targets(Texts.in("en")
                                .zone("body")
                                .sentence(sentence)
                                .entity("Brown", "PERSON", "Brown")
                                .build()),
                        "Brown")
                .mean();
    }

    @Test
    void names_asAdjectivesOrInTwoWords_standForTheirBearers() {
        List<Target> targets = targets(Texts.in("en")
                .zone("body")
                .sentence("The/the/DET/3/det Napoleonic/napoleonic/ADJ/3/amod army/army/NOUN/4/nsubj "
                        + "left/leave/VERB/0/root ././PUNCT/4/punct")
                .sentence("The/the/DET/3/det Communist/communist/PROPN/3/compound "
                        + "International/International/PROPN/4/nsubj met/meet/VERB/0/root ././PUNCT/4/punct")
                .build());
        assertThat(targets).extracting(Target::target).contains("Napoleon", "army", "Comintern");
        assertThat(targets).extracting(Target::target).doesNotContain("International", "communists");
    }

    private static Target target(List<Target> targets, String name) {
        return targets.stream()
                .filter(target -> target.target().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
