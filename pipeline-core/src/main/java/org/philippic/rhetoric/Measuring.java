package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/**
 * What passages are measured with: a reader of sentences, features and device rules. Thread-safe; make it once.
 */
record Measuring(List<Feature> features, List<DeviceRule> devices, SentenceReader reader) {
    /** Loads the resources. */
    static Measuring load() {
        List<DeviceRule> devices = Devices.all();
        List<Feature> features = new ArrayList<>(Features.all());
        devices.forEach(rule -> features.add(new DeviceRate(rule)));
        return new Measuring(List.copyOf(features), devices, SentenceReader.load());
    }

    /** Every feature of a passage. */
    List<Measure> measures(Passage passage) {
        return features.stream().map(feature -> feature.measure(passage)).toList();
    }

    PassageVector vector(Passage passage) {
        return PassageVector.of(passage, measures(passage));
    }

    WordPieces pieces() {
        return reader.pieces();
    }

    List<String> featureNames() {
        return features.stream().map(Feature::name).toList();
    }

    List<String> deviceNames() {
        return devices.stream().map(DeviceRule::device).toList();
    }
}
