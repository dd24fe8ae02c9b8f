package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.philippic.evaluate.EvaluationReport;

class TrainingTest {
    private static final Measuring MEASURING = Measuring.load();
    private static TrainingSet set;

    /** Forty authors, half of whom rage. */
    @BeforeAll
    static void measure() {
        List<GoldPassage> gold = new ArrayList<>();
        for (int author = 0; author < 40; author++) {
            boolean rages = author % 2 == 0;
            for (int n = 0; n < 3; n++) {
                String text = (rages
                                ? "Shame on you, infamous liars! Who will endure it?"
                                : "The river is long, because it rains.")
                        + " Chapter " + n + " is about place " + author + ".";
                gold.add(new GoldPassage(
                        author + "/" + n,
                        "book " + author,
                        "author " + author,
                        author % 4 < 2 ? "en" : "fr",
                        1790 + 5 * author,
                        text,
                        rages ? 3 + n % 2 : n % 2,
                        rages ? Set.of("exclamation", "rhetorical_question") : Set.of("causal_explanation"),
                        Set.of(),
                        n == 0));
            }
        }
        set = TrainingSet.of(
                gold, passage -> Written.document(passage.lang(), passage.text()), MEASURING, PieceVectors.none());
    }

    @Test
    void crossValidatedRatings_tellRagingAuthorsFromCalmOnes() {
        EvaluationReport report = RhetoricEvaluation.crossValidated(set, CrossValidation.ratings(set), Path.of("own"));
        assertThat(report.n()).isEqualTo(120);
        assertThat(report.groups())
                .containsKeys("en", "fr", "en/rated_twice", "en/baseline_punctuation", "en/baseline_sentence_length");
        assertThat(report.groups().get("en")).containsKeys("n", "spearman", "auc", "ece", "abstained", "auc_kept");
        assertThat(report.groups().get("en").get("auc")).isEqualTo(1);
        assertThat(report.groups().get("en").get("spearman")).isGreaterThan(0.7);
    }

    @Test
    void ratingsOfTested_areThoseOfTheWeights() {
        int[] chosen = java.util.stream.IntStream.range(0, 90).toArray();
        int[] tested = java.util.stream.IntStream.range(90, 120).toArray();
        RatingFit fit = new RatingFit(set);
        RatingWeights weights = fit.on(chosen);
        double[] ratings = fit.ratings(chosen, tested);
        for (int i = 0; i < tested.length; i++) {
            PassageVector passage = set.passages().get(tested[i]);
            assertThat(weights.rating(passage, weights.kernelParts(passage))).isCloseTo(ratings[i], within(1e-4));
        }
    }

    @Test
    void trainingTwice_givesTheSameBytes() throws IOException {
        assertThat(bytesOfAModel()).isEqualTo(bytesOfAModel());
    }

    private static byte[] bytesOfAModel() throws IOException {
        RhetoricModel model = RhetoricTrainer.fit(
                set, CrossValidation.ratings(set), CrossValidation.devices(set, MEASURING.deviceNames()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(model, bytes);
        return bytes.toByteArray();
    }

    @Test
    void devices_areFoundInTheWordsOfUnseenAuthors() {
        List<String> devices = MEASURING.deviceNames();
        EvaluationReport report =
                DeviceEvaluation.crossValidated(set, devices, CrossValidation.devices(set, devices), Path.of("own"));
        assertThat(report.overall().get("f1_exclamation")).isEqualTo(1);
        assertThat(report.overall().get("f1_hedging")).isNaN();
        assertThat(report.overall().get("macro_f1")).isGreaterThan(0.9);
    }

    @Test
    void deviceScores_areThoseOfTheModel() {
        int[] chosen = java.util.stream.IntStream.range(0, 90).toArray();
        int[] tested = {95, 100, 119};
        DeviceFit fit = new DeviceFit(set, MEASURING.deviceNames());
        DeviceFit.Weights weights = fit.on(chosen);
        KernelWeights kernel =
                new RatingFit(set).on(chosen).with(weights.kernel()).kernel();
        double[][] scores = fit.scores(chosen, tested);
        for (int i = 0; i < tested.length; i++) {
            PassageVector passage = set.passages().get(tested[i]);
            DeviceModel.OfLanguage own = weights.linear().languages().get(passage.lang());
            double[] ofModel = weights.linear().scores(passage, kernel.values(passage, own.standard(), own.rarity()));
            for (int device = 0; device < scores.length; device++) {
                assertThat(ofModel[device]).isCloseTo(scores[device][i], within(1e-4));
            }
        }
    }

    @Test
    void packedNumbers_comeBackWithinTheirStep() throws IOException {
        float[] values = {0, 1, -0.5f, 0.003f};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Packed.writeBytes(out, values);
        Packed.writeShorts(out, values);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(Packed.readBytes(in)).containsExactly(values, within(1 / 254f));
        assertThat(Packed.readShorts(in)).containsExactly(values, within(1 / 65000f));
    }
}
