package org.philippic.jobs.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.ShardPlan;
import org.philippic.model.Document;
import org.philippic.table.Table;
import scala.Tuple2;

/**
 * The rows of one document, gathered from several tables. Rows are shuffled to the document's shard, sorted there, and
 * grouped as they stream by, so that one document at a time is in memory.
 *
 * @param docId the document
 * @param rows its rows, of several record types
 */
record DocumentParts(String docId, List<Record> rows) {
    /** The rows of one type, in no particular order. */
    <R extends Record> Stream<R> all(Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }

    /** The single row of a type, if the document has one. */
    <R extends Record> Optional<R> one(Class<R> type) {
        return all(type).findFirst();
    }

    /** A table with the column that names the document. */
    record Keyed<R extends Record>(Table<R> table, SerializableKey<R> docId) {}

    /** Reads the document identifier off a row. */
    interface SerializableKey<R> extends Function<R, String>, Serializable {}

    /** Gathers every document of the given tables; documents come in the order of their identifiers in each shard. */
    static JavaRDD<DocumentParts> gather(RunContext context, Table<Document> documents, List<Keyed<?>> tables) {
        ShardPlan plan = plan(context, weights(context, documents));
        return gather(context, plan, documents, tables, id -> true);
    }

    /** Gathers the documents of a plan; documents come in the order of their identifiers in each shard. */
    static JavaRDD<DocumentParts> gather(
            RunContext context, ShardPlan plan, Table<Document> documents, List<Keyed<?>> tables) {
        Broadcast<Set<String>> wanted =
                context.sparkContext().broadcast(new HashSet<>(plan.shardOf().keySet()));
        return gather(context, plan, documents, tables, id -> wanted.value().contains(id));
    }

    private static JavaRDD<DocumentParts> gather(
            RunContext context,
            ShardPlan plan,
            Table<Document> documents,
            List<Keyed<?>> tables,
            SerializableKeep wanted) {
        JavaPairRDD<String, Record> keyed = keyed(context, new Keyed<>(documents, Document::docId), wanted);
        for (Keyed<?> table : tables) {
            keyed = keyed.union(keyed(context, table, wanted));
        }
        return keyed.repartitionAndSortWithinPartitions(plan.partitioner()).mapPartitions(Grouping::new);
    }

    /** Plans shards of some of the documents of a table. */
    static ShardPlan plan(RunContext context, Table<Document> documents, Set<String> wanted) {
        Map<String, Long> weights = weights(context, documents);
        weights.keySet().retainAll(wanted);
        return plan(context, weights);
    }

    private static ShardPlan plan(RunContext context, Map<String, Long> weights) {
        return ShardPlan.pack(weights, context.settings().run().shards(), context.parallelism());
    }

    private static Map<String, Long> weights(RunContext context, Table<Document> documents) {
        Map<String, Long> weights = new HashMap<>();
        for (Row row :
                context.tables().frame(documents).select("doc_id", "n_chars").collectAsList()) {
            weights.put(row.getString(0), (long) row.getInt(1));
        }
        return weights;
    }

    /** Whether the rows of a document are kept. */
    private interface SerializableKeep extends Predicate<String>, Serializable {}

    private static <R extends Record> JavaPairRDD<String, Record> keyed(
            RunContext context, Keyed<R> keyed, SerializableKeep wanted) {
        return keyed(context.tables().read(keyed.table()), keyed.docId(), wanted);
    }

    private static <R extends Record> JavaPairRDD<String, Record> keyed(
            JavaRDD<R> rows, SerializableKey<R> docId, SerializableKeep wanted) {
        return rows.filter(row -> wanted.test(docId.apply(row))).mapToPair(row -> new Tuple2<>(docId.apply(row), row));
    }

    /** Groups a sorted stream by its key. */
    private static final class Grouping implements Iterator<DocumentParts> {
        private final Iterator<Tuple2<String, Record>> rows;
        private Tuple2<String, Record> ahead;

        Grouping(Iterator<Tuple2<String, Record>> rows) {
            this.rows = rows;
            this.ahead = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public DocumentParts next() {
            if (ahead == null) {
                throw new NoSuchElementException();
            }
            String docId = ahead._1();
            List<Record> group = new ArrayList<>();
            while (ahead != null && ahead._1().equals(docId)) {
                group.add(ahead._2());
                ahead = rows.hasNext() ? rows.next() : null;
            }
            return new DocumentParts(docId, group);
        }
    }
}
