package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.philippic.encoder.Encoder;

/**
 * What passages are measured with: a reader of sentences, features and device rules. Thread-safe; make it once.
 */
record Measuring(List<Feature> features, List<DeviceRule> devices, SentenceReader reader) {
    /**
     * Loads the resources.
     *
     * @param network that reads words in context, where wanted
     * @param attention of the model that is to score; none where a model is to be fitted
     */
    static Measuring load(Optional<Encoder> network, Optional<Attention> attention) {
        List<DeviceRule> devices = Devices.all();
        List<Feature> features = new ArrayList<>(Features.all());
        devices.forEach(rule -> features.add(new DeviceRate(rule)));
        return new Measuring(List.copyOf(features), devices, SentenceReader.load(network, attention));
    }

    /** As {@link #load(Optional, Optional)}, without the network. */
    static Measuring load() {
        return load(Optional.empty(), Optional.empty());
    }

    /** Every feature of a passage. */
    List<Measure> measures(Passage passage) {
        return features.stream().map(feature -> feature.measure(passage)).toList();
    }

    PassageVector vector(Passage passage) {
        return PassageVector.of(passage, measures(passage));
    }

    /** What looks at the word pieces one by one. */
    Optional<Attention> attention() {
        return reader.network().flatMap(ContextReader::attention);
    }

    WordPieces pieces() {
        return reader.pieces();
    }

    /** Number of units that {@link Meaning} is a mean over. */
    int units() {
        return reader.network().isPresent() ? Encoder.DIMENSIONS : pieces().size();
    }

    List<String> featureNames() {
        return features.stream().map(Feature::name).toList();
    }

    List<String> deviceNames() {
        return devices.stream().map(DeviceRule::device).toList();
    }
}
