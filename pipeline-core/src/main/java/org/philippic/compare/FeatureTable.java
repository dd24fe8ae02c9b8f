package org.philippic.compare;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/** Moments and quantiles of features over many documents. Mutable; not thread-safe. */
final class FeatureTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Moments> moments = new TreeMap<>();
    private final TreeMap<String, QuantileSketch> sketches = new TreeMap<>();

    /** What a document adds for a feature: its moments, and the bin of a sketch that its value falls in. */
    record Value(String feature, Moments moments, int bin) {
        static Value of(String feature, double value) {
            return new Value(feature, Moments.of(value), QuantileSketch.bin(value));
        }
    }

    void add(Value value) {
        moments.merge(value.feature(), value.moments(), Moments::plus);
        sketches.computeIfAbsent(value.feature(), name -> new QuantileSketch()).add(value.bin(), 1);
    }

    void remove(Value value) {
        Moments known = moments.get(value.feature());
        if (known == null) {
            throw new IllegalStateException("Feature '" + value.feature() + "' was never added");
        }
        sketches.get(value.feature()).add(value.bin(), -1);
        if (known.n() == 1) {
            moments.remove(value.feature());
            sketches.remove(value.feature());
        } else {
            moments.put(value.feature(), known.minus(value.moments()));
        }
    }

    void merge(FeatureTable other) {
        other.moments.forEach((feature, values) -> moments.merge(feature, values, Moments::plus));
        other.sketches.forEach((feature, sketch) ->
                sketches.computeIfAbsent(feature, name -> new QuantileSketch()).merge(sketch));
    }

    /** Puts what a file tells of a feature. */
    void put(String feature, Moments values, QuantileSketch sketch) {
        moments.put(feature, values);
        sketches.put(feature, sketch);
    }

    /** Moments by feature, ordered by name. */
    SortedMap<String, Moments> moments() {
        return moments;
    }

    /** Sketch of a feature that {@link #moments} has. */
    QuantileSketch sketch(String feature) {
        return sketches.get(feature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureTable that && moments.equals(that.moments) && sketches.equals(that.sketches);
    }

    @Override
    public int hashCode() {
        return moments.hashCode();
    }
}
