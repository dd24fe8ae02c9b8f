package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.philippic.jobs.run.OutputLock;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunDescription;
import org.philippic.jobs.run.RunInputs;
import org.philippic.jobs.run.ShardPlan;
import org.philippic.jobs.run.WorkCosts;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.settings.SettingsLoader;
import org.philippic.table.Tables;

/** Shards planned by costs that an earlier run measured, on documents whose language nobody told. */
class CostedShardsTest {
    private static final String ENGLISH = "The harvest was late that year, and the river was low for the season. ";
    private static final String FRENCH =
            "La récolte fut tardive cette année, et la rivière était basse pour la saison. ";
    private static final List<DocumentStage> LINE = List.of((DocumentStage) Stages.named("annotate"));

    private final java.nio.file.Path output = Runs.fresh("costed-shards");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream messages = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final SparkSession spark = TestSpark.session();
    private final Path folder = new Path(output.toUri());
    private final OutputLock lock =
            OutputLock.acquire(spark.sparkContext().hadoopConfiguration(), folder, "test", messages);

    @AfterEach
    void release() {
        lock.close();
    }

    private RunContext context(String run) {
        RunDescription description = new RunDescription(
                run,
                Instant.EPOCH.toString(),
                "0",
                SettingsLoader.render(SettingsLoader.effective(Optional.empty(), List.of("run.shards=2"))),
                new RunInputs("none", List.of(), List.of()));
        RunContext context = RunContext.of(spark, description, folder, lock, messages);
        if (context.tables().files(Tables.READ_DOCUMENTS).isEmpty()) {
            context.tables().write(Tables.READ_DOCUMENTS, context.sparkContext().parallelize(documents()));
        }
        return context;
    }

    /** Four English documents and a French one of the same length, and a long one that was read twice. */
    private static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            documents.add(
                    document("doc-" + n, (n < 4 ? ENGLISH : FRENCH).repeat(40).substring(0, 2_000)));
        }
        documents.add(DocumentStatus.DUPLICATE.on(document("twice", ENGLISH.repeat(1_000))));
        return documents;
    }

    private static Document document(String docId, String text) {
        return Document.ofText(docId, "own", "file:/" + docId, text, "und");
    }

    private static WorkCosts measured(double ofEnglish, double ofFrench) {
        WorkCosts costs = new WorkCosts();
        costs.add("annotate", "en", 100_000, (long) (100_000 * ofEnglish));
        costs.add("annotate", "fr", 100_000, (long) (100_000 * ofFrench));
        return costs;
    }

    private static ShardPlan plan(RunContext context) {
        return CostedShards.of(context)
                .plan(
                        LINE,
                        Tables.READ_DOCUMENTS,
                        new TreeSet<>(documents().stream().map(Document::docId).toList()));
    }

    /** The documents of each shard by the first of them. */
    private static Collection<String> shards(ShardPlan plan) {
        Map<Integer, String> shards = new TreeMap<>();
        plan.shardOf().forEach((docId, shard) -> shards.merge(shard, docId, (one, other) -> one + " " + other));
        return new TreeSet<>(shards.values());
    }

    @Test
    void whereNothingWasMeasured_charactersCount() {
        assertThat(shards(plan(context("first")))).contains("twice");
    }

    @Test
    void dearLanguage_fillsAShardWithFewerDocuments() {
        CostedShards.of(context("first")).learn(measured(10_000, 50_000));

        assertThat(shards(plan(context("second")))).containsExactly("doc-0 doc-1 doc-2 doc-3 twice", "doc-4");
    }

    @Test
    void resumedRun_plansAsItBegan_whateverWasMeasuredSince() {
        CostedShards.of(context("first")).learn(measured(10_000, 10_000));
        ShardPlan begun = plan(context("second"));
        CostedShards.of(context("third")).learn(measured(10_000, 1_000_000));

        assertThat(plan(context("second"))).isEqualTo(begun);
        assertThat(plan(context("fourth"))).isNotEqualTo(begun);
    }

    @Test
    void oneRunLearnsTwice_andForgetsNothing() throws Exception {
        CostedShards first = CostedShards.of(context("first"));
        WorkCosts zones = new WorkCosts();
        zones.add("zone", "en", 100_000, 100_000_000);
        first.learn(zones);
        first.learn(measured(10_000, 50_000));

        assertThat(Files.readString(output.resolve("_cache/_costs/costs.json"))).contains("zone", "annotate");
    }

    @Test
    void damagedCosts_countForNothing_andAreSaidToBeDamaged() throws Exception {
        CostedShards.of(context("first")).learn(measured(10_000, 50_000));
        Files.writeString(output.resolve("_cache/_costs/costs.json"), "{\"annotate\": {");

        assertThat(plan(context("second"))).isEqualTo(plan(context("first")));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("costs.json is damaged");
    }
}
