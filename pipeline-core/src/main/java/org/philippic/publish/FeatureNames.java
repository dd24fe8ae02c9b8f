package org.philippic.publish;

import org.philippic.model.Evidence;

/** How features and metrics are called in the report: by a label where one is known, else by their own words. */
final class FeatureNames {
    private FeatureNames() {}

    /** Name of a feature or metric such as "device.exclamation" or "mean_sentence_length", escaped. */
    static String html(Labels labels, String feature) {
        if (feature.startsWith(Evidence.SENTENCE)) {
            return labels.html("feature.sentence");
        }
        if (labels.english().containsKey("feature." + feature)) {
            return labels.html("feature." + feature);
        }
        String bare = withoutPrefix(feature);
        if (labels.english().containsKey("device." + bare)) {
            return labels.html("device." + bare);
        }
        return labels.name("feature", feature);
    }

    /** As {@link #html}, in English and without markup. */
    static String plain(Labels labels, String feature) {
        String known = labels.english().get("feature." + feature);
        return known != null ? known : labels.plainName("device", withoutPrefix(feature));
    }

    private static String withoutPrefix(String feature) {
        return feature.replaceFirst("^(device|rate)s?[._:/]", "");
    }
}
