package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.error.UserException;
import org.philippic.settings.Settings;
import org.philippic.settings.SettingsLoader;

/**
 * How a run was started, kept as {@code <run>/run.json}, so that it can be resumed or a stage of it repeated with the
 * same settings and inputs.
 *
 * @param runId name of the run
 * @param started when it started, as an ISO 8601 instant
 * @param version version of Philippic that started it
 * @param settings effective settings as HOCON
 * @param inputs what it reads
 */
public record RunDescription(String runId, String started, String version, String settings, RunInputs inputs) {
    private static final String FILE = "run.json";

    /** Saves the description in the run's folder. */
    public void save(Configuration configuration, Path output) {
        Map<String, Object> stored = new LinkedHashMap<>();
        stored.put("run", runId);
        stored.put("started", started);
        stored.put("version", version);
        stored.put("settings", settings);
        stored.put("seeds", inputs.seeds());
        stored.put("collections", inputs.collections());
        stored.put("references", inputs.references());
        new RunFiles(configuration).writeJson(new Path(new Path(output, runId), FILE), stored);
    }

    /**
     * Reads the description of a run.
     *
     * @param runId name of the run, or nothing for the one started last
     * @throws UserException if there is no such run
     */
    public static RunDescription read(Configuration configuration, Path output, Optional<String> runId) {
        RunFiles files = new RunFiles(configuration);
        String name = runId.or(() -> latest(files, output))
                .orElseThrow(() -> new UserException(
                        "Cannot find a run in '" + output + "'",
                        "none was started there",
                        "start one with 'philippic run'"));
        JsonNode stored = files.readJson(new Path(new Path(output, name), FILE))
                .orElseThrow(() -> new UserException(
                        "Cannot find run '" + name + "' in '" + output + "'",
                        "it has no " + FILE,
                        "give a run that 'philippic run' started there"));
        return new RunDescription(
                stored.get("run").asText(),
                stored.get("started").asText(),
                stored.get("version").asText(),
                stored.get("settings").asText(),
                new RunInputs(
                        stored.get("seeds").asText(),
                        strings(stored.get("collections")),
                        strings(stored.get("references"))));
    }

    /** The settings as records. */
    public Settings loadSettings() {
        return SettingsLoader.ofText(settings);
    }

    /** The settings as a tree. */
    public Config effectiveSettings() {
        return ConfigFactory.parseString(settings);
    }

    private static Optional<String> latest(RunFiles files, Path output) {
        return files.folders(output).stream()
                .filter(run -> files.exists(new Path(run, FILE)))
                .map(Path::getName)
                .max(Comparator.naturalOrder());
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }
}
