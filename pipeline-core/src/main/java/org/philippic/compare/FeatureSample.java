package org.philippic.compare;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.philippic.checksum.Sha256;

/**
 * Feature values of a sample of documents: those whose identifiers have the smallest hashes, so that the sample is as
 * good as random, the same in any order of documents, and the sample of a union comes from the samples of its parts.
 * Mutable; not thread-safe.
 */
final class FeatureSample implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int capacity;
    private final TreeMap<Long, SortedMap<String, Double>> byHash = new TreeMap<>();
    private boolean complete = true;

    /** @param capacity most documents kept, 1 or more */
    FeatureSample(int capacity) {
        this.capacity = capacity;
    }

    /** First eight bytes of the SHA-256 of an identifier. */
    static long hash(String docId) {
        byte[] digest = Sha256.digest().digest(docId.getBytes(StandardCharsets.UTF_8));
        long hash = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            hash = hash << Byte.SIZE | digest[i] & 0xff;
        }
        return hash;
    }

    /** Adds the values of a document, which do not change any more. */
    void add(long hash, SortedMap<String, Double> values) {
        byHash.put(hash, values);
        trim();
    }

    /** Takes a document out, where the sample holds it. */
    void remove(long hash) {
        byHash.remove(hash);
    }

    void merge(FeatureSample other) {
        byHash.putAll(other.byHash);
        complete &= other.complete;
        trim();
    }

    private void trim() {
        while (byHash.size() > capacity) {
            byHash.pollLastEntry();
            complete = false;
        }
    }

    /** Whether every document that was added is still in the sample or was taken out by name. */
    boolean complete() {
        return complete;
    }

    /** Marks the sample as part of what was added: read from a file that says so. */
    void markIncomplete() {
        complete = false;
    }

    int capacity() {
        return capacity;
    }

    /** Values by feature, by hash of the document. */
    SortedMap<Long, SortedMap<String, Double>> documents() {
        return byHash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureSample that
                && capacity == that.capacity
                && complete == that.complete
                && byHash.equals(that.byHash);
    }

    @Override
    public int hashCode() {
        return byHash.hashCode();
    }
}
