package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.spark.TableStore;
import org.philippic.jobs.stage.Stage;
import org.philippic.table.Table;

/** The finished runs of an output folder, whose tables a run may take over where all that made them is the same. */
final class EarlierRuns {
    private final Configuration configuration;
    private final RunFiles files;
    private final Path output;

    EarlierRuns(Configuration configuration, Path output) {
        this.configuration = configuration;
        this.files = new RunFiles(configuration);
        this.output = output;
    }

    /**
     * Takes over what a stage wrote in the latest finished run where it read the same.
     *
     * @param digest what the stage reads, as {@link Stage#inputDigest} tells it
     * @return the run, or nothing where there is none or its files are damaged
     */
    Optional<String> takeOver(Stage stage, String digest, TableStore tables) {
        List<Path> latestFirst = new ArrayList<>(files.folders(output));
        Collections.reverse(latestFirst);
        for (Path folder : latestFirst) {
            boolean same = files.readJson(PipelineRunner.receipt(folder, stage))
                    .filter(receipt -> digest.equals(receipt.path("digest").asText()))
                    .isPresent();
            Optional<JsonNode> manifest = same ? files.readJson(new Path(folder, "manifest.json")) : Optional.empty();
            if (manifest.isPresent() && isIntact(stage, manifest.get())) {
                stage.writes().forEach(table -> copy(new Path(folder, table.name()), tables.location(table)));
                return Optional.of(folder.getName());
            }
        }
        return Optional.empty();
    }

    private boolean isIntact(Stage stage, JsonNode manifest) {
        for (Table<?> table : stage.writes()) {
            for (JsonNode file : manifest.path("tables").path(table.name()).path("files")) {
                Path path = new Path(output, file.get("path").asText());
                try {
                    if (!files.sha256(path).equals(file.get("sha256").asText())) {
                        return false;
                    }
                } catch (UncheckedIOException unreadable) {
                    return false;
                }
            }
        }
        return true;
    }

    private void copy(Path from, Path to) {
        FileSystem system = files.fileSystem(output);
        try {
            system.delete(to, true);
            if (!FileUtil.copy(system, from, system, to, false, configuration)) {
                throw new IOException("Cannot copy " + from + " to " + to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
