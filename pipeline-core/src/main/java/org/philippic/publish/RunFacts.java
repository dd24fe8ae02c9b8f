package org.philippic.publish;

import java.util.List;

/**
 * What a run knows about itself, beside its tables: the manifest as the report prints it. Immutable.
 *
 * @param runId name of the run, which is also the name of its folder
 * @param output folder that the run was published to
 * @param started when it started, as an ISO 8601 instant
 * @param elapsedMs wall time in milliseconds until the report was made
 * @param version version of Philippic
 * @param profile annotation profile: fast or full
 * @param documentsIn inputs that the run was given: every one must be found again as a document or a reject
 * @param references names of the references that the seeds were compared with
 * @param settings effective settings, in the order to print them
 * @param models models that were loaded
 * @param stages stages that ran, in order
 * @param tables published tables with their row counts, in order
 */
public record RunFacts(
        String runId,
        String output,
        String started,
        long elapsedMs,
        String version,
        String profile,
        long documentsIn,
        List<String> references,
        List<Setting> settings,
        List<Model> models,
        List<Stage> stages,
        List<TableRows> tables) {

    /** One effective setting. */
    public record Setting(String key, String value) {}

    /** A model file and the SHA-256 of its bytes. */
    public record Model(String name, String sha256) {}

    /**
     * A stage that ran.
     *
     * @param name name of the stage
     * @param elapsedMs wall time in milliseconds
     * @param rows rows that it wrote, over all of its tables
     */
    public record Stage(String name, long elapsedMs, long rows) {}

    /** A published table and the number of its rows. */
    public record TableRows(String name, long rows) {}

    public RunFacts {
        references = List.copyOf(references);
        settings = List.copyOf(settings);
        models = List.copyOf(models);
        stages = List.copyOf(stages);
        tables = List.copyOf(tables);
    }
}
