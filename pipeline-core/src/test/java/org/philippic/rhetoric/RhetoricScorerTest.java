package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.model.Rhetoric;
import org.philippic.rhetoric.Written.Part;
import org.philippic.settings.RhetoricSettings;

class RhetoricScorerTest {
    private static final RhetoricScorer SCORER = new RhetoricScorer(new RhetoricSettings(120, false), Optional.empty());

    private static final String ATTACK =
            "What infamy! These shameless hypocrites lie to you, they rob you, and still they dare to preach! "
                    + "Will you suffer it for ever? Never! Rise against these traitors and cowards. "
                    + "They have betrayed everything, they have sold the people, and their crimes cry to heaven! ";
    private static final String ACCOUNT =
            "The valley is drained by two rivers, which meet in the north of the district. "
                    + "In general the upper part is colder, and the harvest is therefore about a month later. "
                    + "The figures of the second table refer to the years in which rain was measured. "
                    + "The term field is used here for any enclosed piece of land. ";

    private static Rhetoric document(RhetoricResult result, String voice) {
        return result.rhetoric().stream()
                .filter(row -> row.unit().equals("document") && row.voice().equals(voice))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en|What infamy! These shameless liars rob you, and you suffer it? Down with the traitors, down with"
                        + " their crimes! Nobody will forgive such cowards.|The term is used for a class of plants. In"
                        + " general they are found near rivers, because the soil is wet. The second table gives the"
                        + " number of species in each district.",
                "fr|Quelle infamie ! Ces lâches menteurs vous volent, et vous le souffrez ? À bas les traîtres, honte à"
                        + " leurs crimes ! Jamais nous ne pardonnerons à ces misérables.|Ce terme désigne une classe de"
                        + " plantes. En général elles se trouvent près des rivières, parce que le sol y est humide. Le"
                        + " second tableau donne le nombre des espèces de chaque région.",
            })
    void attack_scoresAboveAccount(String lang, String attack, String account) {
        double high =
                document(SCORER.score(Written.document(lang, attack)), "all").polemic();
        double low =
                document(SCORER.score(Written.document(lang, account)), "all").polemic();
        assertThat(high).isGreaterThan(low + 0.2);
    }

    @Test
    void everyRow_hasScoreInItsInterval_andSpanInTheText() {
        AnnotatedDocument document = Written.document("en", ATTACK.repeat(4) + ACCOUNT.repeat(4));
        RhetoricResult result = SCORER.score(document);
        assertThat(result.rhetoric()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.polemic()).isBetween(row.ciLow(), row.ciHigh());
            assertThat(row.ciLow()).isGreaterThanOrEqualTo(0);
            assertThat(row.ciHigh()).isLessThanOrEqualTo(1);
            assertThat(row.charStart()).isBetween(0, row.charEnd());
            assertThat(row.charEnd()).isLessThanOrEqualTo(document.document().nChars());
            assertThat(row.evidence()).isNotEmpty();
        });
        assertThat(result.features()).allMatch(feature -> Double.isFinite(feature.value()));
    }

    @Test
    void authorAlone_documentWithQuotation_hasTheRowsOfTheWholeScore() {
        AnnotatedDocument document = Written.zones(
                "en", new Part("body", "author", ATTACK.repeat(3)), new Part("body", "quoted", ACCOUNT.repeat(3)));
        RhetoricResult whole = SCORER.score(document);
        RhetoricResult author = SCORER.scoreAuthor(document);
        assertThat(author.devices()).isEqualTo(whole.devices()).isNotEmpty();
        assertThat(author.features())
                .isNotEmpty()
                .isEqualTo(whole.features().stream()
                        .filter(feature -> feature.voice().equals("author"))
                        .toList());
        assertThat(author.rhetoric())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("evidence")
                .isEqualTo(document(whole, "author"));
    }

    @Test
    void authorAlone_whereNobodyButOthersSpeak_fallsBackOnAllVoices() {
        AnnotatedDocument document = Written.zones("en", new Part("body", "quoted", ATTACK.repeat(3)));
        RhetoricResult author = SCORER.scoreAuthor(document);
        assertThat(author.rhetoric()).extracting(Rhetoric::voice).containsExactly("all");
        assertThat(author.features())
                .isNotEmpty()
                .allMatch(feature -> feature.voice().equals("all"));
    }

    @Test
    void passages_ofTwoHalves_goFromPolemicToAnalysis() {
        RhetoricResult result = SCORER.score(Written.document("en", ATTACK.repeat(4) + ACCOUNT.repeat(4)));
        List<Rhetoric> passages = result.rhetoric().stream()
                .filter(row -> row.unit().equals("passage") && row.voice().equals("all"))
                .toList();
        assertThat(passages).hasSizeGreaterThan(2);
        assertThat(passages.get(0).polemic())
                .isGreaterThan(passages.get(passages.size() - 1).polemic());
        assertThat(passages.get(0).label()).isEqualTo("polemic");
        assertThat(passages.get(passages.size() - 1).label()).isEqualTo("analysis");
    }

    @Test
    void quotedAttackInCalmProse_isTheQuotedVoice() {
        RhetoricResult result = SCORER.score(Written.zones(
                "en",
                new Part("body", "author", ACCOUNT),
                new Part("blockquote", "quoted", ATTACK),
                new Part("body", "author", ACCOUNT)));
        assertThat(document(result, "quoted").polemic())
                .isGreaterThan(document(result, "author").polemic() + 0.2);
        assertThat(document(result, "all").polemic())
                .isBetween(
                        document(result, "author").polemic(),
                        document(result, "quoted").polemic());
        assertThat(result.devices().stream().filter(device -> device.device().equals("exclamation")))
                .isNotEmpty()
                .allMatch(device -> device.voice().equals("quoted"));
    }

    @Test
    void devices_areInReadingOrder_andLieInTheirSentences() {
        AnnotatedDocument document = Written.document("en", ATTACK + ACCOUNT);
        RhetoricResult result = SCORER.score(document);
        assertThat(result.devices()).isSortedAccordingTo(Comparator.comparingInt(device -> device.charStart()));
        assertThat(result.devices())
                .extracting(device -> device.device())
                .contains("exclamation", "rhetorical_question");
        assertThat(result.devices()).allSatisfy(device -> {
            var sentence = document.sentences().get(device.sentenceId()).sentence();
            assertThat(device.charStart()).isGreaterThanOrEqualTo(sentence.charStart());
            assertThat(device.confidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void uncoveredLanguage_abstains() {
        RhetoricResult result = SCORER.score(Written.document("hu", "Ez egy mondat. Ez egy másik mondat."));
        assertThat(result.rhetoric()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.label()).isEqualTo("abstain");
            assertThat(row.ciLow()).isZero();
            assertThat(row.ciHigh()).isEqualTo(1);
        });
        assertThat(result.devices()).isEmpty();
    }

    @Test
    void fewWords_abstain() {
        assertThat(document(SCORER.score(Written.document("en", "Shame!")), "all")
                        .label())
                .isEqualTo("abstain");
    }

    @Test
    void documentWithoutRunningText_hasNoRows() {
        RhetoricResult result = SCORER.score(Written.zones("en", new Part("footnote", "author", ATTACK)));
        assertThat(result.rhetoric()).isEmpty();
        assertThat(result.devices()).isEmpty();
        assertThat(result.features()).isEmpty();
    }

    @Test
    void sameDocument_givesSameRows() {
        AnnotatedDocument document = Written.document("en", ATTACK + ACCOUNT);
        assertThat(SCORER.score(document)).isEqualTo(SCORER.score(document));
    }

    @Test
    void evidence_ofAnAttack_pointsAtItsWords() {
        AnnotatedDocument document = Written.document("en", ATTACK);
        Rhetoric row = document(SCORER.score(document), "all");
        assertThat(row.evidence().get(0).weight()).isPositive();
        assertThat(row.evidence().stream()
                        .filter(evidence -> evidence.feature().startsWith(EvidenceFinder.WORD) && evidence.weight() > 0)
                        .map(evidence ->
                                document.document().text().substring(evidence.charStart(), evidence.charEnd())))
                .isNotEmpty();
    }

    @Test
    void model_writtenAndReadAgain_givesTheSameBytesAndScores() throws IOException {
        RhetoricModel model = ModelFile.shipped(false);
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ModelFile.write(model, first);
        RhetoricModel again = ModelFile.read(first.toByteArray());
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        ModelFile.write(again, second);
        PassageVector passage = Measuring.load().vector(Written.passage("en", ATTACK));
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(again.rating(passage))
                .isEqualTo(model.rating(passage), org.assertj.core.api.Assertions.within(1e-3));
    }
}
