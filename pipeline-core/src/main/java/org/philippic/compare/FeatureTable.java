package org.philippic.compare;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/** Moments and quantiles of features over many documents. Mutable; not thread-safe. */
final class FeatureTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Moments> moments = new TreeMap<>();
    private final TreeMap<String, QuantileSketch> sketches = new TreeMap<>();

    void add(String feature, double value) {
        moments.merge(feature, Moments.of(value), Moments::plus);
        sketches.computeIfAbsent(feature, name -> new QuantileSketch()).add(value);
    }

    void remove(String feature, double value) {
        Moments known = moments.get(feature);
        if (known == null) {
            throw new IllegalStateException("Feature '" + feature + "' was never added");
        }
        sketches.get(feature).remove(value);
        if (known.n() == 1) {
            moments.remove(feature);
            sketches.remove(feature);
        } else {
            moments.put(feature, known.minus(Moments.of(value)));
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
