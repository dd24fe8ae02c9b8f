package org.philippic.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of letters that begin at the words of a document, by their hashes. Two places with the same run have the same
 * hash. Immutable; the arrays are not to be changed.
 *
 * @param docId the document
 * @param hashes hash of each run
 * @param positions index of its first letter in {@link ReuseText#letters()}
 */
public record Shingles(String docId, long[] hashes, int[] positions) implements Serializable {
    /** Number of runs. */
    int size() {
        return hashes.length;
    }

    /** Shares the runs out by their hashes: runs of one hash come into the same part, of whatever document. */
    public List<Shingles> parts(int n) {
        int[] sizes = new int[n];
        for (long hash : hashes) {
            sizes[part(hash, n)]++;
        }
        List<Shingles> parts = new ArrayList<>();
        for (int size : sizes) {
            parts.add(new Shingles(docId, new long[size], new int[size]));
        }
        Arrays.fill(sizes, 0);
        for (int i = 0; i < hashes.length; i++) {
            int part = part(hashes[i], n);
            int at = sizes[part]++;
            parts.get(part).hashes[at] = hashes[i];
            parts.get(part).positions[at] = positions[i];
        }
        return parts;
    }

    private static int part(long hash, int n) {
        return Math.floorMod(hash, n);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shingles that
                && docId.equals(that.docId)
                && Arrays.equals(hashes, that.hashes)
                && Arrays.equals(positions, that.positions);
    }

    @Override
    public int hashCode() {
        return docId.hashCode();
    }
}
