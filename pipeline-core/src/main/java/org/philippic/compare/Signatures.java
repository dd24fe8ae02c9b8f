package org.philippic.compare;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Signatures of a sample of documents, by which copies of them are known without their text. Of each {@link MinHash}
 * value the low 16 bits are kept (b-bit minwise hashing: Li and König 2010), so that values that differ agree once in
 * 65,536 times. The sample is drawn as that of {@link FeatureSample} is, so that samples merge. Mutable; not
 * thread-safe.
 */
final class Signatures implements Serializable {
    /** Documents of a language that keep their signatures: 2.5 megabytes. */
    static final int CAPACITY = 20_000;

    private static final long serialVersionUID = 1L;

    private final int capacity;
    private final TreeMap<Long, String> byHash = new TreeMap<>();

    /** @param capacity most documents kept, 1 or more */
    Signatures(int capacity) {
        this.capacity = capacity;
    }

    /**
     * A document of the sample that is much like another one.
     *
     * @param hash hash of its identifier, as {@link FeatureSample#hash} tells it
     * @param similarity estimated Jaccard similarity, 0 to 1
     */
    record Copy(long hash, double similarity) {}

    /** Adds a document; one without a signature is left out. */
    void add(long hash, List<Integer> signature) {
        if (!signature.isEmpty()) {
            put(hash, shortened(signature));
        }
    }

    /** Adds a document with the low 16 bits of each value of its signature. */
    void put(long hash, String shortened) {
        byHash.put(hash, shortened);
        while (byHash.size() > capacity) {
            byHash.pollLastEntry();
        }
    }

    void remove(long hash) {
        byHash.remove(hash);
    }

    void merge(Signatures other) {
        other.byHash.forEach(this::put);
    }

    /** The document that is most like one with this signature, if it is as much like it as {@code least}. */
    Optional<Copy> nearest(List<Integer> signature, double least) {
        String wanted = shortened(signature);
        Copy nearest = new Copy(0, 0);
        for (Map.Entry<Long, String> document : byHash.entrySet()) {
            double similarity = similarity(wanted, document.getValue());
            if (similarity > nearest.similarity()) {
                nearest = new Copy(document.getKey(), similarity);
            }
        }
        return nearest.similarity() > 0 && nearest.similarity() >= least ? Optional.of(nearest) : Optional.empty();
    }

    /** Shortened signatures by hash of the document. */
    SortedMap<Long, String> documents() {
        return byHash;
    }

    private static String shortened(List<Integer> signature) {
        StringBuilder low = new StringBuilder(signature.size());
        signature.forEach(value -> low.append((char) value.intValue()));
        return low.toString();
    }

    private static double similarity(String one, String two) {
        if (one.length() != two.length()) {
            return 0;
        }
        int same = 0;
        for (int place = 0; place < one.length(); place++) {
            same += one.charAt(place) == two.charAt(place) ? 1 : 0;
        }
        return (double) same / one.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signatures that && capacity == that.capacity && byHash.equals(that.byHash);
    }

    @Override
    public int hashCode() {
        return byHash.hashCode();
    }
}
