package org.philippic.compare;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/**
 * The runs of letters that a document shares with others. Immutable; the arrays are not to be changed.
 *
 * @param docId the document
 * @param others the other documents, each once, in the order of their identifiers; the document itself for runs that it
 *     repeats
 * @param ends for each other document, where its runs end in the arrays that follow; those of the next begin there
 * @param positions index of the first letter of each run in the document
 * @param otherPositions index of its first letter in the other one, behind the first in the same document
 */
public record SharedRuns(String docId, List<String> others, int[] ends, int[] positions, int[] otherPositions)
        implements Serializable {
    /** Runs that a document shares with another, under collection. */
    private static final class Growing {
        private int[] places = new int[4];
        private int size;

        void add(int position, int otherPosition) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size++] = position;
            places[size++] = otherPosition;
        }
    }

    /** Collects the runs of one document. Not thread-safe. */
    static final class Builder {
        private final Map<String, Growing> byOther = new TreeMap<>();

        void add(String other, int position, int otherPosition) {
            byOther.computeIfAbsent(other, id -> new Growing()).add(position, otherPosition);
        }

        SharedRuns build(String docId) {
            int[] ends = new int[byOther.size()];
            int runs = byOther.values().stream()
                    .mapToInt(growing -> growing.size / 2)
                    .sum();
            int[] positions = new int[runs];
            int[] otherPositions = new int[runs];
            int other = 0;
            int run = 0;
            for (Growing growing : byOther.values()) {
                for (int i = 0; i < growing.size; i += 2) {
                    positions[run] = growing.places[i];
                    otherPositions[run++] = growing.places[i + 1];
                }
                ends[other++] = run;
            }
            return new SharedRuns(docId, List.copyOf(byOther.keySet()), ends, positions, otherPositions);
        }
    }

    /** What is done with a run: its first letter in the document and in the other one. */
    interface Run {
        void at(int position, int otherPosition);
    }

    /** Hands on the runs that are shared with one of the others. */
    void forEach(int other, Run run) {
        for (int i = other == 0 ? 0 : ends[other - 1]; i < ends[other]; i++) {
            run.at(positions[i], otherPositions[i]);
        }
    }

    /**
     * Shares the runs out by the place of the other document.
     *
     * @param placeOf number of the place that a document is at
     * @param shared takes each place with the runs that are shared with documents there
     */
    public void byPlace(ToIntFunction<String> placeOf, BiConsumer<Integer, SharedRuns> shared) {
        Map<Integer, Builder> places = new TreeMap<>();
        for (int other = 0; other < others.size(); other++) {
            String otherId = others.get(other);
            Builder place = places.computeIfAbsent(placeOf.applyAsInt(otherId), id -> new Builder());
            forEach(other, (position, otherPosition) -> place.add(otherId, position, otherPosition));
        }
        places.forEach((place, runs) -> shared.accept(place, runs.build(docId)));
    }
}
