package org.philippic.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.ShardPlan;
import org.philippic.jobs.spark.RecordCodec;
import org.philippic.jobs.spark.RowBatches;
import org.philippic.jobs.spark.RowBatches.Batch;
import org.philippic.jobs.spark.SparkSchemas;
import org.philippic.model.Document;
import org.philippic.table.Table;
import scala.Tuple2;

/**
 * The rows of one document, gathered from several tables. Rows are shuffled to the document's shard, sorted there, and
 * grouped as they stream by, so that one document at a time is in memory as objects.
 *
 * @param docId the document
 * @param rows its rows by their type
 */
record DocumentParts(String docId, Map<Class<?>, List<Record>> rows) {
    private static final String KEY = "doc_id";

    /** So many documents are asked for by name, which lets Parquet pass over the others. */
    private static final int FEW = 1000;

    /** The rows of one type, in no particular order. */
    <R extends Record> Stream<R> all(Class<R> type) {
        return rows.getOrDefault(type, List.of()).stream().map(type::cast);
    }

    /** The single row of a type, if the document has one. */
    <R extends Record> Optional<R> one(Class<R> type) {
        return all(type).findFirst();
    }

    /**
     * The document where tables have new rows: a later table of a record type takes the place of an earlier one, without
     * rows too.
     *
     * @param written rows of these tables, in any order
     */
    DocumentParts with(List<Table<?>> tables, List<Record> written) {
        Map<Class<?>, List<Record>> known = new HashMap<>(rows);
        tables.forEach(table -> known.put(table.row(), new ArrayList<>()));
        written.forEach(row -> known.get(row.getClass()).add(row));
        return new DocumentParts(docId, known);
    }

    /**
     * Gathers every document of the given tables; documents come in the order of their identifiers in each shard, and
     * the partitioner says which shard that is.
     */
    static JavaRDD<DocumentParts> gather(RunContext context, Table<Document> documents, List<Table<?>> tables) {
        ShardPlan plan = context.shards(weights(context, documents), ShardPlan.CHARACTERS_A_SHARD);
        return gather(context, plan, documents, tables, (frame, key) -> frame.javaRDD());
    }

    /** Gathers some documents of the given tables. */
    static JavaRDD<DocumentParts> gather(
            RunContext context, Set<String> wanted, Table<Document> documents, List<Table<?>> tables) {
        return gather(context, plan(context, documents, wanted), documents, tables);
    }

    /** Gathers the documents of a plan; documents come in the order of their identifiers in each shard. */
    static JavaRDD<DocumentParts> gather(
            RunContext context, ShardPlan plan, Table<Document> documents, List<Table<?>> tables) {
        Set<String> wanted = plan.shardOf().keySet();
        return gather(context, plan, documents, tables, chosen(context, wanted));
    }

    /** The rows of a frame that belong to some documents. */
    static JavaRDD<Row> rows(RunContext context, Dataset<Row> frame, Set<String> wanted) {
        return chosen(context, wanted).rows(frame, frame.schema().fieldIndex(KEY));
    }

    private static Choice chosen(RunContext context, Set<String> documents) {
        Set<String> wanted = new HashSet<>(documents);
        if (wanted.size() <= FEW) {
            return (frame, key) -> frame.filter(col(KEY).isInCollection(wanted)).javaRDD();
        }
        Broadcast<Set<String>> shipped = context.sparkContext().broadcast(wanted);
        return (frame, key) -> frame.javaRDD().filter(row -> shipped.value().contains(row.getString(key)));
    }

    /** Which rows of a frame are gathered, given the position of the column that names the document. */
    private interface Choice {
        JavaRDD<Row> rows(Dataset<Row> frame, int key);
    }

    private static JavaRDD<DocumentParts> gather(
            RunContext context, ShardPlan plan, Table<Document> documents, List<Table<?>> tables, Choice choice) {
        JavaPairRDD<String, Batch> batches = batches(context, documents, choice);
        for (Table<?> table : tables) {
            batches = batches.union(batches(context, table, choice));
        }
        return batches.repartitionAndSortWithinPartitions(plan.partitioner()).mapPartitions(Grouping::new, true);
    }

    private static JavaPairRDD<String, Batch> batches(RunContext context, Table<?> table, Choice choice) {
        int key = SparkSchemas.of(table.schema()).fieldIndex(KEY);
        RecordCodec<?> codec = RecordCodec.of(table.row());
        return choice.rows(context.tables().frame(table), key)
                .mapPartitionsToPair(rows -> new RowBatches(rows, codec, key));
    }

    /** Plans shards of some of the documents of a table. */
    static ShardPlan plan(RunContext context, Table<Document> documents, Set<String> wanted) {
        Map<String, Long> weights = weights(context, documents);
        weights.keySet().retainAll(wanted);
        return context.shards(weights, ShardPlan.CHARACTERS_A_SHARD);
    }

    private static Map<String, Long> weights(RunContext context, Table<Document> documents) {
        Map<String, Long> weights = new HashMap<>();
        for (Row row : context.tables().frame(documents).select(KEY, "n_chars").collectAsList()) {
            weights.put(row.getString(0), (long) row.getInt(1));
        }
        return weights;
    }

    /** Groups a sorted stream by its key. */
    private static final class Grouping implements Iterator<DocumentParts> {
        private final Iterator<Tuple2<String, Batch>> batches;
        private Tuple2<String, Batch> ahead;

        Grouping(Iterator<Tuple2<String, Batch>> batches) {
            this.batches = batches;
            this.ahead = batches.hasNext() ? batches.next() : null;
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
            Map<Class<?>, List<Record>> rows = new HashMap<>();
            while (ahead != null && ahead._1().equals(docId)) {
                for (Record row : ahead._2().rows()) {
                    rows.computeIfAbsent(row.getClass(), type -> new ArrayList<>())
                            .add(row);
                }
                ahead = batches.hasNext() ? batches.next() : null;
            }
            return new DocumentParts(docId, rows);
        }
    }
}
