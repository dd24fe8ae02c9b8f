package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/**
 * What passages are measured with: word lists, features, device rules and word pieces. Immutable and thread-safe; make
 * it once.
 */
record Measuring(List<Feature> features, List<DeviceRule> devices, WordPieces pieces) {
    /** Loads the resources. */
    static Measuring load() {
        WordLists lists = WordLists.load();
        List<DeviceRule> devices = Devices.all(lists);
        List<Feature> features = new ArrayList<>(Features.all(lists));
        devices.forEach(rule -> features.add(new DeviceRate(rule)));
        return new Measuring(List.copyOf(features), devices, WordPieces.load());
    }

    PassageVector vector(Passage passage) {
        return PassageVector.of(passage, features, pieces);
    }

    List<String> featureNames() {
        return features.stream().map(Feature::name).toList();
    }

    List<String> deviceNames() {
        return devices.stream().map(DeviceRule::device).toList();
    }
}
