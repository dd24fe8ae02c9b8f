package org.philippic.jobs.stage;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.philippic.jobs.run.Ledger;
import org.philippic.jobs.run.PipelineRunner;
import org.philippic.jobs.run.PublishRefused;
import org.philippic.jobs.run.PublishedRun;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.run.RunManifest;
import org.philippic.jobs.spark.RecordCodec;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Keyness;
import org.philippic.model.ReusePlace;
import org.philippic.publish.Report;
import org.philippic.publish.ReportData;
import org.philippic.publish.RunFacts;
import org.philippic.publish.RunSummary;
import org.philippic.settings.SettingsLoader;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * Checks the ledger, writes the report and the manifest, and switches {@code current.json} to this run: readers see all
 * of it from that moment on, and nothing of it before.
 */
public final class PublishStage implements Stage {
    /** Name of the file in the run's folder that says in plain text what came out. */
    public static final String SUMMARY = "summary.txt";

    /** Terms of each comparison and level that the report gets; the table has them all. */
    private static final int REPORT_TERMS = 1500;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public List<Table<?>> reads() {
        return List.copyOf(Tables.published());
    }

    @Override
    public List<Table<?>> writes() {
        return List.of();
    }

    @Override
    public void run(RunContext context) {
        Map<String, JsonNode> receipts = receipts(context);
        Ledger ledger = ledger(context, receipts);
        check(context, ledger);
        RunFacts facts = facts(context, ledger, receipts);
        ReportData data = reportData(context, facts);
        RunFiles files = context.files();
        files.writeText(new Path(context.folder(), "report.html"), Report.html(data));
        files.writeText(new Path(context.folder(), SUMMARY), RunSummary.text(data));
        RunManifest manifest = RunManifest.of(context, facts, ledger, spark(receipts), data.rejects());
        files.writeJson(new Path(context.folder(), RunManifest.FILE), manifest.content());
        context.checkLock();
        files.writeJson(new Path(context.output(), PublishedRun.CURRENT), manifest.content());
        if (!context.settings().run().keepWorkTables()) {
            removeWorkTables(context, files);
        }
    }

    private static Ledger ledger(RunContext context, Map<String, JsonNode> receipts) {
        Map<String, Long> documents = countsOf("status", context.tables().frame(Tables.DOCUMENTS));
        Map<String, Long> rejects = countsOf(
                "stage",
                context.tables().frame(Tables.REJECTS).filter(col("recoverable").equalTo(lit(false))));
        long read = receipts.get("ingest")
                .get("rows")
                .get(Tables.READ_DOCUMENTS.name())
                .asLong();
        return new Ledger(
                read + rejects.getOrDefault("ingest", 0L),
                documents.getOrDefault(DocumentStatus.OK.wireName(), 0L),
                documents.getOrDefault(DocumentStatus.PARTIAL.wireName(), 0L),
                documents.getOrDefault(DocumentStatus.DUPLICATE.wireName(), 0L),
                rejects.values().stream().mapToLong(Long::longValue).sum());
    }

    /** How many rows have each value of a column that has few. */
    private static Map<String, Long> countsOf(String column, Dataset<Row> rows) {
        return rows.select(column).javaRDD().map(row -> row.getString(0)).countByValue();
    }

    private static void check(RunContext context, Ledger ledger) {
        if (!ledger.balances()) {
            throw new IllegalStateException("The ledger does not balance: " + ledger);
        }
        double allowed = context.settings().publish().maxRejectShare();
        if (ledger.rejectShare() > allowed) {
            throw new PublishRefused(String.format(
                    Locale.ROOT,
                    "Cannot publish run '%s': %d of %d inputs were rejected, more than publish.max-reject-share = %s "
                            + "allows; read its table 'rejects' in %s, mend the inputs, or allow more with "
                            + "--set publish.max-reject-share=1.",
                    context.runId(),
                    ledger.rejected(),
                    ledger.in(),
                    allowed,
                    context.tables().location(Tables.REJECTS)));
        }
    }

    private static RunFacts facts(RunContext context, Ledger ledger, Map<String, JsonNode> receipts) {
        List<RunFacts.Setting> settings = new ArrayList<>();
        SettingsLoader.flat(context.description().effectiveSettings())
                .forEach((key, value) -> settings.add(new RunFacts.Setting(key, value)));
        Instant started = Instant.parse(context.description().started());
        return new RunFacts(
                context.runId(),
                context.output().toString(),
                context.description().started(),
                Duration.between(started, Instant.now()).toMillis(),
                context.description().version(),
                context.settings().run().profile().name().toLowerCase(Locale.ROOT),
                ledger.in(),
                context.inputs().references(),
                settings,
                Engines.models(context.settings()),
                stages(receipts),
                tables(context, receipts));
    }

    /** Receipts of the stages that have run, by name, in order. */
    private static Map<String, JsonNode> receipts(RunContext context) {
        Map<String, JsonNode> receipts = new LinkedHashMap<>();
        for (Stage stage : Stages.ALL) {
            context.files()
                    .readJson(PipelineRunner.receipt(context.folder(), stage))
                    .ifPresent(receipt -> receipts.put(stage.name(), receipt));
        }
        return receipts;
    }

    private static List<RunFacts.Stage> stages(Map<String, JsonNode> receipts) {
        List<RunFacts.Stage> stages = new ArrayList<>();
        receipts.forEach((stage, receipt) ->
                stages.add(new RunFacts.Stage(stage, receipt.get("elapsed_ms").asLong(), rows(receipt))));
        return stages;
    }

    /** What Spark's tasks cost in each stage; receipts of earlier versions do not tell. */
    private static Map<String, JsonNode> spark(Map<String, JsonNode> receipts) {
        Map<String, JsonNode> spark = new LinkedHashMap<>();
        receipts.forEach((stage, receipt) -> {
            if (receipt.has("spark")) {
                spark.put(stage, receipt.get("spark"));
            }
        });
        return spark;
    }

    /** Rows of the published tables, as the last stage that wrote each counted them. */
    private static List<RunFacts.TableRows> tables(RunContext context, Map<String, JsonNode> receipts) {
        Map<String, Long> counted = new HashMap<>();
        receipts.values()
                .forEach(receipt -> receipt.get("rows")
                        .properties()
                        .forEach(table ->
                                counted.put(table.getKey(), table.getValue().asLong())));
        List<RunFacts.TableRows> tables = new ArrayList<>();
        for (Table<?> table : Tables.published()) {
            Long rows = counted.get(table.name());
            tables.add(new RunFacts.TableRows(
                    table.name(), rows == null ? context.tables().count(table) : rows));
        }
        return tables;
    }

    private static long rows(JsonNode receipt) {
        long rows = 0;
        for (JsonNode table : receipt.get("rows")) {
            rows += table.asLong();
        }
        return rows;
    }

    private static ReportData reportData(RunContext context, RunFacts facts) {
        Column ofSeed = col("doc_id").startsWith(Document.SEEDS + ":");
        return new ReportData(
                facts,
                documents(context, ofSeed),
                collect(context, Tables.ZONES, ofSeed),
                collect(context, Tables.SENTENCES, ofSeed),
                collect(context, Tables.TOKENS, ofSeed),
                collect(context, Tables.ENTITIES, ofSeed),
                collect(context, Tables.QUOTATIONS, ofSeed),
                collect(context, Tables.SENTIMENT, ofSeed),
                collect(context, Tables.TARGETS, ofSeed),
                collect(context, Tables.RHETORIC, ofSeed),
                collect(context, Tables.DEVICES, ofSeed),
                collect(context, Tables.SEED_PROFILE, lit(true)),
                collect(context, Tables.SENSITIVITY, lit(true)),
                keyness(context),
                collect(context, Tables.NEIGHBOURS, lit(true)),
                collect(context, Tables.ROLLING_DELTA, lit(true)),
                collect(context, Tables.NEAR_DUPLICATES, lit(true)),
                collect(context, Tables.REUSE, ofSeed),
                reusePlaces(context, ofSeed),
                collect(context, Tables.REJECTS, lit(true)));
    }

    /** All documents, without the text of those that are not seeds. */
    private static List<Document> documents(RunContext context, Column ofSeed) {
        RecordCodec<Document> codec = RecordCodec.of(Tables.DOCUMENTS.row());
        return context
                .tables()
                .frame(Tables.DOCUMENTS)
                .withColumn("text", when(ofSeed, col("text")).otherwise(lit("")))
                .collectAsList()
                .stream()
                .map(codec::fromRow)
                .toList();
    }

    private static List<Keyness> keyness(RunContext context) {
        RecordCodec<Keyness> codec = RecordCodec.of(Tables.KEYNESS.row());
        return context
                .tables()
                .frame(Tables.KEYNESS)
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("comparison", "level")
                                        .orderBy(abs(col("g2")).desc(), col("term"))))
                .filter(col("place").leq(REPORT_TERMS))
                .collectAsList()
                .stream()
                .map(codec::fromRow)
                .toList();
    }

    /** All places of the clusters that touch a seed. */
    private static List<ReusePlace> reusePlaces(RunContext context, Column ofSeed) {
        Dataset<Row> places = context.tables().frame(Tables.REUSE_PLACES);
        Object[] clusters = places.filter(ofSeed).select("cluster").collectAsList().stream()
                .map(row -> row.getString(0))
                .distinct()
                .toArray();
        return clusters.length == 0
                ? List.of()
                : collect(context, Tables.REUSE_PLACES, col("cluster").isin(clusters));
    }

    private static <R extends Record> List<R> collect(RunContext context, Table<R> table, Column which) {
        RecordCodec<R> codec = RecordCodec.of(table.row());
        return context.tables().frame(table).filter(which).collectAsList().stream()
                .map(codec::fromRow)
                .toList();
    }

    private static void removeWorkTables(RunContext context, RunFiles files) {
        files.deleteTree(context.tables().location(Tables.READ_DOCUMENTS).getParent());
    }
}
