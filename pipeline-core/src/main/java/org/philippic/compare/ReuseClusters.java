package org.philippic.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.philippic.model.Reuse;
import org.philippic.model.ReusePlace;

/**
 * Puts passages that go back to the same words together: passages of one document that overlap by half are one place,
 * and places that a pair ties are one cluster (connected components). Stateless.
 */
public final class ReuseClusters {
    private static final double SAME_PLACE = 0.5;

    private ReuseClusters() {}

    /** Code points of a document, the end exclusive; sorted by where they begin. */
    private record Place(String docId, int from, int to) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::docId).thenComparing(Place::from).thenComparing(Place::to);

        boolean holdsMostOf(Place other) {
            int shared = Math.min(to, other.to) - Math.max(from, other.from);
            return docId.equals(other.docId) && shared >= SAME_PLACE * Math.min(to - from, other.to - other.from);
        }

        Place with(Place other) {
            return new Place(docId, Math.min(from, other.from), Math.max(to, other.to));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The clusters of all passages.
     *
     * @param passages pairs, in any order
     * @return a row a place, by cluster, document and place
     */
    public static List<ReusePlace> of(List<Reuse> passages) {
        Map<Place, Integer> placeOf = new HashMap<>();
        List<Place> places = places(passages, placeOf);
        int[] parents = new int[places.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (Reuse passage : passages) {
            join(parents, placeOf.get(one(passage)), placeOf.get(other(passage)));
        }
        Map<Integer, List<Place>> clusters = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            clusters.computeIfAbsent(root(parents, i), key -> new ArrayList<>()).add(places.get(i));
        }
        List<ReusePlace> rows = new ArrayList<>();
        clusters.values().forEach(cluster -> rows.addAll(rows(cluster)));
        return rows;
    }

    /** Places in their order, so that the least index of a cluster is that of its first place. */
    private static List<Place> places(List<Reuse> passages, Map<Place, Integer> placeOf) {
        List<Place> stretches = passages.stream()
                .flatMap(passage -> List.of(one(passage), other(passage)).stream())
                .distinct()
                .sorted()
                .toList();
        List<Place> places = new ArrayList<>();
        for (Place stretch : stretches) {
            int last = places.size() - 1;
            if (last >= 0 && places.get(last).holdsMostOf(stretch)) {
                places.set(last, places.get(last).with(stretch));
            } else {
                places.add(stretch);
            }
            placeOf.put(stretch, places.size() - 1);
        }
        return places;
    }

    private static List<ReusePlace> rows(List<Place> cluster) {
        Set<String> documents = new HashSet<>();
        cluster.forEach(place -> documents.add(place.docId()));
        String name = cluster.get(0).docId() + "@" + cluster.get(0).from();
        return cluster.stream()
                .map(place ->
                        new ReusePlace(name, place.docId(), place.from(), place.to(), cluster.size(), documents.size()))
                .toList();
    }

    private static Place one(Reuse passage) {
        return new Place(passage.docId(), passage.charStart(), passage.charEnd());
    }

    private static Place other(Reuse passage) {
        return new Place(passage.otherDocId(), passage.otherCharStart(), passage.otherCharEnd());
    }

    private static void join(int[] parents, int one, int two) {
        int first = root(parents, one);
        int second = root(parents, two);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] parents, int of) {
        int at = of;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
