package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Predicts every passage by a model that has read nothing of its author group: 20 models over author groups. */
final class CrossValidation {
    private CrossValidation() {}

    /** The passages of one fold, and all others. */
    private record Division(int[] chosen, int[] tested) {}

    private static List<Division> divisions(TrainingSet set) {
        int[] folds = AuthorFolds.of(set.gold());
        return IntStream.range(0, AuthorFolds.FOLDS)
                .mapToObj(fold -> new Division(
                        IntStream.range(0, folds.length)
                                .filter(i -> folds[i] != fold)
                                .toArray(),
                        IntStream.range(0, folds.length)
                                .filter(i -> folds[i] == fold)
                                .toArray()))
                .toList();
    }

    /** Rating of each passage of a set; NaN where no model covers its language. */
    static double[] ratings(TrainingSet set) {
        double[] ratings = new double[set.gold().size()];
        // Each fold writes its own passages only, so the order in which folds are done does not show.
        divisions(set).parallelStream().forEach(division -> {
            double[] ofTested = new RatingFit(set).ratings(division.chosen(), division.tested());
            for (int i = 0; i < ofTested.length; i++) {
                ratings[division.tested()[i]] = ofTested[i];
            }
        });
        return ratings;
    }

    /** Score of each device in each passage of a set, not calibrated. */
    static List<double[]> devices(TrainingSet set, List<String> devices) {
        double[][] byPassage = new double[set.gold().size()][devices.size()];
        List<Division> divisions = divisions(set);
        divisions.parallelStream().forEach(division -> {
            double[][] ofTested = new DeviceFit(set, devices).scores(division.chosen(), division.tested());
            for (int device = 0; device < devices.size(); device++) {
                for (int i = 0; i < division.tested().length; i++) {
                    byPassage[division.tested()[i]][device] = ofTested[device][i];
                }
            }
        });
        if (set.inContext()) {
            attend(set, divisions, devices, byPassage);
        }
        List<double[]> scores = new ArrayList<>();
        for (int device = 0; device < devices.size(); device++) {
            int own = device;
            scores.add(Arrays.stream(byPassage)
                    .mapToDouble(ofPassage -> ofPassage[own])
                    .toArray());
        }
        return scores;
    }

    /** One fold after the other: each holds all pieces of its passages, and uses all processors by itself. */
    private static void attend(TrainingSet set, List<Division> divisions, List<String> devices, double[][] byPassage) {
        for (Division division : divisions) {
            Attention attention = new AttentionFit(set, devices).on(division.chosen());
            for (int i : division.tested()) {
                String lang = set.gold().get(i).lang();
                PieceRows pieces = set.pieces().get(i);
                if (attention.covers(lang) && pieces.count() > 0) {
                    Attended attended = attention.read(pieces.vectors(), 0, pieces.count());
                    byPassage[i] = DeviceModel.mixed(byPassage[i], attention.probabilities(lang, attended));
                }
            }
        }
    }
}
