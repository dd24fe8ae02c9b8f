package org.philippic.rhetoric;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.philippic.annotate.DocumentAnnotator;
import org.philippic.encoder.Encoder;
import org.philippic.evaluate.EvaluationReport;

/**
 * Measures devices against passages labelled with them: {@code philippic evaluate devices}. A group is a language; its
 * metrics are {@code f1_<device>} and {@code macro_f1}, the mean over devices that occur. Passages where only some
 * reading named a device are left out for that device.
 */
public final class DeviceEvaluation {
    private final RhetoricTrainer trainer;

    /**
     * @param annotator with the languages to evaluate
     * @param pieceVectors as for {@link RhetoricTrainer}; only cross-validation uses it
     * @param network that reads words in context, where wanted
     */
    public DeviceEvaluation(DocumentAnnotator annotator, Optional<Path> pieceVectors, Optional<Encoder> network) {
        this.trainer = new RhetoricTrainer(annotator, pieceVectors, network);
    }

    /** The shipped model on labelled passages; it has read them if they are its training data. */
    public EvaluationReport shipped(Path gold) {
        RhetoricModel shipped = trainer.shipped();
        DeviceModel model = shipped.devices();
        TrainingSet set = trainer.readForScoring(gold, shipped);
        List<boolean[]> found = new ArrayList<>();
        model.devices().forEach(device -> found.add(new boolean[set.gold().size()]));
        for (int i = 0; i < set.gold().size(); i++) {
            PassageVector passage = set.passages().get(i);
            double[] probabilities = model.covers(passage.lang())
                    ? model.probabilities(passage, shipped.weights().kernelParts(passage))
                    : new double[0];
            for (int device = 0; device < probabilities.length; device++) {
                found.get(device)[i] = model.decides(device, probabilities[device], passage.lang());
            }
        }
        return report(set, model.devices(), found, gold, "shipped");
    }

    /** Models trained and tested on the passages themselves, in 20 folds over author groups. */
    public EvaluationReport crossValidated(Path gold) {
        TrainingSet set = trainer.read(gold);
        List<String> devices = Measuring.load().deviceNames();
        return crossValidated(set, devices, CrossValidation.devices(set, devices), gold);
    }

    /** @param scores by device and passage, from models that had not read the author */
    static EvaluationReport crossValidated(TrainingSet set, List<String> devices, List<double[]> scores, Path gold) {
        int[] folds = AuthorFolds.of(set.gold());
        List<boolean[]> found = new ArrayList<>();
        for (int device = 0; device < devices.size(); device++) {
            boolean[] ofDevice = new boolean[folds.length];
            for (int fold = 0; fold < AuthorFolds.FOLDS; fold++) {
                int held = fold;
                int[] others =
                        Arrays.stream(set.all()).filter(i -> folds[i] != held).toArray();
                String name = devices.get(device);
                double[] own = scores.get(device);
                Calibration calibration = DeviceThresholds.calibration(set, name, own, others);
                double threshold = DeviceThresholds.threshold(set, name, own, calibration, others);
                for (int i = 0; i < folds.length; i++) {
                    if (folds[i] == fold) {
                        ofDevice[i] = calibration.probability(own[i]) >= threshold;
                    }
                }
            }
            found.add(ofDevice);
        }
        return report(set, devices, found, gold, "cross-validated over author groups, " + AuthorFolds.FOLDS + " folds");
    }

    private static EvaluationReport report(
            TrainingSet set, List<String> devices, List<boolean[]> found, Path gold, String model) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        for (String lang :
                new TreeSet<>(set.gold().stream().map(GoldPassage::lang).toList())) {
            int[] own = Arrays.stream(set.all())
                    .filter(i -> set.gold().get(i).lang().equals(lang))
                    .toArray();
            groups.put(lang, metrics(set, devices, found, own));
        }
        return new EvaluationReport(
                "devices", gold.toString(), model, set.gold().size(), groups, metrics(set, devices, found, set.all()));
    }

    private static Map<String, Double> metrics(
            TrainingSet set, List<String> devices, List<boolean[]> found, int[] among) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("n", (double) among.length);
        List<Double> defined = new ArrayList<>();
        for (int device = 0; device < devices.size(); device++) {
            int[] sure = DeviceThresholds.sure(set, devices.get(device), among);
            boolean[] ofDevice = found.get(device);
            boolean[] predicted = new boolean[sure.length];
            IntStream.range(0, sure.length).forEach(n -> predicted[n] = ofDevice[sure[n]]);
            double f1 = RankMetrics.f1(predicted, DeviceThresholds.labels(set, devices.get(device), sure));
            metrics.put("f1_" + devices.get(device), f1);
            if (!Double.isNaN(f1)) {
                defined.add(f1);
            }
        }
        metrics.put(
                "macro_f1",
                defined.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN));
        return metrics;
    }
}
