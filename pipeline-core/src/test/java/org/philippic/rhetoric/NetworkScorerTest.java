package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.encoder.Encoder;
import org.philippic.model.Evidence;
import org.philippic.model.Rhetoric;
import org.philippic.model.Sentence;
import org.philippic.rhetoric.Written.Part;
import org.philippic.settings.RhetoricSettings;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.TestModels;

/** The scorer with the model for words in context; its network is a made-up one but for the last test. */
class NetworkScorerTest {
    private static final String ATTACK = "What infamy! These shameless hypocrites lie to you, they rob you, and you"
            + " suffer it? Never! Rise against these traitors and cowards, who have sold the people.";
    private static final String ACCOUNT =
            "The valley is drained by two rivers, which meet in the north of the district."
                    + " In general the upper part is colder, and the harvest is therefore about a month later.";
    private static final AnnotatedDocument DOCUMENT = Written.zones(
            "en",
            new Part("body", "author", ACCOUNT),
            new Part("blockquote", "quoted", ATTACK),
            new Part("body", "author", ACCOUNT));

    private static final RhetoricModel MODEL = ModelFile.shipped(true);

    private final AtomicInteger read = new AtomicInteger();
    private final RhetoricScorer scorer = new RhetoricScorer(new RhetoricSettings(120, true), measuring(), MODEL);

    /** A network that gives every piece random components of its own. */
    private Measuring measuring() {
        Measuring plain = Measuring.load();
        ContextReader network = new ContextReader(
                pieces -> {
                    read.addAndGet(pieces.length);
                    float[] vectors = new float[pieces.length * Encoder.DIMENSIONS];
                    for (int i = 0; i < pieces.length; i++) {
                        Random random = new Random(pieces[i]);
                        for (int d = 0; d < Encoder.DIMENSIONS; d++) {
                            vectors[i * Encoder.DIMENSIONS + d] = (float) random.nextGaussian();
                        }
                    }
                    return vectors;
                },
                MODEL.devices().attention());
        return new Measuring(
                plain.features(),
                plain.devices(),
                new SentenceReader(plain.reader().lists(), plain.pieces(), Optional.of(network)));
    }

    @Test
    void everySentence_isReadOnce_forAllVoices() {
        scorer.score(DOCUMENT);
        int pieces = DOCUMENT.sentences().stream()
                .mapToInt(sentence -> WordPieces.load().of(sentence.sentence().text()).length)
                .sum();
        assertThat(read).hasValue(pieces);
    }

    @Test
    void rows_areWhole_andTheSameAgain() {
        RhetoricResult result = scorer.score(DOCUMENT);
        assertThat(result.rhetoric()).extracting(Rhetoric::voice).contains("author", "quoted", "all");
        assertThat(result.rhetoric()).allSatisfy(row -> {
            assertThat(row.polemic()).isBetween(row.ciLow(), row.ciHigh());
            assertThat(row.evidence()).isNotEmpty();
        });
        assertThat(scorer.score(DOCUMENT)).isEqualTo(result);
        assertThat(scorer.scoreAuthor(DOCUMENT).devices()).isEqualTo(result.devices());
    }

    @Test
    void wordsAsEvidence_areThoseThatHaveAWeightByThemselves() {
        LanguageWeights weights = MODEL.weights().languages().get("en");
        List<Evidence> words = scorer.score(Written.document("en", ATTACK)).rhetoric().get(0).evidence().stream()
                .filter(evidence -> evidence.feature().startsWith(EvidenceFinder.WORD))
                .toList();
        assertThat(words).isNotEmpty().allSatisfy(evidence -> {
            String word = evidence.feature().substring(EvidenceFinder.WORD.length());
            int bucket = UnitCounts.bucket(UnitCounts.hash(UnitCounts.START, word), TextBlock.WORDS.buckets() - 1);
            float weight = weights.blocks().get(TextBlock.WORDS.ordinal())[bucket];
            assertThat(evidence.weight() * weight).isPositive();
        });
    }

    /** A passage of two sentences: what one adds against their mean, the other takes away. */
    @Test
    void sentencesAsEvidence_standWhereTheyAre_andWeighAgainstEachOther() {
        AnnotatedDocument document = Written.document("en", "These cowards have sold you all! The river is long.");
        List<Evidence> sentences = scorer.score(document).rhetoric().get(0).evidence().stream()
                .filter(evidence -> evidence.feature().startsWith(Evidence.SENTENCE))
                .toList();
        assertThat(sentences).extracting(Evidence::feature).containsExactlyInAnyOrder("sentence:0", "sentence:1");
        assertThat(sentences.stream().mapToDouble(Evidence::weight).sum()).isCloseTo(0, within(1e-6));
        assertThat(sentences).allSatisfy(evidence -> {
            int number = Integer.parseInt(evidence.feature().substring(Evidence.SENTENCE.length()));
            Sentence sentence = document.sentences().get(number).sentence();
            assertThat(evidence.charStart()).isEqualTo(sentence.charStart());
            assertThat(evidence.charEnd()).isEqualTo(sentence.charEnd());
        });
    }

    @Test
    void modelForWordsInContext_isNotThatForWordsAlone() {
        assertThat(MODEL.version()).isEqualTo("rhetoric-1-network");
        assertThat(ModelFile.shipped(false).version()).isEqualTo("rhetoric-1");
        assertThatThrownBy(() -> new RhetoricScorer(new RhetoricSettings(120, true), Measuring.load(), MODEL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rhetoric-1-network");
    }

    @Test
    void realNetwork_placesAnAttackAboveAnAccount() {
        Assumptions.assumeTrue(
                TestModels.store()
                        .missing(List.of(ModelCatalogue.MULTILINGUAL), Profile.FAST)
                        .isEmpty(),
                "no network: philippic models install mul");
        Encoder network = Encoder.load(TestModels.store().path(ModelCatalogue.MULTILINGUAL, "network"));
        RhetoricScorer real = new RhetoricScorer(new RhetoricSettings(120, true), Optional.of(network));
        assertThat(polemic(real, ATTACK)).isGreaterThan(polemic(real, ACCOUNT) + 0.4);
    }

    private static double polemic(RhetoricScorer scorer, String text) {
        return scorer.score(Written.document("en", text)).rhetoric().stream()
                .filter(row -> row.unit().equals("document") && row.voice().equals("all"))
                .findFirst()
                .orElseThrow()
                .polemic();
    }
}
