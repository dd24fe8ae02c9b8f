package org.philippic.jobs.stage;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.OpenTerms;
import org.philippic.compare.ProfileCard;
import org.philippic.compare.ReferenceProfile;
import org.philippic.compare.StratumKind;
import org.philippic.compare.StyleSpace;
import org.philippic.compare.TermCount;
import scala.Tuple2;

/**
 * Adds summaries up to a profile. Forms and lemmas, whose number grows with the collection, are added up on the
 * executors, and only those that matter come to the driver, so that its memory does not grow with the collection.
 */
public final class ProfileJob {
    /** Strata whose forms a seed is compared with; the whole language, always counted, is the other. */
    private static final Set<StratumKind> COMPARED_BY_TERMS = Set.of(StratumKind.GENRE);

    private ProfileJob() {}

    /**
     * What some seeds are compared with: the statistics of the documents in their languages, with the forms and lemmas
     * of whole languages and genres that can matter to them, which are all of their own, and those frequent enough to be
     * missed in the longest.
     */
    static ReferenceProfile forSeeds(
            JavaRDD<DocumentSummary> summaries, ProfileCard card, Set<StratumKind> kinds, List<DocumentSummary> seeds) {
        Set<String> languages = new HashSet<>();
        Set<String> terms = new HashSet<>();
        long longest = 2L * StyleSpace.WORDS;
        for (DocumentSummary seed : seeds) {
            languages.add(seed.lang());
            seed.terms().stream().map(TermCount::term).forEach(terms::add);
            // No more than half of a text's words can be expected there twice.
            longest = Math.max(longest, seed.nWords());
        }
        return of(
                summaries.filter(summary -> languages.contains(summary.lang())),
                card,
                kinds,
                COMPARED_BY_TERMS,
                (int) Math.min(longest, Integer.MAX_VALUE),
                terms);
    }

    /** The profile of all summaries, with the most frequent terms of each stratum and level. */
    public static ReferenceProfile ofMostFrequent(
            JavaRDD<DocumentSummary> summaries, ProfileCard card, Set<StratumKind> kinds, int terms) {
        return of(summaries, card, kinds, kinds, terms, Set.of());
    }

    /** The profile of all summaries without forms and lemmas: what placing a seed needs. */
    static ReferenceProfile withoutOpenTerms(
            JavaRDD<DocumentSummary> summaries, ProfileCard card, Set<StratumKind> kinds) {
        return summaries
                .map(DocumentSummary::withoutOpenTerms)
                .treeAggregate(new ReferenceProfile(card, kinds), ProfileJob::added, ProfileJob::merged);
    }

    private static ReferenceProfile of(
            JavaRDD<DocumentSummary> summaries,
            ProfileCard card,
            Set<StratumKind> kinds,
            Set<StratumKind> ofTerms,
            int mostFrequent,
            Set<String> wanted) {
        ReferenceProfile profile = withoutOpenTerms(summaries, card, kinds);
        openTerms(summaries, ofTerms, mostFrequent, wanted).putInto(profile);
        return profile;
    }

    private static OpenTerms openTerms(
            JavaRDD<DocumentSummary> summaries, Set<StratumKind> kinds, int mostFrequent, Set<String> wanted) {
        int parts = Math.max(1, summaries.getNumPartitions());
        Broadcast<Set<String>> kept =
                JavaSparkContext.fromSparkContext(summaries.context()).broadcast(wanted);
        return summaries
                .mapPartitionsToPair(documents -> new Pieces(documents, kinds, parts))
                .partitionBy(new HashPartitioner(parts))
                .values()
                .mapPartitions(pieces -> {
                    OpenTerms sum = new OpenTerms(kinds);
                    pieces.forEachRemaining(sum::merge);
                    return List.of(sum.kept(mostFrequent, kept.value())).iterator();
                })
                .treeAggregate(
                        new OpenTerms(kinds),
                        OpenTerms::merge,
                        (one, two) -> one.merge(two).kept(mostFrequent, kept.value()))
                .kept(mostFrequent, wanted);
    }

    private static ReferenceProfile added(ReferenceProfile profile, DocumentSummary summary) {
        profile.add(summary);
        return profile;
    }

    private static ReferenceProfile merged(ReferenceProfile one, ReferenceProfile two) {
        one.merge(two);
        return one;
    }

    /** Counts of a partition, in numbered parts of pieces that fit in memory. */
    private static final class Pieces implements Iterator<Tuple2<Integer, OpenTerms>> {
        private final Iterator<DocumentSummary> documents;
        private final Set<StratumKind> kinds;
        private final int parts;
        private List<OpenTerms> piece = List.of();
        private int next;

        Pieces(Iterator<DocumentSummary> documents, Set<StratumKind> kinds, int parts) {
            this.documents = documents;
            this.kinds = kinds;
            this.parts = parts;
        }

        @Override
        public boolean hasNext() {
            return next < piece.size() || documents.hasNext();
        }

        @Override
        public Tuple2<Integer, OpenTerms> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (next == piece.size()) {
                OpenTerms counting = new OpenTerms(kinds);
                while (documents.hasNext() && !counting.full()) {
                    counting.add(documents.next());
                }
                piece = counting.parts(parts);
                next = 0;
            }
            return new Tuple2<>(next, piece.get(next++));
        }
    }
}
