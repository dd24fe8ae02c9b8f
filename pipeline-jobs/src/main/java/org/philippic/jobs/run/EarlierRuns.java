package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.cache.PackUse;
import org.philippic.jobs.run.FileCopies.Copy;
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
        boolean whole = !copies.isEmpty() && FileCopies.make(context, copies);
        if (!whole) {
            Tables.published()
                    .forEach(table -> files.deleteTree(context.tables().location(table)));
        }
        return whole;
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
