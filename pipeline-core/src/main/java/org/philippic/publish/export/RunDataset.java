package org.philippic.publish.export;

import java.util.List;
import java.util.Locale;
import org.philippic.table.Table;

/**
 * A published run as a data set: what its card and its metadata say.
 *
 * @param runId name of the run
 * @param started when it was started, an ISO 8601 instant
 * @param version version of Philippic that made it
 * @param languages languages of its documents, the most frequent first
 * @param licences licences that the documents state
 * @param parts its tables, in order
 */
public record RunDataset(
        String runId,
        String started,
        String version,
        List<String> languages,
        List<Licence> licences,
        List<Part> parts) {
    public RunDataset {
        languages = List.copyOf(languages);
        licences = List.copyOf(licences);
        parts = List.copyOf(parts);
    }

    /**
     * A licence and how many documents state it.
     *
     * @param name as the sources state it, empty for those that state none
     */
    public record Licence(String name, long documents) {}

    /** A table with its rows and its Parquet files. */
    public record Part(Table<?> table, long rows, List<File> files) {
        public Part {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of the data set.
     *
     * @param path from the data set's folder
     */
    public record File(String path, long bytes, String sha256) {}

    /** Folder of a table's files in the data set. */
    public static String folder(Table<?> table) {
        return "data/" + table.name();
    }

    /** A table's files as a pattern. */
    static String glob(Table<?> table) {
        return folder(table) + "/*.parquet";
    }

    /** The name of the data set: letters, digits and hyphens. */
    String name() {
        return "philippic-" + runId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
    }

    /** What the data set is, in a sentence. */
    String description() {
        return "Documents annotated by Philippic: zones, sentences, "
                + "tokens, entities, quotations with their speakers, sentiment, the scale from analysis to polemic, "
                + "rhetorical devices, and comparisons with reference collections.";
    }
}
