package org.philippic.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.philippic.model.Reuse;

/**
 * Finds passages that two documents, or two places of one document, share word for word, scanning errors apart. Works
 * in three steps that an engine can spread over machines: {@link #shingles} of each document; {@link #matches} among
 * the shingles of the same hashes; {@link #align} for the documents with a match. Immutable and thread-safe.
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

    /** A run of letters at two places. */
    private record Match(int position, int otherPosition) {}

    /**
     * Pairs the shingles that have the same hash.
     *
     * @param shingles shingles of documents, in any order; of each hash in it all or none
     * @param open the pairs of documents whose runs are wanted
     * @return the runs that do not overlap, of each pair with one of its documents; none of a hash that is too frequent
     */
    public List<SharedRuns> matches(Collection<Shingles> shingles, OpenPairs open) {
        Map<String, SharedRuns.Builder> byDocument = new TreeMap<>();
        // A run at one place among open documents may be at others among known ones.
        int fewest = open.known().isEmpty() ? 2 : 1;
        long[] hashes = ShingleIndex.hashes(open.ofOpen(shingles), fewest, limits.maxOccurrences());
        new ShingleIndex(shingles, hashes, limits.maxOccurrences())
                .forEachMatch(limits.shingleLetters(), (one, position, two, otherPosition) -> {
                    if (!open.has(one, two)) {
                        return;
                    }
                    if (open.goesSecond(one, two)) {
                        runs(byDocument, two).add(one, otherPosition, position);
                    } else {
                        runs(byDocument, one).add(two, position, otherPosition);
                    }
                });
        return byDocument.entrySet().stream()
                .map(document -> document.getValue().build(document.getKey()))
                .toList();
    }

    private static SharedRuns.Builder runs(Map<String, SharedRuns.Builder> byDocument, String docId) {
        return byDocument.computeIfAbsent(docId, id -> new SharedRuns.Builder());
    }

    /** The hashes that stand at too many places to say anything, ascending; of each hash in the shingles all or none. */
    public long[] tooFrequent(Collection<Shingles> shingles) {
        return ShingleIndex.hashes(shingles, limits.maxOccurrences() + 1, Integer.MAX_VALUE);
    }

    /**
     * The pairs of known documents that share other runs than when they were searched before: runs that have become too
     * frequent since, or are no longer.
     *
     * @param shingles shingles of all documents, in any order; of each hash in it all or none
     * @param known the documents that are the same as before
     * @param frequentBefore the hashes that were too frequent among the documents of then, ascending
     * @param frequent those that are too frequent among the shingles, ascending
     * @param most so many pairs are enough to know; where there are more, one more than that is told
     */
    public Set<OpenPairs.Pair> reopened(
            Collection<Shingles> shingles, Set<String> known, long[] frequentBefore, long[] frequent, int most) {
        long[] changed = LongStream.concat(
                        LongStream.of(frequent).filter(hash -> Arrays.binarySearch(frequentBefore, hash) < 0),
                        LongStream.of(frequentBefore).filter(hash -> Arrays.binarySearch(frequent, hash) < 0))
                .sorted()
                .toArray();
        List<Shingles> same = shingles.stream()
                .filter(document -> known.contains(document.docId()))
                .toList();
        Set<OpenPairs.Pair> reopened = new HashSet<>();
        new ShingleIndex(same, changed, Integer.MAX_VALUE)
                .forEachMatch(limits.shingleLetters(), (one, position, two, otherPosition) -> {
                    if (reopened.size() <= most) {
                        reopened.add(new OpenPairs.Pair(one, two));
                    }
                });
        return reopened;
    }

    /**
     * The shared passages of a document and others.
     *
     * @param document the document
     * @param others the others, by their identifiers; itself among them for passages inside it
     * @param runs all runs that it shares with them, in any order
     * @return of each pair passages that do not repeat each other, in the order of the document whose identifier comes
     *     first, which has the first passage
     */
    public List<Reuse> align(ReuseText document, Map<String, ReuseText> others, Collection<SharedRuns> runs) {
        Map<String, List<Match>> byOther = new TreeMap<>();
        for (SharedRuns part : runs) {
            for (int i = 0; i < part.others().size(); i++) {
                String other = part.others().get(i);
                List<Match> matches = byOther.computeIfAbsent(other, id -> new ArrayList<>());
                boolean isFirst = document.docId().compareTo(other) <= 0;
                part.forEach(
                        i,
                        (position, otherPosition) -> matches.add(
                                isFirst ? new Match(position, otherPosition) : new Match(otherPosition, position)));
            }
        }
        List<Reuse> found = new ArrayList<>();
        byOther.forEach((id, matches) -> {
            ReuseText other = others.get(id);
            boolean isFirst = document.docId().compareTo(id) <= 0;
            found.addAll(isFirst ? align(document, other, matches) : align(other, document, matches));
        });
        return found;
    }

    private List<Reuse> align(ReuseText one, ReuseText two, List<Match> matches) {
        boolean within = one.docId().equals(two.docId());
        matches.sort(Comparator.comparingInt(Match::position).thenComparingInt(Match::otherPosition));
        List<Passage> seen = new ArrayList<>();
        List<Reuse> found = new ArrayList<>();
        for (Match match : matches) {
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
        for (SharedRuns runs : matches(texts.stream().map(this::shingles).toList(), OpenPairs.ALL)) {
            found.addAll(align(byId.get(runs.docId()), byId, List.of(runs)));
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
