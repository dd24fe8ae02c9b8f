package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.jobs.cache.PackUse;
import org.philippic.jobs.spark.Metrics;
import org.philippic.jobs.stage.Stage;
import org.philippic.jobs.stage.Stages;
import org.philippic.table.Tables;

/** The finished runs of an output folder, whose tables a run takes over where all that made them is the same. */
final class EarlierRuns {
    private final RunContext context;
    private final RunFiles files;

    EarlierRuns(RunContext context) {
        this.context = context;
        this.files = context.files();
    }

    /** A file of an earlier run, its place in this one, and the checksum that it was published with. */
    private record Copy(String from, String to, String sha256) implements Serializable {}

    /**
     * Takes over the tables and receipts of the latest finished run with a digest, so that only publishing is left.
     *
     * @param digest digest of this run, as {@link RunDigest} tells it
     * @return the run, or nothing where there is none or its files are damaged
     */
    Optional<String> takeOver(String digest) {
        List<Path> latestFirst = new ArrayList<>(files.folders(context.output()));
        Collections.reverse(latestFirst);
        for (Path folder : latestFirst) {
            Optional<JsonNode> manifest = files.readJson(new Path(folder, RunManifest.FILE))
                    .filter(published ->
                            digest.equals(published.path(RunManifest.DIGEST).asText()));
            if (manifest.isPresent() && copied(folder.getName(), manifest.get())) {
                takeReceipts(folder);
                return Optional.of(folder.getName());
            }
        }
        return Optional.empty();
    }

    private boolean copied(String run, JsonNode manifest) {
        List<Copy> copies = new ArrayList<>();
        for (JsonNode table : manifest.path("tables")) {
            for (JsonNode file : table.path("files")) {
                String path = file.get("path").asText();
                copies.add(new Copy(
                        new Path(context.output(), path).toString(),
                        new Path(context.folder(), path.substring(run.length() + 1)).toString(),
                        file.get("sha256").asText()));
            }
        }
        boolean whole = !copies.isEmpty()
                && !context.sparkContext()
                        .parallelize(copies, Math.min(copies.size(), 4 * context.parallelism()))
                        .map(new Copying(context.shippedConfiguration()))
                        .collect()
                        .contains(false);
        if (!whole) {
            Tables.published()
                    .forEach(table -> files.deleteTree(context.tables().location(table)));
        }
        return whole;
    }

    /** Copies a file if it still has the bytes that were published. */
    private record Copying(Broadcast<SerializableConfiguration> configuration)
            implements Function<Copy, Boolean>, Serializable {
        @Override
        public Boolean call(Copy copy) {
            Configuration hadoop = configuration.value().value();
            Path from = new Path(copy.from());
            Path to = new Path(copy.to());
            RunFiles files = new RunFiles(hadoop);
            FileSystem system = files.fileSystem(from);
            try {
                return files.sha256(from).equals(copy.sha256())
                        && FileUtil.copy(system, from, system, to, false, true, hadoop);
            } catch (IOException | UncheckedIOException unreadable) {
                return false;
            }
        }
    }

    /** The rows are those of the earlier run, the time that they took is not. */
    private void takeReceipts(Path folder) {
        for (Stage stage : Stages.ALL) {
            files.readJson(PipelineRunner.receipt(folder, stage))
                    .filter(receipt -> !stage.writes().isEmpty())
                    .ifPresent(receipt -> {
                        ((ObjectNode) receipt).put("elapsed_ms", 0).remove("spark");
                        PackUse.copy(files, folder, context.folder(), stage.name());
                        files.writeJson(PipelineRunner.receipt(context.folder(), stage), receipt);
                        count(stage, receipt);
                    });
        }
    }

    private static void count(Stage stage, JsonNode receipt) {
        receipt.get("rows")
                .properties()
                .forEach(table -> Metrics.count(
                        stage.name(), "rows." + table.getKey(), table.getValue().asLong()));
    }
}
