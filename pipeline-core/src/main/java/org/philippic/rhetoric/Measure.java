package org.philippic.rhetoric;

import java.util.ArrayList;
import java.util.List;

/**
 * What a feature is in a passage.
 *
 * @param value the value; for rates, occurrences per thousand of the counted units
 * @param n number of units that the value rests on
 * @param places where the feature shows, empty where it has no places (such as a mean length)
 */
record Measure(double value, long n, List<Span> places) {
    Measure {
        places = List.copyOf(places);
    }

    /** Occurrences per thousand units. */
    static Measure rate(List<Span> places, long n) {
        return new Measure(n == 0 ? 0 : 1000.0 * places.size() / n, n, places);
    }

    /** The rate over a passage with these rates in its parts. */
    static Measure rate(List<Measure> parts) {
        List<Span> places = new ArrayList<>();
        long n = 0;
        for (Measure part : parts) {
            places.addAll(part.places());
            n += part.n();
        }
        return rate(places, n);
    }

    /** A value without places; 0 where it is not a number, which is where there was nothing to measure. */
    static Measure value(double value, long n) {
        return new Measure(Double.isFinite(value) ? value : 0, n, List.of());
    }
}
