package org.philippic.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The places at which some runs of letters stand in documents. Immutable and thread-safe. */
final class ShingleIndex {
    /** By identifier. */
    private final List<Shingles> documents;
    /** Of each run, in the order of their hashes, the end of its places in the arrays that follow. */
    private final int[] ends;
    /** Index of the document; of each run ascending. */
    private final int[] placeDocuments;
    /** Index of the first letter there; of each run and document ascending. */
    private final int[] placePositions;

    /**
     * The places of some runs.
     *
     * @param shingles shingles of documents, in any order; of each hash in it all or none
     * @param hashes hashes of the runs, ascending and each once
     * @param most runs that stand at more places are left out
     */
    ShingleIndex(Collection<Shingles> shingles, long[] hashes, int most) {
        this.documents =
                shingles.stream().sorted(Comparator.comparing(Shingles::docId)).toList();
        List<int[]> found = new ArrayList<>();
        int[] counts = new int[hashes.length];
        for (Shingles document : documents) {
            int[] runs = new int[document.size()];
            for (int i = 0; i < runs.length; i++) {
                runs[i] = Arrays.binarySearch(hashes, document.hashes()[i]);
                if (runs[i] >= 0) {
                    counts[runs[i]]++;
                }
            }
            found.add(runs);
        }
        this.ends = new int[hashes.length];
        int places = 0;
        for (int run = 0; run < hashes.length; run++) {
            counts[run] = counts[run] > most ? 0 : counts[run];
            // Filling moves it to where the run's places end.
            ends[run] = places;
            places += counts[run];
        }
        this.placeDocuments = new int[places];
        this.placePositions = new int[places];
        for (int document = 0; document < documents.size(); document++) {
            int[] runs = found.get(document);
            for (int i = 0; i < runs.length; i++) {
                if (runs[i] >= 0 && counts[runs[i]] > 0) {
                    int place = ends[runs[i]]++;
                    placeDocuments[place] = document;
                    placePositions[place] = documents.get(document).positions()[i];
                }
            }
        }
    }

    /**
     * The hashes that stand at so many places, each once, ascending.
     *
     * @param fewest fewest places
     * @param most most places
     */
    static long[] hashes(Collection<Shingles> shingles, int fewest, int most) {
        long[] all = new long[shingles.stream().mapToInt(Shingles::size).sum()];
        int size = 0;
        for (Shingles document : shingles) {
            System.arraycopy(document.hashes(), 0, all, size, document.size());
            size += document.size();
        }
        Arrays.sort(all);
        int chosen = 0;
        for (int from = 0, to; from < all.length; from = to) {
            to = from + 1;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            if (to - from >= fewest && to - from <= most) {
                all[chosen++] = all[from];
            }
        }
        return Arrays.copyOf(all, chosen);
    }

    /** What is done with a run that stands at two places. */
    interface Match {
        /** The places, in the order of the documents' identifiers, in one document of the first letters. */
        void at(String docId, int position, String otherDocId, int otherPosition);
    }

    /**
     * Hands on every two places of the same run.
     *
     * @param apart letters that two places in one document must lie apart at least
     */
    void forEachMatch(int apart, Match match) {
        int from = 0;
        for (int end : ends) {
            for (int i = from; i < end; i++) {
                for (int j = i + 1; j < end; j++) {
                    if (placeDocuments[i] != placeDocuments[j] || placePositions[j] - placePositions[i] >= apart) {
                        match.at(
                                documents.get(placeDocuments[i]).docId(),
                                placePositions[i],
                                documents.get(placeDocuments[j]).docId(),
                                placePositions[j]);
                    }
                }
            }
            from = end;
        }
    }
}
