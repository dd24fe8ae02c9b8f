package org.philippic.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.philippic.model.SeedProfile;

/**
 * Places one document among those of a reference, metric by metric. Immutable.
 *
 * @param minWords documents with fewer words are flagged
 * @param fragility how far scanning errors move each metric
 * @param further flags of every row beside those that it earns by itself
 */
record SeedPlacement(int minWords, OcrFragility fragility, List<String> further) {
    /** Below this number of documents the 95 % interval of a percentile in the middle is more than 36 points wide. */
    private static final int SMALL = 30;

    private static final double MAD_TO_DEVIATION = 1.4826;

    /**
     * One row a metric of the seed, and a device rate that the seed lacks where the reference has it.
     *
     * @param stratum name of the part of the reference
     * @param statistics its statistics without the seed, or an empty one
     */
    List<SeedProfile> place(DocumentSummary seed, String reference, String stratum, StratumStatistics statistics) {
        TreeMap<String, Double> metrics = new TreeMap<>(Metrics.of(seed));
        if (seed.nWords() > 0) {
            for (String metric : statistics.features().moments().keySet()) {
                if (Metrics.zeroWhenAbsent(metric) && statistics.tells(metric)) {
                    metrics.putIfAbsent(metric, 0.0);
                }
            }
        }
        List<String> names = List.copyOf(metrics.navigableKeySet());
        List<Distribution> distributions =
                names.stream().map(statistics::distribution).toList();
        double[] q = qValues(metrics, names, distributions);
        List<SeedProfile> rows = new ArrayList<>();
        int tested = 0;
        for (int i = 0; i < names.size(); i++) {
            Distribution distribution = distributions.get(i);
            Double qValue = distribution.n() > 0 ? q[tested++] : null;
            rows.add(row(seed, reference, stratum, names.get(i), metrics.get(names.get(i)), distribution, qValue));
        }
        return rows;
    }

    private static double[] qValues(
            SortedMap<String, Double> metrics, List<String> names, List<Distribution> distributions) {
        List<Double> p = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Distribution distribution = distributions.get(i);
            if (distribution.n() > 0) {
                double value = metrics.get(names.get(i));
                long below = distribution.below(value);
                long equal = distribution.equal(value);
                long n = distribution.n();
                p.add(Percentile.pValue(below + equal, n - below, n));
            }
        }
        return BenjaminiHochberg.q(p.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private SeedProfile row(
            DocumentSummary seed,
            String reference,
            String stratum,
            String metric,
            double value,
            Distribution distribution,
            Double qValue) {
        long n = distribution.n();
        if (n == 0) {
            return new SeedProfile(
                    seed.docId(),
                    metric,
                    reference,
                    stratum,
                    value,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    flag(seed, metric, 0, 0));
        }
        double share = (distribution.below(value) + 0.5 * distribution.equal(value)) / n;
        Interval interval = Percentile.wilson(share, n);
        double median = distribution.quantile(0.5);
        double mad = distribution.medianDistance(median);
        Double robustZ = mad == 0 ? null : (value - median) / (MAD_TO_DEVIATION * mad);
        return new SeedProfile(
                seed.docId(),
                metric,
                reference,
                stratum,
                value,
                n,
                median,
                distribution.quantile(0.75) - distribution.quantile(0.25),
                100 * share,
                100 * interval.low(),
                100 * interval.high(),
                robustZ,
                qValue,
                flag(seed, metric, n, mad));
    }

    private String flag(DocumentSummary seed, String metric, long n, double mad) {
        StringJoiner flags = new StringJoiner(",");
        further.forEach(flags::add);
        if (seed.nWords() < minWords) {
            flags.add("too_short");
        }
        if (n == 0) {
            flags.add("no_reference");
        } else {
            if (n < SMALL) {
                flags.add("small_reference");
            }
            if (mad == 0) {
                flags.add("no_spread");
            }
        }
        if (Metrics.ofOneLanguage(metric)) {
            flags.add("one_language");
        }
        if (fragility.fragile(seed.lang(), metric, seed.ocrQuality())) {
            flags.add("ocr_fragile");
        }
        return flags.toString();
    }
}
