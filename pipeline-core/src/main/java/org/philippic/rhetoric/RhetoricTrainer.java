package org.philippic.rhetoric;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.encoder.Encoder;
import org.philippic.error.UserException;
import org.philippic.evaluate.EvaluationReport;

/**
 * Fits the rhetoric model on rated passages: {@code philippic train rhetoric}. The same passages, annotator and vectors
 * give the same file. Needs about 4 GB of heap; with the network 7 GB, since it holds the vectors of all word pieces.
 */
public final class RhetoricTrainer {
    private static final String VERSION = "rhetoric-1";
    private static final String VERSION_IN_CONTEXT = "rhetoric-1-network";

    private final DocumentAnnotator annotator;
    private final Optional<Path> pieceVectors;
    private final Optional<Encoder> network;

    /**
     * @param annotator with all languages that the model is to cover; it may stop before entities
     * @param pieceVectors archive of the network, of which the input vectors alone are read; without it the model is
     *     fitted without word pieces and is less good
     * @param network that reads words in context; the model is then for scoring with it, and needs no piece vectors
     */
    public RhetoricTrainer(DocumentAnnotator annotator, Optional<Path> pieceVectors, Optional<Encoder> network) {
        this.annotator = annotator;
        this.pieceVectors = pieceVectors;
        this.network = network;
    }

    /**
     * Trains and writes a model and its card.
     *
     * @param gold file or folder of rated passages
     * @param modelFile where the model goes; its folder must exist
     * @param card where the model card goes; its folder must exist
     * @return the cross-validated figures that the card has
     * @throws UserException if the gold data cannot be read or a file cannot be written
     */
    public EvaluationReport train(Path gold, Path modelFile, Path card) {
        TrainingSet set = read(gold);
        double[] ratings = CrossValidation.ratings(set);
        List<double[]> deviceScores =
                CrossValidation.devices(set, Measuring.load().deviceNames());
        RhetoricModel model = fit(set, ratings, deviceScores);
        EvaluationReport rhetoric = RhetoricEvaluation.crossValidated(set, ratings, gold);
        List<String> devices = model.devices().devices();
        EvaluationReport deviceReport = DeviceEvaluation.crossValidated(set, devices, deviceScores, gold);
        write(modelFile, out -> ModelFile.write(model, out));
        write(
                card,
                out -> out.write(
                        ModelCard.of(model, set, rhetoric, deviceReport).getBytes(StandardCharsets.UTF_8)));
        return rhetoric;
    }

    /** The rated passages as the model sees them, with the vectors to fit on. */
    TrainingSet read(Path gold) {
        Measuring measuring = Measuring.load(network, Optional.empty());
        return read(
                gold,
                measuring,
                network.isPresent()
                        ? PieceVectors.ofComponents()
                        : pieceVectors.map(PieceVectors::read).orElseGet(PieceVectors::none));
    }

    /** The model that ships for passages as they are read here. */
    RhetoricModel shipped() {
        return ModelFile.shipped(network.isPresent());
    }

    /** The rated passages as a model that is there already sees them, to be scored by it. */
    TrainingSet readForScoring(Path gold, RhetoricModel model) {
        return read(gold, Measuring.load(network, model.devices().attention()), PieceVectors.none());
    }

    private TrainingSet read(Path gold, Measuring measuring, PieceVectors vectors) {
        return TrainingSet.of(
                GoldPassage.read(gold),
                passage -> annotator.annotatePassage(passage.id(), passage.text(), passage.lang()),
                measuring,
                vectors);
    }

    /** Fits the whole model; reliabilities and thresholds come from cross-validated scores. */
    static RhetoricModel fit(TrainingSet set, double[] ratings, List<double[]> scores) {
        int[] all = set.all();
        RatingWeights weights = new RatingFit(set).on(all);
        Map<String, Reliability> reliability = ReliabilityFit.fit(set, ratings, all);
        List<String> devices = Measuring.load().deviceNames();
        List<Calibration> calibrations = new ArrayList<>();
        double[] thresholds = new double[devices.size()];
        for (int device = 0; device < thresholds.length; device++) {
            Calibration calibration = DeviceThresholds.calibration(set, devices.get(device), scores.get(device), all);
            calibrations.add(calibration);
            thresholds[device] =
                    DeviceThresholds.threshold(set, devices.get(device), scores.get(device), calibration, all);
        }
        DeviceFit.Weights ofDevices = new DeviceFit(set, devices).on(all);
        return new RhetoricModel(
                set.inContext() ? VERSION_IN_CONTEXT : VERSION,
                set.features().stream().map(Feature::name).toList(),
                weights.with(ofDevices.kernel()),
                reliability,
                ofDevices.linear().with(calibrations, thresholds));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path file, Writing writing) {
        try (OutputStream out = Files.newOutputStream(file)) {
            writing.to(out);
        } catch (NoSuchFileException e) {
            throw new UserException(
                    "Cannot write '" + file + "'", "its folder does not exist", "make the folder or give another", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
