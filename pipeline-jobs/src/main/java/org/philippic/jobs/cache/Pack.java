package org.philippic.jobs.cache;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.jobs.run.RunFiles;
import org.philippic.table.Table;

/**
 * The finished work of one stage on the documents of one shard: a folder of immutable files and the receipt that names
 * them. There is no pack without its receipt, and the receipt is written last.
 *
 * @param folder URI of the pack's folder
 * @param documents keys of the documents that were worked on, sorted; those that gave no rows included
 * @param unsure those of them whose work failed for a reason that may pass; later runs try them again
 * @param files its files, in table order
 */
public record Pack(String folder, List<String> documents, List<String> unsure, List<File> files)
        implements Serializable {
    /** How packs are written; those written in another way are of no use. */
    public static final String FORMAT = "2";

    /** Column that names the document of a row where the table itself does not, before the columns of the table. */
    static final String KEY = "_key";

    private static final String DOC_ID = "doc_id";

    /** Name of the file that makes a folder a pack. */
    static final String RECEIPT = "receipt.json";

    /**
     * A file of a pack.
     *
     * @param table table whose rows it holds
     * @param name name inside the folder
     * @param rows number of rows
     * @param bytes length
     * @param sha256 checksum, in hexadecimal digits
     */
    public record File(String table, String name, long rows, long bytes, String sha256) implements Serializable {}

    public Pack {
        documents = List.copyOf(documents);
        unsure = List.copyOf(unsure);
        files = List.copyOf(files);
    }

    /**
     * The column that names the document of a row in a pack's files of a table: by its identifier where the table has
     * it, so that such a file is as good as one of the table's own, and by its key otherwise.
     */
    public static String documentColumn(Table<?> table) {
        return hasDocuments(table) ? DOC_ID : KEY;
    }

    /** Whether the rows of a table say which document they belong to. */
    public static boolean hasDocuments(Table<?> table) {
        return table.schema().columns().stream()
                .anyMatch(column -> column.name().equals(DOC_ID));
    }

    /** Length of all files in bytes. */
    public long bytes() {
        return files.stream().mapToLong(File::bytes).sum();
    }

    /** Whether its files still have the bytes that were written. */
    public boolean isIntact(Configuration configuration) {
        RunFiles written = new RunFiles(configuration);
        try {
            return files.stream()
                    .allMatch(file ->
                            written.sha256(new Path(folder, file.name())).equals(file.sha256()));
        } catch (UncheckedIOException unreadable) {
            return false;
        }
    }

    /** Name of the pack: the last part of its folder. */
    public String name() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("documents", documents);
        json.put("unsure", unsure);
        List<Map<String, Object>> listed = new ArrayList<>();
        for (File file : files) {
            Map<String, Object> described = new TreeMap<>();
            described.put("table", file.table());
            described.put("name", file.name());
            described.put("rows", file.rows());
            described.put("bytes", file.bytes());
            described.put("sha256", file.sha256());
            listed.add(described);
        }
        json.put("files", listed);
        return json;
    }

    /** The pack in a folder; nothing where there is none, or its receipt is damaged. */
    static Optional<Pack> at(RunFiles files, Path folder) {
        try {
            return files.readJson(new Path(folder, RECEIPT))
                    .filter(json ->
                            json.hasNonNull("documents") && json.hasNonNull("unsure") && json.hasNonNull("files"))
                    .map(json -> ofJson(folder.toString(), json));
        } catch (UncheckedIOException damaged) {
            return Optional.empty();
        }
    }

    private static Pack ofJson(String folder, JsonNode json) {
        List<String> documents = new ArrayList<>();
        json.get("documents").forEach(key -> documents.add(key.asText()));
        List<String> unsure = new ArrayList<>();
        json.get("unsure").forEach(key -> unsure.add(key.asText()));
        List<File> files = new ArrayList<>();
        json.get("files")
                .forEach(file -> files.add(new File(
                        file.get("table").asText(),
                        file.get("name").asText(),
                        file.get("rows").asLong(),
                        file.get("bytes").asLong(),
                        file.get("sha256").asText())));
        return new Pack(folder, documents, unsure, files);
    }
}
