package org.philippic.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.model.Reuse;

/**
 * Finds passages that two documents, or two places of one document, share word for word, scanning errors apart. Works
 * in three steps that an engine can spread over machines: {@link #shingles} of each document; {@link #matches} among
 * the shingles of the same hashes; {@link #align} for each pair of documents with a match. Immutable and thread-safe.
 *
 * @param limits what counts as a shared passage
 */
public record ReuseFinder(ReuseLimits limits) {
    private static final PassageAligner ALIGNER = new PassageAligner(40, 24);
    private static final PassageReach REACH = new PassageReach(ALIGNER.band(), ALIGNER.drop());

    /** The runs of letters that begin at the words of a document; none where it is shorter than a run. */
    public Shingles shingles(ReuseText text) {
        int[] letters = text.letters();
        int runs = text.atOrAfter(Math.max(0, letters.length - limits.shingleLetters() + 1));
        long[] hashes = new long[runs];
        int[] starts = Arrays.copyOf(text.wordStarts(), runs);
        for (int run = 0; run < runs; run++) {
            long hash = 0;
            for (int i = starts[run]; i < starts[run] + limits.shingleLetters(); i++) {
                hash = (hash ^ letters[i]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            hashes[run] = hash;
        }
        return new Shingles(text.docId(), hashes, starts);
    }

    /** Place of a shingle. */
    private record Place(String docId, int position) {}

    /** A run of letters at two places. */
    private record Match(int position, int otherPosition) {}

    /**
     * Pairs the shingles that have the same hash.
     *
     * @param shingles shingles of documents, in any order; of each hash in it all or none
     * @return the runs that do not overlap, by pairs of documents; none of a hash that is too frequent
     */
    public List<SharedRuns> matches(Collection<Shingles> shingles) {
        long[] repeated = repeated(shingles);
        List<List<Place>> places = new ArrayList<>();
        for (int i = 0; i < repeated.length; i++) {
            places.add(new ArrayList<>());
        }
        for (Shingles document : shingles) {
            for (int i = 0; i < document.size(); i++) {
                int found = Arrays.binarySearch(repeated, document.hashes()[i]);
                if (found >= 0) {
                    places.get(found).add(new Place(document.docId(), document.positions()[i]));
                }
            }
        }
        Map<String, Map<String, List<Match>>> matches = new TreeMap<>();
        places.forEach(samePlaces -> pair(samePlaces, matches));
        List<SharedRuns> shared = new ArrayList<>();
        matches.forEach((one, others) -> others.forEach((two, found) -> shared.add(new SharedRuns(
                one,
                two,
                found.stream().mapToInt(Match::position).toArray(),
                found.stream().mapToInt(Match::otherPosition).toArray()))));
        return shared;
    }

    /** The hashes that stand at two places or more, and not at too many; ascending. */
    private long[] repeated(Collection<Shingles> shingles) {
        long[] all = new long[shingles.stream().mapToInt(Shingles::size).sum()];
        int size = 0;
        for (Shingles document : shingles) {
            System.arraycopy(document.hashes(), 0, all, size, document.size());
            size += document.size();
        }
        Arrays.sort(all);
        int repeated = 0;
        for (int from = 0, to; from < all.length; from = to) {
            to = from + 1;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            if (to - from >= 2 && to - from <= limits.maxOccurrences()) {
                all[repeated++] = all[from];
            }
        }
        return Arrays.copyOf(all, repeated);
    }

    private void pair(List<Place> places, Map<String, Map<String, List<Match>>> matches) {
        places.sort(Comparator.comparing(Place::docId).thenComparing(Place::position));
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                Place one = places.get(i);
                Place two = places.get(j);
                if (!one.docId().equals(two.docId()) || two.position() - one.position() >= limits.shingleLetters()) {
                    matches.computeIfAbsent(one.docId(), id -> new TreeMap<>())
                            .computeIfAbsent(two.docId(), id -> new ArrayList<>())
                            .add(new Match(one.position(), two.position()));
                }
            }
        }
    }

    /**
     * The shared passages of a pair of documents.
     *
     * @param one the document of the runs' first places
     * @param two that of the second; the same object or an equal one for passages inside a document
     * @param runs all runs that the pair shares, in any order
     * @return passages that do not repeat each other, in the order of the first document
     */
    public List<Reuse> align(ReuseText one, ReuseText two, Collection<SharedRuns> runs) {
        boolean within = one.docId().equals(two.docId());
        List<Passage> seen = new ArrayList<>();
        List<Reuse> found = new ArrayList<>();
        for (Match match : inOrder(runs)) {
            if (!isHeld(match, seen)) {
                Passage passage = extend(REACH, one, two, match, within);
                seen.removeIf(old -> old.xTo <= match.position());
                seen.add(passage);
                if ((!within || passage.xTo <= passage.yFrom) && PassageRelation.mayCount(one, two, passage, limits)) {
                    PassageRelation.of(one, two, extend(ALIGNER, one, two, match, within), limits)
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** A plain loop, since it is asked millions of times. */
    private boolean isHeld(Match match, List<Passage> seen) {
        for (Passage passage : seen) {
            if (passage.holds(match, limits.shingleLetters())) {
                return true;
            }
        }
        return false;
    }

    private static List<Match> inOrder(Collection<SharedRuns> runs) {
        List<Match> matches = new ArrayList<>();
        for (SharedRuns part : runs) {
            for (int i = 0; i < part.positions().length; i++) {
                matches.add(new Match(part.positions()[i], part.otherPositions()[i]));
            }
        }
        matches.sort(Comparator.comparingInt(Match::position).thenComparingInt(Match::otherPosition));
        return matches;
    }

    private Passage extend(PassageExtender by, ReuseText one, ReuseText two, Match match, boolean within) {
        int[] x = one.letters();
        int[] y = two.letters();
        int k = limits.shingleLetters();
        int i = match.position();
        int j = match.otherPosition();
        // Inside one document the two places must not grow into each other.
        PassageExtender.Extension right =
                by.right(x, i + k, within ? Math.max(j, i + k) : x.length, y, j + k, y.length);
        PassageExtender.Extension left = by.left(x, 0, i, y, within ? Math.min(i + k, j) : 0, j);
        return new Passage(
                i - left.x(),
                i + k + right.x(),
                j - left.y(),
                j + k + right.y(),
                left.same() + k + right.same(),
                left.columns() + k + right.columns());
    }

    /** The shared passages of documents that fit in memory, of all pairs and inside each. */
    public List<Reuse> find(List<ReuseText> texts) {
        Map<String, ReuseText> byId = new TreeMap<>();
        texts.forEach(text -> byId.put(text.docId(), text));
        List<Reuse> found = new ArrayList<>();
        for (SharedRuns runs : matches(texts.stream().map(this::shingles).toList())) {
            found.addAll(align(byId.get(runs.docId()), byId.get(runs.otherDocId()), List.of(runs)));
        }
        return found;
    }

    /** A pair of stretches of letters, ends exclusive, with the letters the same and the columns of their alignment. */
    record Passage(int xFrom, int xTo, int yFrom, int yTo, int same, int columns) {
        boolean holds(Match match, int letters) {
            return match.position() >= xFrom
                    && match.position() + letters <= xTo
                    && match.otherPosition() >= yFrom
                    && match.otherPosition() + letters <= yTo;
        }

        double similarity() {
            return (double) same / columns;
        }
    }
}
