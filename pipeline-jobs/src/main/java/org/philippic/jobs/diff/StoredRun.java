package org.philippic.jobs.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;
import org.philippic.jobs.run.RunFiles;
import org.philippic.jobs.run.RunManifest;

/**
 * A published run as its manifest describes it.
 *
 * @param runId name of the run
 * @param folder folder of the run
 * @param manifest the content of its {@code manifest.json}
 */
record StoredRun(String runId, Path folder, JsonNode manifest) {
    /**
     * Finds a run.
     *
     * @param output folder of all runs
     * @param named name of a run in it, or the folder of a run anywhere
     * @throws UserException if no run was published under that name
     */
    static StoredRun at(Configuration configuration, Path output, String named) {
        RunFiles files = new RunFiles(configuration);
        for (Path folder : List.of(new Path(output, named), new Path(named))) {
            JsonNode manifest =
                    files.readJson(new Path(folder, RunManifest.FILE)).orElse(null);
            if (manifest != null && manifest.hasNonNull("run")) {
                return new StoredRun(manifest.get("run").asText(), folder, manifest);
            }
        }
        throw new UserException(
                "Cannot find run '" + named + "'",
                "neither '" + new Path(output, named) + "' nor '" + named + "' is the folder of a published run",
                "give the name of a run in --output DIR, or the folder of one that has a " + RunManifest.FILE);
    }

    /** When it started, as an ISO 8601 instant. */
    String started() {
        return manifest.path("started").asText();
    }

    /** Version and hash of the code that made it. */
    String code() {
        return manifest.path("version").asText() + " " + manifest.path("code").asText();
    }

    /** The object of strings under a name, ordered by key. */
    Map<String, String> strings(String name) {
        Map<String, String> strings = new TreeMap<>();
        manifest.path(name)
                .properties()
                .forEach(entry -> strings.put(
                        entry.getKey(),
                        entry.getValue().isValueNode()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        return strings;
    }

    /** Names of its tables. */
    List<String> tables() {
        List<String> names = new ArrayList<>();
        manifest.path("tables").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Number of rows of a table that it has. */
    long rows(String table) {
        return manifest.path("tables").path(table).path("rows").asLong();
    }

    /** Checksums of a table's files, sorted: equal ones mean equal rows. */
    List<String> checksums(String table) {
        List<String> checksums = new ArrayList<>();
        manifest.path("tables")
                .path(table)
                .path("files")
                .forEach(file -> checksums.add(file.path("sha256").asText()));
        checksums.sort(null);
        return checksums;
    }
}
