package org.philippic.jobs.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.run.Ledger;
import org.philippic.jobs.run.PipelineRunner;
import org.philippic.jobs.run.PublishRefused;
import org.philippic.jobs.run.PublishedRun;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.run.RunManifest;
import org.philippic.jobs.spark.RowChoice;
import org.philippic.jobs.spark.TableStore;
import org.philippic.model.Document;
import org.philippic.model.DocumentStatus;
import org.philippic.model.Keyness;
import org.philippic.model.Reject;
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
    public void run(RunContext context, List<Stage> upcoming) {
        Map<String, JsonNode> receipts = receipts(context);
        List<Document> documents = documents(context);
        List<Reject> rejects = context.tables().collect(Tables.REJECTS);
        Ledger ledger = ledger(documents, rejects, receipts);
        check(context, ledger);
        RunFacts facts = facts(context, ledger, receipts);
        ReportData data = reportData(context, facts, documents, rejects);
        RunFiles files = context.files();
        files.writeText(new Path(context.folder(), "report.html"), Report.html(data));
        files.writeText(new Path(context.folder(), SUMMARY), RunSummary.text(data));
        RunManifest manifest = RunManifest.of(context, facts, ledger, spark(receipts), rejects);
        files.writeJson(new Path(context.folder(), RunManifest.FILE), manifest.content());
        context.checkLock();
        files.writeJson(new Path(context.output(), PublishedRun.CURRENT), manifest.content());
        if (!context.settings().run().keepWorkTables()) {
            removeWorkTables(context, files);
        }
    }

    private static Ledger ledger(List<Document> documents, List<Reject> rejects, Map<String, JsonNode> receipts) {
        Map<String, Long> byStatus =
                documents.stream().collect(Collectors.groupingBy(Document::status, Collectors.counting()));
        List<Reject> whole =
                rejects.stream().filter(reject -> !reject.recoverable()).toList();
        long read = receipts.get("ingest")
                .get("rows")
                .get(Tables.READ_DOCUMENTS.name())
                .asLong();
        return new Ledger(
                read
                        + whole.stream()
                                .filter(reject -> reject.stage().equals("ingest"))
                                .count(),
                byStatus.getOrDefault(DocumentStatus.OK.wireName(), 0L),
                byStatus.getOrDefault(DocumentStatus.PARTIAL.wireName(), 0L),
                byStatus.getOrDefault(DocumentStatus.DUPLICATE.wireName(), 0L),
                whole.size());
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

    private static ReportData reportData(
            RunContext context, RunFacts facts, List<Document> documents, List<Reject> rejects) {
        TableStore tables = context.tables();
        return new ReportData(
                facts,
                documents,
                ofSeeds(context, Tables.ZONES),
                ofSeeds(context, Tables.SENTENCES),
                ofSeeds(context, Tables.TOKENS),
                ofSeeds(context, Tables.ENTITIES),
                ofSeeds(context, Tables.QUOTATIONS),
                ofSeeds(context, Tables.SENTIMENT),
                ofSeeds(context, Tables.TARGETS),
                ofSeeds(context, Tables.RHETORIC),
                ofSeeds(context, Tables.DEVICES),
                tables.collect(Tables.SEED_PROFILE),
                tables.collect(Tables.SENSITIVITY),
                keyness(context),
                tables.collect(Tables.NEIGHBOURS),
                tables.collect(Tables.ROLLING_DELTA),
                tables.collect(Tables.NEAR_DUPLICATES),
                ofSeeds(context, Tables.REUSE),
                reusePlaces(context),
                rejects);
    }

    /** All documents, without the text of those that are not seeds. */
    private static List<Document> documents(RunContext context) {
        Map<String, Document> documents = new LinkedHashMap<>();
        context.tables()
                .collect(Tables.DOCUMENTS, RowChoice.ALL, Set.of("text"))
                .forEach(document -> documents.put(document.docId(), document));
        ofSeeds(context, Tables.DOCUMENTS).forEach(seed -> documents.put(seed.docId(), seed));
        return List.copyOf(documents.values());
    }

    /** The terms of each comparison and level that differ most. */
    private static List<Keyness> keyness(RunContext context) {
        Map<String, List<Keyness>> groups = context.tables().collect(Tables.KEYNESS).stream()
                .collect(Collectors.groupingBy(
                        term -> term.comparison() + "\u0000" + term.level(), TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .flatMap(terms -> terms.stream()
                        .sorted(Comparator.comparingDouble((Keyness term) -> -Math.abs(term.g2()))
                                .thenComparing(Keyness::term))
                        .limit(REPORT_TERMS))
                .toList();
    }

    /** All places of the clusters that touch a seed. */
    private static List<ReusePlace> reusePlaces(RunContext context) {
        Set<String> clusters = ofSeeds(context, Tables.REUSE_PLACES).stream()
                .map(ReusePlace::cluster)
                .collect(Collectors.toCollection(TreeSet::new));
        return clusters.isEmpty()
                ? List.of()
                : context.tables().collect(Tables.REUSE_PLACES, RowChoice.among("cluster", clusters), Set.of());
    }

    private static <R extends Record> List<R> ofSeeds(RunContext context, Table<R> table) {
        return context.tables().collect(table, RowChoice.startingWith("doc_id", Document.SEEDS + ":"), Set.of());
    }

    private static void removeWorkTables(RunContext context, RunFiles files) {
        files.deleteTree(context.tables().location(Tables.READ_DOCUMENTS).getParent());
    }
}
