package org.philippic.compare;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pairs of documents whose shared passages are to be found; those of the others are known from an earlier search.
 * Immutable.
 *
 * @param known documents that were searched before and are the same
 * @param reopened pairs of known documents, or of one with itself, that share other runs than they did
 */
public record OpenPairs(Set<String> known, Set<Pair> reopened) implements Serializable {
    /** All pairs: nothing is known. */
    public static final OpenPairs ALL = new OpenPairs(Set.of(), Set.of());

    /**
     * Two documents, or one with itself.
     *
     * @param docId the document whose identifier comes first
     * @param otherDocId the other one
     */
    public record Pair(String docId, String otherDocId) implements Serializable {}

    /** Whether the passages of two documents are to be found; the first has the identifier that comes first. */
    public boolean has(String docId, String otherDocId) {
        return !known.contains(docId)
                || !known.contains(otherDocId)
                || !reopened.isEmpty() && reopened.contains(new Pair(docId, otherDocId));
    }

    /** Those documents that may be in an open pair. */
    List<Shingles> ofOpen(Collection<Shingles> documents) {
        Set<String> known = new HashSet<>(this.known);
        for (Pair pair : reopened) {
            known.remove(pair.docId());
            known.remove(pair.otherDocId());
        }
        return documents.stream()
                .filter(document -> !known.contains(document.docId()))
                .toList();
    }

    /** Which of two documents goes to the other: few new ones go to many known ones, not the other way round. */
    boolean goesSecond(String docId, String otherDocId) {
        return known.contains(docId) && !known.contains(otherDocId);
    }
}
