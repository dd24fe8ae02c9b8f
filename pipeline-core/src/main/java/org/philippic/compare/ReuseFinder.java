package org.philippic.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.philippic.model.Reuse;

/**
 * Finds passages that two documents, or two places of one document, share word for word, scanning errors apart. Works
 * in three steps that an engine can spread over machines: {@link #shingles} of each document; {@link #matches} among
 * the shingles of one hash; {@link #align} for each pair of documents with a match. Immutable and thread-safe.
 *
 * @param limits what counts as a shared passage
 */
public record ReuseFinder(ReuseLimits limits) {
    private static final PassageAligner ALIGNER = new PassageAligner(40, 24);

    /** The runs of letters that begin at the words of a document; none where it is shorter than a run. */
    public List<Shingle> shingles(ReuseText text) {
        List<Shingle> shingles = new ArrayList<>();
        int[] letters = text.letters();
        for (int start : text.wordStarts()) {
            if (start + limits.shingleLetters() > letters.length) {
                break;
            }
            long hash = 0;
            for (int i = start; i < start + limits.shingleLetters(); i++) {
                hash = (hash ^ letters[i]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            shingles.add(new Shingle(hash, text.docId(), start));
        }
        return shingles;
    }

    /**
     * Pairs the shingles of one hash.
     *
     * @param sameHash all shingles of a hash, in any order
     * @return pairs of places that do not overlap; none where the hash is too frequent
     */
    public List<ShingleMatch> matches(List<Shingle> sameHash) {
        if (sameHash.size() < 2 || sameHash.size() > limits.maxOccurrences()) {
            return List.of();
        }
        List<Shingle> sorted = new ArrayList<>(sameHash);
        sorted.sort(Comparator.comparing(Shingle::docId).thenComparing(Shingle::position));
        List<ShingleMatch> matches = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                Shingle one = sorted.get(i);
                Shingle two = sorted.get(j);
                if (!one.docId().equals(two.docId()) || two.position() - one.position() >= limits.shingleLetters()) {
                    matches.add(new ShingleMatch(one.docId(), one.position(), two.docId(), two.position()));
                }
            }
        }
        return matches;
    }

    /**
     * The shared passages of a pair of documents.
     *
     * @param one the document of the matches' first places
     * @param two that of the second; the same object or an equal one for passages inside a document
     * @param matches all matches of the pair, in any order
     * @return passages that do not repeat each other, in the order of the first document
     */
    public List<Reuse> align(ReuseText one, ReuseText two, List<ShingleMatch> matches) {
        List<ShingleMatch> sorted = new ArrayList<>(matches);
        sorted.sort(Comparator.comparingInt(ShingleMatch::position).thenComparingInt(ShingleMatch::otherPosition));
        boolean within = one.docId().equals(two.docId());
        List<Passage> seen = new ArrayList<>();
        List<Reuse> found = new ArrayList<>();
        for (ShingleMatch match : sorted) {
            if (seen.stream().noneMatch(passage -> passage.holds(match, limits.shingleLetters()))) {
                Passage passage = extend(one, two, match, within);
                seen.removeIf(old -> old.xTo <= match.position());
                seen.add(passage);
                if (!within || passage.xTo <= passage.yFrom) {
                    PassageRelation.of(one, two, passage, limits).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Passage extend(ReuseText one, ReuseText two, ShingleMatch match, boolean within) {
        int[] x = one.letters();
        int[] y = two.letters();
        int k = limits.shingleLetters();
        int i = match.position();
        int j = match.otherPosition();
        // Inside one document the two places must not grow into each other.
        PassageAligner.Extension right =
                ALIGNER.right(x, i + k, within ? Math.max(j, i + k) : x.length, y, j + k, y.length);
        PassageAligner.Extension left = ALIGNER.left(x, 0, i, y, within ? Math.min(i + k, j) : 0, j);
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
        Map<Long, List<Shingle>> byHash = new HashMap<>();
        for (ReuseText text : texts) {
            byId.put(text.docId(), text);
            for (Shingle shingle : shingles(text)) {
                byHash.computeIfAbsent(shingle.hash(), hash -> new ArrayList<>(2))
                        .add(shingle);
            }
        }
        Map<String, Map<String, List<ShingleMatch>>> byPair = new TreeMap<>();
        for (List<Shingle> sameHash : byHash.values()) {
            for (ShingleMatch match : matches(sameHash)) {
                byPair.computeIfAbsent(match.docId(), id -> new TreeMap<>())
                        .computeIfAbsent(match.otherDocId(), id -> new ArrayList<>())
                        .add(match);
            }
        }
        List<Reuse> found = new ArrayList<>();
        byPair.forEach((one, others) ->
                others.forEach((two, matches) -> found.addAll(align(byId.get(one), byId.get(two), matches))));
        return found;
    }

    /** A pair of stretches of letters, ends exclusive, with the letters the same and the columns of their alignment. */
    record Passage(int xFrom, int xTo, int yFrom, int yTo, int same, int columns) {
        boolean holds(ShingleMatch match, int letters) {
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
