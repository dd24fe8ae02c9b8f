package org.philippic.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.philippic.checksum.Sha256;
import org.philippic.error.UserException;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * What a person says about the files of a folder, one row a file: {@value #FILE_NAME} in it, or a table {@code
 * metadata.jsonl}, {@code metadata.csv} or {@code metadata.tsv}, whose first line names the columns. A row has {@code
 * file} (or {@code path} or {@code file_name}; the path from the folder), or {@code id} where it speaks of one document
 * among many in a file; {@code sha256} of the file's bytes; and the fields of {@link Metadata#of}. Other fields are for
 * the reader's eye. A value given here goes before what the file says of itself; null, an empty cell or a missing field
 * leaves that as it is. A file whose bytes are not those of its hash is rejected; files without a row are read as they
 * are. Immutable.
 */
public final class Manifest implements Serializable {
    /** Name of the manifest in its folder. */
    public static final String FILE_NAME = "seeds.jsonl";

    /** No manifest: every file is read as it is. */
    public static final Manifest NONE = new Manifest(new LinkedHashMap<>(), new LinkedHashMap<>());

    private static final long serialVersionUID = 2L;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TABLE = Pattern.compile("metadata\\.(jsonl|csv|tsv)");
    private static final List<String> FILE_FIELDS = List.of("file", "path", "file_name");
    private static final long MAX_ROW = 1 << 20;

    /** By path inside the corpus, in the order of the manifest. */
    private final LinkedHashMap<String, Row> rows;
    /** Rows of single documents by the identifiers that their files give them. */
    private final LinkedHashMap<String, Row> byId;

    private Manifest(LinkedHashMap<String, Row> rows, LinkedHashMap<String, Row> byId) {
        this.rows = rows;
        this.byId = byId;
    }

    private record Row(String sha256, Map<String, String> fields) implements Serializable {}

    /** Whether a file says something of others and is no document itself, by its name. */
    public static boolean isManifest(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals(FILE_NAME) || TABLE.matcher(name).matches();
    }

    /**
     * Reads a manifest.
     *
     * @param source the manifest; its rows speak of files in the folder that it lies in
     * @throws UserException naming the line, if a line is not as above, names a file twice, has a text, or a date,
     *     language or hash that cannot be understood
     * @throws IOException if the file cannot be read
     */
    public static Manifest read(Source source) throws IOException {
        Manifest manifest = new Manifest(new LinkedHashMap<>(), new LinkedHashMap<>());
        String folder = source.path().substring(0, source.path().lastIndexOf('/') + 1);
        try (InputStream stream = source.content().open();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            if (source.path().endsWith(".jsonl")) {
                manifest.readObjects(lines, source, folder);
            } else {
                manifest.readCells(lines, source, folder);
            }
        }
        return manifest;
    }

    /** What this manifest and another one say; this one goes before. */
    public Manifest and(Manifest other) {
        LinkedHashMap<String, Row> all = new LinkedHashMap<>(rows);
        other.rows.forEach(all::putIfAbsent);
        LinkedHashMap<String, Row> ids = new LinkedHashMap<>(byId);
        other.byId.forEach(ids::putIfAbsent);
        return new Manifest(all, ids);
    }

    private void readObjects(BufferedReader lines, Source source, String folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                String where = source.uri() + "' line " + number;
                add(fields(json, line, where), folder, where);
            }
        }
    }

    private void readCells(BufferedReader lines, Source source, String folder) throws IOException {
        Cells cells = Cells.of(lines, MAX_ROW);
        List<String> names = cells.header();
        for (Optional<Cells.Row> next = cells.next(); next.isPresent(); next = cells.next()) {
            String where = source.uri() + "' line " + next.get().line();
            List<String> values = next.get().cells().orElseThrow(() -> wrong(where, "the row is too long"));
            if (values.size() != names.size() || next.get().open()) {
                throw wrong(where, values.size() + " cells under " + names.size() + " columns");
            }
            LinkedHashMap<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isBlank()) {
                    fields.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), values.get(i));
                }
            }
            add(fields, folder, where);
        }
    }

    private void add(LinkedHashMap<String, String> fields, String folder, String where) {
        if (fields.containsKey("text")) {
            throw wrong(where, "it has a text: a table of documents has another name than that of a manifest");
        }
        Optional<String> file = FILE_FIELDS.stream()
                .map(name -> fields.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
        String id = fields.getOrDefault("id", "");
        if (file.isEmpty() && id.isBlank()) {
            throw wrong(where, "not an object with the field 'file'");
        }
        Row row = row(fields, where);
        Row earlier = file.isPresent() ? rows.putIfAbsent(folder + file.get(), row) : byId.putIfAbsent(id, row);
        if (earlier != null) {
            throw wrong(where, "'" + file.orElse(id) + "' has an earlier row");
        }
    }

    private static LinkedHashMap<String, String> fields(ObjectMapper json, String line, String where) {
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        try {
            JsonNode object = json.readTree(line);
            if (object != null && object.isObject()) {
                object.properties().forEach(field -> {
                    if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                        fields.put(field.getKey(), field.getValue().asText());
                    }
                });
            }
        } catch (JsonProcessingException e) {
            throw wrong(where, "not JSON: " + e.getOriginalMessage());
        }
        return fields;
    }

    private static Row row(LinkedHashMap<String, String> fields, String where) {
        Metadata.of(fields, (name, value) -> {
            throw wrong(where, name + " '" + value + "' cannot be understood");
        });
        String sha256 = fields.get("sha256");
        if (sha256 != null && !SHA256.matcher(sha256.toLowerCase(Locale.ROOT)).matches()) {
            throw wrong(where, "sha256 '" + sha256 + "' is not 64 hexadecimal digits");
        }
        return new Row(sha256 == null ? null : sha256.toLowerCase(Locale.ROOT), fields);
    }

    /** Paths inside the corpus of the files that have a row, in the manifest's order. */
    public Set<String> files() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /** A checksum_mismatch reject where the file has other bytes than its row says; reads the whole file for it. */
    Optional<Reject> check(Source source) throws IOException {
        Row row = rows.get(source.path());
        if (row == null || row.sha256() == null) {
            return Optional.empty();
        }
        try (InputStream stream = source.content().open()) {
            String found = Sha256.of(stream);
            if (found.equals(row.sha256())) {
                return Optional.empty();
            }
            return Optional.of(RejectReason.CHECKSUM_MISMATCH.whole(
                    source.uri(),
                    Intake.STAGE,
                    "sha256 of the file is " + found + " but the manifest says " + row.sha256()
                            + "; restore the file, or correct its row in " + FILE_NAME,
                    0));
        }
    }

    /** The document with what the row of its file says. */
    Document complete(Source source, Document document) {
        Row ofFile = rows.get(source.path());
        Row row = ofFile == null ? byId.get(String.valueOf(document.externalId())) : ofFile;
        return row == null
                ? document
                : Metadata.of(row.fields(), (name, value) -> {}).over(document);
    }

    private static UserException wrong(String where, String why) {
        return new UserException("Cannot read the manifest '" + where, why, "correct or remove that line");
    }
}
