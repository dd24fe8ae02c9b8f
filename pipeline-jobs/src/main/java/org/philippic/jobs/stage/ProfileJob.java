package org.philippic.jobs.stage;

import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.philippic.compare.DocumentSummary;
import org.philippic.compare.Level;
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
    private static final StructType COUNTS = new StructType()
            .add("stratum", DataTypes.StringType)
            .add("level", DataTypes.StringType)
            .add("term", DataTypes.StringType)
            .add("count", DataTypes.LongType)
            .add("documents", DataTypes.LongType)
            .add("squares", DataTypes.LongType)
            .add("rates", DataTypes.LongType)
            .add("rate_squares", DataTypes.LongType);

    private ProfileJob() {}

    /**
     * The profile of all summaries, with the terms that can matter to some seeds: all of their own, and those frequent
     * enough to be missed in the longest.
     */
    static ReferenceProfile forSeeds(
            SparkSession spark,
            JavaRDD<DocumentSummary> summaries,
            ProfileCard card,
            Set<StratumKind> kinds,
            List<DocumentSummary> seeds) {
        Set<String> terms = new TreeSet<>();
        long longest = 2L * StyleSpace.WORDS;
        for (DocumentSummary seed : seeds) {
            seed.terms().stream().map(TermCount::term).forEach(terms::add);
            // No more than half of a text's words can be expected there twice.
            longest = Math.max(longest, seed.nWords());
        }
        return of(spark, summaries, card, kinds, (int) Math.min(longest, Integer.MAX_VALUE), terms);
    }

    /** The profile of all summaries, with the most frequent terms of each stratum and level. */
    public static ReferenceProfile ofMostFrequent(
            SparkSession spark,
            JavaRDD<DocumentSummary> summaries,
            ProfileCard card,
            Set<StratumKind> kinds,
            int terms) {
        return of(spark, summaries, card, kinds, terms, Set.of());
    }

    /** The profile of all summaries without forms and lemmas: what placing a seed needs. */
    static ReferenceProfile withoutOpenTerms(
            JavaRDD<DocumentSummary> summaries, ProfileCard card, Set<StratumKind> kinds) {
        return summaries
                .map(DocumentSummary::withoutOpenTerms)
                .treeAggregate(new ReferenceProfile(card, kinds), ProfileJob::added, ProfileJob::merged);
    }

    private static ReferenceProfile of(
            SparkSession spark,
            JavaRDD<DocumentSummary> summaries,
            ProfileCard card,
            Set<StratumKind> kinds,
            int mostFrequent,
            Set<String> wanted) {
        ReferenceProfile profile = withoutOpenTerms(summaries, card, kinds);
        // Rows of a frame are added up in their binary form; as objects they would cost ten times as much.
        Dataset<Row> counts = spark.createDataFrame(
                        summaries.mapPartitions(documents -> new Pieces(documents, new OpenTerms(kinds))), COUNTS)
                .groupBy("stratum", "level", "term")
                .agg(
                        sum("count").as("count"),
                        sum("documents").as("documents"),
                        sum("squares").as("squares"),
                        sum("rates").as("rates"),
                        sum("rate_squares").as("rate_squares"))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Broadcast<Set<String>> kept =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(wanted);
        Map<Group, Map<String, TermEntry>> terms = new HashMap<>();
        counts.javaRDD()
                .filter(row -> kept.value().contains(row.<String>getAs("term")))
                .collect()
                .forEach(row -> terms.computeIfAbsent(group(row), key -> new HashMap<>())
                        .put(row.getAs("term"), entry(row)));
        counts.javaRDD()
                .mapToPair(row -> new Tuple2<>(group(row), row))
                .aggregateByKey(
                        new TopTerms(mostFrequent),
                        (top, row) -> top.add(row.getAs("term"), entry(row)),
                        TopTerms::merge)
                .collect()
                .forEach(group -> {
                    Map<String, TermEntry> ofGroup = terms.computeIfAbsent(group._1(), key -> new HashMap<>());
                    ofGroup.putAll(group._2().terms());
                    profile.put(group._1(), ofGroup, group._2().distinct());
                });
        counts.unpersist(false);
        return profile;
    }

    private static Group group(Row row) {
        return new Group(row.getAs("stratum"), Level.of(row.getAs("level")));
    }

    private static TermEntry entry(Row row) {
        return new TermEntry(
                row.getAs("count"),
                row.getAs("documents"),
                row.getAs("squares"),
                row.getAs("rates"),
                row.getAs("rate_squares"));
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
    private static final class Pieces implements Iterator<Row> {
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
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map.Entry<Key, TermEntry> entry = piece.next();
            Key key = entry.getKey();
            TermEntry counts = entry.getValue();
            return RowFactory.create(
                    key.stratum(),
                    key.level().label(),
                    key.term(),
                    counts.count(),
                    counts.documents(),
                    counts.squares(),
                    counts.rates(),
                    counts.rateSquares());
        }
    }
}
