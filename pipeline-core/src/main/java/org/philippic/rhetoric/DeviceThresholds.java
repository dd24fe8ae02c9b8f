package org.philippic.rhetoric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Turns device scores into probabilities and decisions. */
final class DeviceThresholds {
    private DeviceThresholds() {}

    /**
     * The probability from which taking a device to be there gives the best F1.
     *
     * @return a value strictly between 0 and 1
     */
    static double best(double[] probabilities, boolean[] positive) {
        Integer[] order = IntStream.range(0, probabilities.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -probabilities[i]));
        long positives =
                IntStream.range(0, positive.length).filter(i -> positive[i]).count();
        double bestF1 = -1;
        double threshold = 0.5;
        int hits = 0;
        for (int n = 0; n < order.length; n++) {
            hits += positive[order[n]] ? 1 : 0;
            double f1 = 2.0 * hits / (n + 1 + positives);
            boolean boundary = n + 1 == order.length || probabilities[order[n + 1]] < probabilities[order[n]];
            if (boundary && f1 > bestF1) {
                bestF1 = f1;
                double next = n + 1 < order.length ? probabilities[order[n + 1]] : 0;
                threshold = (probabilities[order[n]] + next) / 2;
            }
        }
        return threshold;
    }

    /** Calibration of one device on passages that its model had not seen. Passages of unsure label are left out. */
    static Calibration calibration(TrainingSet set, String device, double[] scores, int[] among) {
        int[] sure = sure(set, device, among);
        return Calibration.fit(values(scores, sure), labels(set, device, sure));
    }

    /** Best threshold of one device on passages that its model had not seen. */
    static double threshold(TrainingSet set, String device, double[] scores, Calibration calibration, int[] among) {
        int[] sure = sure(set, device, among);
        double[] probabilities = Arrays.stream(values(scores, sure))
                .map(calibration::probability)
                .toArray();
        return best(probabilities, labels(set, device, sure));
    }

    /** Passages that every reading or no reading gave the device. */
    static int[] sure(TrainingSet set, String device, int[] among) {
        return Arrays.stream(among)
                .filter(i -> DeviceFit.label(set.gold().get(i), device) != 0.5)
                .toArray();
    }

    static boolean[] labels(TrainingSet set, String device, int[] of) {
        boolean[] labels = new boolean[of.length];
        for (int i = 0; i < of.length; i++) {
            labels[i] = set.gold().get(of[i]).devices().contains(device);
        }
        return labels;
    }

    static double[] values(double[] all, int[] of) {
        return Arrays.stream(of).mapToDouble(i -> all[i]).toArray();
    }
}
