package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;

/**
 * The run that {@code <output>/current.json} names: what readers see.
 *
 * @param runId name of the run
 * @param folder folder of the run
 * @param tables folder of each table's files
 */
public record PublishedRun(String runId, Path folder, Map<String, Path> tables) {
    /** Name of the file that names the published run. */
    public static final String CURRENT = "current.json";

    public PublishedRun {
        tables = new LinkedHashMap<>(tables);
    }

    /** Whether a run is the published one. */
    public static boolean isAt(Configuration configuration, Path output, String runId) {
        return new RunFiles(configuration)
                .readJson(new Path(output, CURRENT))
                .filter(current -> runId.equals(current.get("run").asText()))
                .isPresent();
    }

    /**
     * Reads which run is published.
     *
     * @throws UserException if none is
     */
    public static PublishedRun at(Configuration configuration, Path output) {
        JsonNode current = new RunFiles(configuration)
                .readJson(new Path(output, CURRENT))
                .orElseThrow(() -> new UserException(
                        "Cannot read tables in '" + output + "'",
                        "no run was published there (no " + CURRENT + ")",
                        "run 'philippic run --output " + output + "' first"));
        Map<String, Path> tables = new LinkedHashMap<>();
        current.get("tables")
                .properties()
                .forEach(table -> tables.put(
                        table.getKey(),
                        new Path(output, table.getValue().get("path").asText())));
        String runId = current.get("run").asText();
        return new PublishedRun(runId, new Path(output, runId), tables);
    }
}
