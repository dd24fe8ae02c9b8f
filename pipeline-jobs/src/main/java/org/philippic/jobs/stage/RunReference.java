package org.philippic.jobs.stage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.philippic.annotate.AnnotatorFingerprint;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.ProfileCard;
import org.philippic.compare.ReferenceProfile;
import org.philippic.compare.SeedComparison;
import org.philippic.compare.StratumKind;
import org.philippic.jobs.run.RunContext;
import org.philippic.model.NearDuplicate;
import org.philippic.settings.CompareSettings.NearDuplicates;
import org.philippic.table.Tables;

/**
 * What the documents of a run add up to as a reference for each of its seeds, and the same with near duplicates treated
 * the other way.
 *
 * @param used the profile that seeds are compared with
 * @param otherwise without forms and lemmas, the profile with near duplicates treated the other way; empty where there
 *     are none
 * @param nearDuplicates identifiers of the documents that nearly repeat another one
 * @param treatment what is done with them in the profile used
 */
record RunReference(
        ReferenceProfile used,
        Optional<ReferenceProfile> otherwise,
        Set<String> nearDuplicates,
        NearDuplicates treatment) {
    private static final ProfileCard CARD =
            new ProfileCard(SeedComparison.RUN, AnnotatorFingerprint.CURRENT, "The documents of a run.");
    private static final Set<StratumKind> STRATA =
            Set.of(StratumKind.DECADE, StratumKind.GENRE, StratumKind.LENGTH, StratumKind.MATCHED);

    /** A reference with all documents and without near duplicates, the seed in neither. */
    record WithAndWithout(ReferenceProfile with, ReferenceProfile without) {}

    /**
     * Marks near duplicates, writes their table, and adds the documents up.
     *
     * @param inProfiles seeds that nearly repeat a document of a stored profile
     */
    static RunReference of(
            RunContext context,
            JavaRDD<DocumentSummary> summaries,
            List<DocumentSummary> seeds,
            List<NearDuplicate> inProfiles) {
        JavaRDD<NearDuplicate> inRun =
                NearDuplicateJob.find(summaries).coalesce(1).persist(StorageLevel.MEMORY_AND_DISK());
        Set<String> marked = new TreeSet<>(inRun.map(NearDuplicate::docId).collect());
        context.tables()
                .write(
                        Tables.NEAR_DUPLICATES,
                        inRun.union(context.sparkContext().parallelize(inProfiles, 1))
                                .coalesce(1));
        inRun.unpersist(false);
        NearDuplicates treatment = context.settings().compare().nearDuplicates();
        if (marked.isEmpty()) {
            return new RunReference(
                    ProfileJob.forSeeds(summaries, CARD, STRATA, seeds), Optional.empty(), marked, treatment);
        }
        Broadcast<Set<String>> leftOut = context.sparkContext().broadcast(marked);
        JavaRDD<DocumentSummary> thinned =
                summaries.filter(summary -> !leftOut.value().contains(summary.docId()));
        JavaRDD<DocumentSummary> used = treatment == NearDuplicates.KEEP ? summaries : thinned;
        JavaRDD<DocumentSummary> other = treatment == NearDuplicates.KEEP ? thinned : summaries;
        return new RunReference(
                ProfileJob.forSeeds(used, CARD, STRATA, seeds),
                Optional.of(ProfileJob.withoutOpenTerms(other, CARD, STRATA)),
                marked,
                treatment);
    }

    /** What a seed is compared with. */
    ReferenceProfile others(DocumentSummary seed) {
        return treatment == NearDuplicates.KEEP ? used.without(seed) : thinned(used, seed);
    }

    /** The reference treated both ways, where that makes a difference to it. */
    Optional<WithAndWithout> bothWays(DocumentSummary seed) {
        DocumentSummary closed = seed.withoutOpenTerms();
        return otherwise.map(other -> treatment == NearDuplicates.KEEP
                ? new WithAndWithout(others(seed), thinned(other, closed))
                : new WithAndWithout(other.without(closed), others(seed)));
    }

    /** A seed that nearly repeats another one is not among the documents to begin with. */
    private ReferenceProfile thinned(ReferenceProfile profile, DocumentSummary seed) {
        return nearDuplicates.contains(seed.docId()) ? profile.concerning(seed) : profile.without(seed);
    }
}
