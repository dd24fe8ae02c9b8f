package org.philippic.rhetoric;

import java.util.stream.IntStream;

/** Predicts every passage by a model that has read nothing of its author group. */
final class CrossValidation {
    private CrossValidation() {}

    /** Rating of each passage of a set, by 20 models over author groups; NaN where no model covers its language. */
    static double[] ratings(TrainingSet set) {
        int[] folds = AuthorFolds.of(set.gold());
        double[] ratings = new double[folds.length];
        // Each fold writes its own passages only, so the order in which folds are done does not show.
        IntStream.range(0, AuthorFolds.FOLDS).parallel().forEach(fold -> {
            int[] chosen = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != fold)
                    .toArray();
            int[] tested = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] == fold)
                    .toArray();
            double[] ofTested = new RatingFit(set).ratings(chosen, tested);
            for (int i = 0; i < tested.length; i++) {
                ratings[tested[i]] = ofTested[i];
            }
        });
        return ratings;
    }
}
