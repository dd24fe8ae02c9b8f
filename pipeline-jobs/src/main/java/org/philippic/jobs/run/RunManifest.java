package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;
import org.philippic.publish.RunFacts;
import org.philippic.table.Table;
import org.philippic.table.Tables;

/**
 * What a published run is made of: the content of {@code current.json} and of {@code <run>/manifest.json}. Names the
 * run, its tables with row counts and files, the settings, models and code that made it, and the ledger.
 *
 * @param content the JSON object
 */
public record RunManifest(Map<String, Object> content) {
    /** Name of the file in the run's folder. */
    public static final String FILE = "manifest.json";

    /** Field of the digest of all that the tables depend on; absent where another attempt may give more. */
    static final String DIGEST = "digest";

    /**
     * Describes a finished run.
     *
     * @param spark what Spark's tasks cost in each stage, as its receipt has it
     * @param rejects its rejects; where another attempt may not meet one of them, later runs take nothing over
     */
    public static RunManifest of(
            RunContext context, RunFacts facts, Ledger ledger, Map<String, JsonNode> spark, List<Reject> rejects) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("run", facts.runId());
        content.put("started", facts.started());
        content.put("elapsed_ms", facts.elapsedMs());
        content.put("version", facts.version());
        content.put("code", CodeFingerprint.ofThisBuild());
        RunDigest.stored(context)
                .filter(digest -> !digest.isEmpty())
                .filter(digest -> rejects.stream().noneMatch(reject -> RejectReason.MAY_PASS.contains(reject.reason())))
                .ifPresent(digest -> content.put(DIGEST, digest));
        content.put("report", facts.runId() + "/report.html");
        content.put("inputs", inputs(context.inputs()));
        content.put("ledger", ledger);
        Map<String, String> settings = new LinkedHashMap<>();
        facts.settings().forEach(setting -> settings.put(setting.key(), setting.value()));
        content.put("settings", settings);
        Map<String, String> models = new LinkedHashMap<>();
        facts.models().forEach(model -> models.put(model.name(), model.sha256()));
        content.put("models", models);
        content.put("stages", facts.stages());
        content.put("spark", spark);
        Map<String, Object> tables = new LinkedHashMap<>();
        for (RunFacts.TableRows counted : facts.tables()) {
            tables.put(counted.name(), table(context, Tables.named(counted.name()), counted.rows()));
        }
        content.put("tables", tables);
        return new RunManifest(content);
    }

    private static Map<String, Object> inputs(RunInputs inputs) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("seeds", inputs.seeds());
        described.put("collections", inputs.collections());
        described.put("references", inputs.references());
        return described;
    }

    private static Map<String, Object> table(RunContext context, Table<?> table, long rows) {
        Path folder = context.tables().location(table);
        RunFiles runFiles = new RunFiles(context.spark().sparkContext().hadoopConfiguration());
        FileSystem system = runFiles.fileSystem(folder);
        List<Map<String, Object>> files = new ArrayList<>();
        for (LocatedFileStatus file : context.tables().files(table)) {
            Map<String, Object> described = new LinkedHashMap<>();
            described.put("path", relative(context.output(), file.getPath(), system));
            described.put("bytes", file.getLen());
            described.put("sha256", runFiles.sha256(file.getPath()));
            files.add(described);
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("path", context.runId() + "/" + table.name());
        described.put("rows", rows);
        described.put("files", files);
        return described;
    }

    private static String relative(Path output, Path file, FileSystem system) {
        return system.makeQualified(output)
                .toUri()
                .relativize(system.makeQualified(file).toUri())
                .getPath();
    }
}
