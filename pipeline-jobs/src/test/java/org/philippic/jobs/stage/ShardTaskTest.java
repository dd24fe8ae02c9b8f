package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.jobs.cache.Attempts;
import org.philippic.jobs.cache.Pack;
import org.philippic.jobs.stage.DocumentStage.Rows;
import org.philippic.jobs.stage.DocumentStage.Work;
import org.philippic.jobs.stage.ShardStep.Care;
import org.philippic.jobs.stage.ShardTask.Result;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.model.Document;
import org.philippic.model.DocumentFacts;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/** One shard's work, with documents that fail and documents that would take the JVM down. */
class ShardTaskTest {
    private static final List<Table<?>> TABLES = List.of(Tables.ZONE_FACTS, Tables.REJECTS);

    @TempDir
    private java.nio.file.Path folder;

    @Test
    void documentThatFails_costsOnlyItself_andIsTriedAgainByLaterRuns() {
        Pack pack = run(failing(new IllegalStateException("odd")), Care.MARK_WHEN_REPEATED, "good", "bad", "other");

        assertThat(pack.documents()).containsExactly("key-bad", "key-good", "key-other");
        assertThat(pack.unsure()).containsExactly("key-bad");
        assertThat(rows(pack, Tables.ZONE_FACTS)).isEqualTo(2);
        assertThat(rows(pack, Tables.REJECTS)).isEqualTo(1);
    }

    @Test
    void stackThatOverflows_costsOnlyItsDocument() {
        Pack pack = run(failing(new StackOverflowError()), Care.MARK_WHEN_REPEATED, "good", "bad");

        assertThat(rows(pack, Tables.REJECTS)).isEqualTo(1);
    }

    @Test
    void documentThatTakesTheJvmDownTwice_isGivenUp_andTheOthersAreDone() {
        Work deadly = failing(new UnsatisfiedLinkError("as deadly as errors get"));

        assertThatThrownBy(() -> run(deadly, Care.MARK_EACH, "bad", "good")).isNotNull();
        assertThatThrownBy(() -> run(deadly, Care.MARK_EACH, "bad", "good")).isNotNull();
        Pack pack = run(deadly, Care.MARK_EACH, "bad", "good");

        assertThat(rows(pack, Tables.ZONE_FACTS)).isEqualTo(1);
        assertThat(rowsOf(pack, Tables.REJECTS)
                        .select("reason", "stage", "recoverable")
                        .first()
                        .mkString(" "))
                .isEqualTo("jvm_killed zone true");
        assertThat(pack.unsure()).isEmpty();
    }

    @Test
    void packThatWasFinishedBefore_isTakenAsItIs() {
        Pack first = run(failing(null), Care.MARK_WHEN_REPEATED, "good");

        Pack second = run(failing(new IllegalStateException("not called")), Care.MARK_WHEN_REPEATED, "good");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void shardWithoutDocuments_leavesNothing() {
        assertThat(packs(failing(null), Care.MARK_WHEN_REPEATED)).isEmpty();
        assertThat(folder.resolve("packs")).doesNotExist();
    }

    @Test
    void laterStep_readsWhatTheEarlierOneWrote_inPlaceOfWhatWasThere() {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());
        Work none = parts -> Rows.of();
        Work counting = parts -> Rows.of(List.of(new DocumentFacts(
                parts.docId(), "n" + parts.all(DocumentFacts.class).count(), 1, null)));
        List<ShardStep> steps = List.of(
                step("zone", TABLES, Care.MARK_WHEN_REPEATED, counting),
                step("language", List.of(Tables.LANGUAGE_FACTS, Tables.REJECTS), Care.MARK_WHEN_REPEATED, counting),
                step("empty", TABLES, Care.MARK_WHEN_REPEATED, none),
                step("last", TABLES, Care.MARK_WHEN_REPEATED, counting));

        List<Pack> packs = run(spark, steps, Map.of("one", "key-one", "two", "key-two"), "one", "two")
                .get(0);

        assertThat(packs).hasSize(4);
        assertThat(packs).allSatisfy(pack -> assertThat(pack.documents()).containsExactly("key-one", "key-two"));
        assertThat(languages(packs.get(0), Tables.ZONE_FACTS)).containsOnly("n0");
        assertThat(languages(packs.get(1), Tables.LANGUAGE_FACTS)).containsOnly("n1");
        assertThat(packs.get(2).files()).isEmpty();
        assertThat(languages(packs.get(3), Tables.ZONE_FACTS)).containsOnly("n0");
        assertThat(steps).allSatisfy(step -> assertThat(step.runNanos().value()).isPositive());
    }

    private static List<String> languages(Pack pack, Table<?> table) {
        return rowsOf(pack, table).select("lang").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static Work failing(Throwable failure) {
        return parts -> {
            if (parts.docId().equals("bad")) {
                sneak(failure);
            }
            return Rows.of(List.of(new DocumentFacts(parts.docId(), "en", 1, null)));
        };
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private Pack run(Work work, Care care, String... docIds) {
        return packs(work, care, docIds).get(0);
    }

    private List<Pack> packs(Work work, Care care, String... docIds) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());
        Map<String, String> keys = new HashMap<>();
        for (String docId : docIds) {
            keys.put(docId, "key-" + docId);
        }
        return run(spark, List.of(step("zone", TABLES, care, work)), keys, docIds).stream()
                .map(packs -> packs.get(0))
                .toList();
    }

    private ShardStep step(String stage, List<Table<?>> tables, Care care, Work work) {
        SparkContext spark = TestSpark.session().sparkContext();
        return new ShardStep(
                stage,
                tables.stream().map(Table::name).toList(),
                List.of(folder.resolve("packs/" + stage).toUri().toString()),
                new Attempts(new Path(folder.resolve("attempts").toUri()), stage),
                care,
                work,
                spark.longAccumulator(),
                spark.longAccumulator());
    }

    private static List<List<Pack>> run(
            JavaSparkContext spark, List<ShardStep> steps, Map<String, String> keys, String... docIds) {
        ShardTask task = new ShardTask(
                steps,
                spark.broadcast(keys),
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration())),
                spark.sc().longAccumulator());
        return spark.parallelize(List.of(docIds), 1)
                .map(ShardTaskTest::document)
                .mapPartitionsWithIndex(task, true)
                .map(Result::packs)
                .collect();
    }

    private static DocumentParts document(String docId) {
        return new DocumentParts(
                docId,
                Map.of(Document.class, List.of(Document.ofText(docId, "seeds", "file:/" + docId, "Text.", "en"))));
    }

    private static long rows(Pack pack, Table<?> table) {
        return rowsOf(pack, table).count();
    }

    private static Dataset<Row> rowsOf(Pack pack, Table<?> table) {
        return TestSpark.session().read().parquet(files(pack, table).toArray(String[]::new));
    }

    private static List<String> files(Pack pack, Table<?> table) {
        return pack.files().stream()
                .filter(file -> file.table().equals(table.name()))
                .map(file -> pack.folder() + "/" + file.name())
                .toList();
    }
}
