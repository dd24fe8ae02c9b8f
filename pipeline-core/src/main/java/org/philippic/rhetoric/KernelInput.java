package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a passage into a point of a space that languages share: its named features and the mean of its units' short
 * vectors, each centred and scaled in its language. Immutable by convention and thread-safe.
 *
 * @param table short vectors of the units of {@link Meaning}
 * @param centres by language
 */
record KernelInput(UnitTable table, Map<String, Centre> centres) {
    /** One passage in so many is enough to find axes. */
    private static final int EVERY = 3;

    private static final double NAMED = Math.sqrt(0.2);
    private static final double MEANING = 1.8;

    /**
     * Where the passages of a language lie among the units.
     *
     * @param mean of the passages' mean vectors
     * @param factor that gives them the same spread as those of other languages
     */
    record Centre(double[] mean, double factor) {}

    /** Fits axes and centres on the chosen passages; no rating is looked at. */
    static KernelInput fit(TrainingSet set, int[] chosen, Map<String, LanguageScales> scales) {
        List<double[]> vectors = new ArrayList<>();
        boolean[] seen = new boolean[set.units()];
        for (int n = 0; n < chosen.length; n++) {
            PassageVector passage = set.passages().get(chosen[n]);
            if (n % EVERY == 0) {
                vectors.add(scales.get(passage.lang()).vector(passage));
            }
            for (int unit : passage.meaning().units()) {
                seen[unit] = true;
            }
        }
        double[][] axes = PrincipalAxes.of(vectors, UnitTable.DIMENSIONS);
        UnitTable table = UnitTable.of(set.vectors(), seen, axes);
        Map<String, Centre> centres = new TreeMap<>();
        scales.forEach((lang, own) -> centres.put(lang, centre(set, chosen, lang, own, table)));
        return new KernelInput(table, centres);
    }

    private static Centre centre(TrainingSet set, int[] chosen, String lang, LanguageScales scales, UnitTable table) {
        double[] mean = new double[UnitTable.DIMENSIONS];
        int n = 0;
        for (int i : chosen) {
            PassageVector passage = set.passages().get(i);
            if (passage.lang().equals(lang)) {
                double[] own = table.mean(passage.meaning(), scales.pieceRarity);
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += own[d];
                }
                n++;
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= Math.max(1, n);
        }
        return new Centre(mean, scales.vectorScale());
    }

    /**
     * The point of a passage in a covered language.
     *
     * @param standard scale of its language's named features
     * @param rarity how much an occurrence of each word piece counts, 0 to 1
     */
    float[] point(PassageVector passage, Standard standard, float[] rarity) {
        int named = passage.named().length;
        float[] point = new float[named + UnitTable.DIMENSIONS];
        for (int f = 0; f < named; f++) {
            point[f] = (float) (NAMED / Math.sqrt(named) * standard.of(passage, f));
        }
        Centre centre = centres.get(passage.lang());
        double[] meant = table.mean(passage.meaning(), rarity);
        for (int d = 0; d < meant.length; d++) {
            point[named + d] = (float) (MEANING * centre.factor() * (meant[d] - centre.mean()[d]));
        }
        return point;
    }
}
