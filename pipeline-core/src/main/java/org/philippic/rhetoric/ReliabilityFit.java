package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures how far cross-validated ratings can be trusted, language by language. */
final class ReliabilityFit {
    /** Share of the passages that the model leaves undecided: those where it errs most about which side they are on. */
    private static final double UNSURE_SHARE = 0.2;

    private ReliabilityFit() {}

    /**
     * Fits on some of the passages.
     *
     * @param ratings of all passages, by models that had not read their authors
     * @param among passages to fit on
     */
    static Map<String, Reliability> fit(TrainingSet set, double[] ratings, int[] among) {
        Map<String, List<Integer>> byLanguage = new TreeMap<>();
        for (int i : among) {
            byLanguage
                    .computeIfAbsent(set.gold().get(i).lang(), lang -> new ArrayList<>())
                    .add(i);
        }
        Map<String, Reliability> reliability = new TreeMap<>();
        byLanguage.forEach((lang, members) -> reliability.put(lang, ofLanguage(set, ratings, members)));
        return reliability;
    }

    private static Reliability ofLanguage(TrainingSet set, double[] ratings, List<Integer> members) {
        double[] own = members.stream().mapToDouble(i -> ratings[i]).toArray();
        boolean[] positive = new boolean[own.length];
        for (int i = 0; i < own.length; i++) {
            positive[i] = set.gold().get(members.get(i)).polemic() >= GoldPassage.POLEMIC_FROM;
        }
        Calibration calibration = Calibration.fit(own, positive);
        double[] sorted = own.clone();
        Arrays.sort(sorted);
        double middle = -calibration.offset() / calibration.slope();
        int at = Math.abs(Arrays.binarySearch(sorted, middle) + 1);
        int half = (int) (UNSURE_SHARE * sorted.length / 2);
        int low = Math.max(0, Math.min(sorted.length - 1, at - half));
        int high = Math.max(0, Math.min(sorted.length - 1, at + half));
        double[] errors = errors(set, ratings, members);
        return new Reliability(calibration, errors[0], errors[1], sorted[low], sorted[high]);
    }

    /** Standard deviations of the error within author groups and between them (one-way analysis of variance). */
    private static double[] errors(TrainingSet set, double[] ratings, List<Integer> members) {
        Map<String, List<Double>> byAuthor = new TreeMap<>();
        for (int i : members) {
            byAuthor.computeIfAbsent(set.gold().get(i).authorGroup(), author -> new ArrayList<>())
                    .add(set.gold().get(i).polemic() - ratings[i]);
        }
        double within = 0;
        double between = 0;
        double squaredSizes = 0;
        int n = members.size();
        for (List<Double> residuals : byAuthor.values()) {
            double mean = residuals.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            between += residuals.size() * mean * mean;
            squaredSizes += (double) residuals.size() * residuals.size();
            for (double residual : residuals) {
                within += (residual - mean) * (residual - mean);
            }
        }
        double withinVariance = within / Math.max(1, n - byAuthor.size());
        double typicalSize = squaredSizes / n;
        double betweenVariance =
                Math.max(0, between / Math.max(1, byAuthor.size()) - withinVariance) / Math.max(1, typicalSize);
        return new double[] {Math.sqrt(withinVariance), Math.sqrt(betweenVariance)};
    }
}
