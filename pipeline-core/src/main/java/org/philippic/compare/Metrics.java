package org.philippic.compare;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.philippic.model.FeatureValue;

/** The numbers by which a document is placed: its features, and its devices per thousand words. Stateless. */
final class Metrics {
    private static final String DEVICE = "device:";
    private static final double PER_THOUSAND = 1000;

    private Metrics() {}

    /** Metrics of a document by name. A device that the document lacks has no entry; its rate is 0. */
    static SortedMap<String, Double> of(DocumentSummary summary) {
        TreeMap<String, Double> metrics = new TreeMap<>();
        for (FeatureValue feature : summary.features()) {
            // Adding 0 turns -0.0 into 0.0, which sorts and compares alike.
            metrics.put(feature.feature(), feature.value() + 0.0);
        }
        if (summary.nWords() > 0) {
            for (TermCount term : summary.terms(Level.DEVICE)) {
                metrics.put(DEVICE + term.term(), PER_THOUSAND * term.count() / summary.nWords());
            }
        }
        return metrics;
    }

    /** Number that the value of a metric rests on. */
    static Map<String, Long> bases(DocumentSummary summary) {
        TreeMap<String, Long> bases = new TreeMap<>();
        summary.features().forEach(feature -> bases.put(feature.feature(), feature.n()));
        return bases;
    }

    /** Whether values of the metric hang on the spelling and the grammar of a language and compare within it alone. */
    static boolean ofOneLanguage(String metric) {
        return TextMeasures.NAMES.contains(metric);
    }

    /** Whether the metric comes from the models of rhetoric. */
    static boolean ofRhetoric(String metric) {
        return metric.equals(DocumentScores.POLEMIC) || metric.startsWith(DEVICE);
    }

    /** Whether a document without the metric has the value 0 and not none. */
    static boolean zeroWhenAbsent(String metric) {
        return metric.startsWith(DEVICE);
    }
}
