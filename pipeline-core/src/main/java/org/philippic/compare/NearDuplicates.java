package org.philippic.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.model.Document;
import org.philippic.model.NearDuplicate;

/**
 * Finds documents that nearly repeat another one, in steps that an engine can spread over machines: candidates are those
 * whose signatures agree on a band (locality-sensitive hashing: Leskovec, Rajaraman and Ullman 2014, 3.4); of the
 * candidates of a band each is compared with the first alone, so that a thousand copies cost a thousand comparisons.
 * With 16 bands of 4 places a pair of similarity 0.8 is missed once in 5,000 times. Immutable and thread-safe.
 *
 * @param minSimilarity least estimated Jaccard similarity, 0 to 1
 */
public record NearDuplicates(double minSimilarity) implements Serializable {
    /** Four fifths of the runs of three words in common. */
    public static final NearDuplicates DEFAULT = new NearDuplicates(0.8);

    /** Of two documents the one that is kept: a seed, else the first by identifier. */
    private static final Comparator<Candidate> KEPT_FIRST = Comparator.comparing(
                    (Candidate candidate) -> !candidate.corpus().equals(Document.SEEDS))
            .thenComparing(Candidate::docId);

    /** A document with its signature. */
    public record Candidate(String docId, String corpus, String lang, List<Integer> signature)
            implements Serializable {}

    /** A document under the key of each of its bands. */
    public Map<Long, Candidate> candidates(DocumentSummary summary) {
        Candidate candidate = new Candidate(summary.docId(), summary.corpus(), summary.lang(), summary.signature());
        Map<Long, Candidate> byBand = new TreeMap<>();
        MinHash.bands(summary.signature()).forEach(band -> byBand.put(band, candidate));
        return byBand;
    }

    /** The documents of one band that nearly repeat the first of them. */
    public List<NearDuplicate> among(List<Candidate> ofBand) {
        List<Candidate> sorted = new ArrayList<>(ofBand);
        sorted.sort(KEPT_FIRST);
        Candidate first = sorted.get(0);
        List<NearDuplicate> found = new ArrayList<>();
        for (Candidate other : sorted.subList(1, sorted.size())) {
            double similarity = MinHash.similarity(first.signature(), other.signature());
            if (similarity >= minSimilarity && first.lang().equals(other.lang())) {
                found.add(new NearDuplicate(other.docId(), first.docId(), similarity));
            }
        }
        return found;
    }

    /** Of the rows of one document the one that counts: the most alike, then the first by identifier. */
    public static NearDuplicate better(NearDuplicate one, NearDuplicate two) {
        int bySimilarity = Double.compare(two.similarity(), one.similarity());
        int order = bySimilarity != 0 ? bySimilarity : one.otherDocId().compareTo(two.otherDocId());
        return order <= 0 ? one : two;
    }

    /** The near duplicates among documents that fit in memory, in the order of their identifiers. */
    public List<NearDuplicate> find(List<DocumentSummary> documents) {
        Map<Long, List<Candidate>> byBand = new HashMap<>();
        documents.forEach(document -> candidates(document)
                .forEach((band, candidate) ->
                        byBand.computeIfAbsent(band, key -> new ArrayList<>()).add(candidate)));
        Map<String, NearDuplicate> found = new TreeMap<>();
        byBand.values()
                .forEach(ofBand -> among(ofBand).forEach(row -> found.merge(row.docId(), row, NearDuplicates::better)));
        return List.copyOf(found.values());
    }
}
