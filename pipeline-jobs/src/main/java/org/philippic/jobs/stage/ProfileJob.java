package org.philippic.jobs.stage;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.OpenTerms;
import org.philippic.compare.OpenTerms.Group;
import org.philippic.compare.OpenTerms.Key;
import org.philippic.compare.ProfileCard;
import org.philippic.compare.ReferenceProfile;
import org.philippic.compare.StratumKind;
import org.philippic.compare.StyleSpace;
import org.philippic.compare.TermCount;
import org.philippic.compare.TermEntry;
import org.philippic.compare.TopTerms;
import scala.Tuple2;

/**
 * Adds summaries up to a profile. Forms and lemmas, whose number grows with the collection, are added up on the
 * executors, and only those that matter come to the driver, so that its memory does not grow with the collection.
 */
public final class ProfileJob {
    private ProfileJob() {}

    /**
     * The profile of all summaries, with the terms that can matter to some seeds: all of their own, and those frequent
     * enough to be missed in the longest.
     */
    static ReferenceProfile forSeeds(
            JavaRDD<DocumentSummary> summaries, ProfileCard card, Set<StratumKind> kinds, List<DocumentSummary> seeds) {
        Set<String> terms = new TreeSet<>();
        long longest = 2L * StyleSpace.WORDS;
        for (DocumentSummary seed : seeds) {
            seed.terms().stream().map(TermCount::term).forEach(terms::add);
            // No more than half of a text's words can be expected there twice.
            longest = Math.max(longest, seed.nWords());
        }
        return of(summaries, card, kinds, (int) Math.min(longest, Integer.MAX_VALUE), terms);
    }

    /** The profile of all summaries, with the most frequent terms of each stratum and level. */
    public static ReferenceProfile ofMostFrequent(
            JavaRDD<DocumentSummary> summaries, ProfileCard card, Set<StratumKind> kinds, int terms) {
        return of(summaries, card, kinds, terms, Set.of());
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
            int mostFrequent,
            Set<String> wanted) {
        ReferenceProfile profile = withoutOpenTerms(summaries, card, kinds);
        JavaPairRDD<Key, TermEntry> entries = summaries
                .mapPartitionsToPair(documents -> new Pieces(documents, new OpenTerms(kinds)))
                .reduceByKey(TermEntry::plus)
                .persist(StorageLevel.MEMORY_AND_DISK());
        Broadcast<Set<String>> kept =
                JavaSparkContext.fromSparkContext(summaries.context()).broadcast(wanted);
        Map<Group, Map<String, TermEntry>> terms = new HashMap<>();
        entries.filter(entry -> kept.value().contains(entry._1().term()))
                .collect()
                .forEach(entry -> terms.computeIfAbsent(entry._1().group(), group -> new HashMap<>())
                        .put(entry._1().term(), entry._2()));
        entries.mapToPair(entry ->
                        new Tuple2<>(entry._1().group(), new Tuple2<>(entry._1().term(), entry._2())))
                .aggregateByKey(
                        new TopTerms(mostFrequent), (top, entry) -> top.add(entry._1(), entry._2()), TopTerms::merge)
                .collect()
                .forEach(group -> {
                    Map<String, TermEntry> ofGroup = terms.computeIfAbsent(group._1(), key -> new HashMap<>());
                    ofGroup.putAll(group._2().terms());
                    profile.put(group._1(), ofGroup, group._2().distinct());
                });
        entries.unpersist(false);
        return profile;
    }

    private static ReferenceProfile added(ReferenceProfile profile, DocumentSummary summary) {
        profile.add(summary);
        return profile;
    }

    private static ReferenceProfile merged(ReferenceProfile one, ReferenceProfile two) {
        one.merge(two);
        return one;
    }

    /** Counts of a partition, in pieces that fit in memory. */
    private static final class Pieces implements Iterator<Tuple2<Key, TermEntry>> {
        private final Iterator<DocumentSummary> documents;
        private final OpenTerms counting;
        private Iterator<Map.Entry<Key, TermEntry>> piece;

        Pieces(Iterator<DocumentSummary> documents, OpenTerms counting) {
            this.documents = documents;
            this.counting = counting;
            this.piece = counting.drain();
        }

        @Override
        public boolean hasNext() {
            while (!piece.hasNext() && documents.hasNext()) {
                while (documents.hasNext() && !counting.full()) {
                    counting.add(documents.next());
                }
                piece = counting.drain();
            }
            return piece.hasNext();
        }

        @Override
        public Tuple2<Key, TermEntry> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<Key, TermEntry> entry = piece.next();
            return new Tuple2<>(entry.getKey(), entry.getValue());
        }
    }
}
