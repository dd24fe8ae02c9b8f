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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.philippic.error.UserException;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * What a person says about the files of a folder: {@value #FILE_NAME} in it, one JSON object a file with {@code file}
 * (its path from the folder), {@code sha256} of its bytes, and the fields of {@link Metadata#of}; other fields are for
 * the reader's eye. A value given here goes before what the file says of itself; null or a missing field leaves that as
 * it is. A file whose bytes are not those of its hash is rejected; files without a row are read as they are. Immutable.
 */
public final class Manifest implements Serializable {
    /** Name of the manifest in its folder. */
    public static final String FILE_NAME = "seeds.jsonl";

    /** No manifest: every file is read as it is. */
    public static final Manifest NONE = new Manifest(new LinkedHashMap<>());

    private static final long serialVersionUID = 1L;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** By path inside the corpus, in the order of the manifest. */
    private final LinkedHashMap<String, Row> rows;

    private Manifest(LinkedHashMap<String, Row> rows) {
        this.rows = rows;
    }

    private record Row(String sha256, Map<String, String> fields) implements Serializable {}

    /**
     * Reads a manifest.
     *
     * @param source the file {@value #FILE_NAME}; its rows speak of files in the folder that it lies in
     * @throws UserException naming the line, if a line is not as above, names a file twice, or has a date, language or
     *     hash that cannot be understood
     * @throws IOException if the file cannot be read
     */
    public static Manifest read(Source source) throws IOException {
        String folder = source.path().substring(0, source.path().lastIndexOf('/') + 1);
        LinkedHashMap<String, Row> rows = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream stream = source.content().open();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String where = source.uri() + "' line " + number;
                Row row = row(json, line, where);
                if (rows.putIfAbsent(folder + row.fields().get("file"), row) != null) {
                    throw wrong(where, "the file '" + row.fields().get("file") + "' has an earlier row");
                }
            }
        }
        return new Manifest(rows);
    }

    private static Row row(ObjectMapper json, String line, String where) {
        JsonNode object;
        try {
            object = json.readTree(line);
        } catch (JsonProcessingException e) {
            throw wrong(where, "not JSON: " + e.getOriginalMessage());
        }
        LinkedHashMap<String, String> fields = new LinkedHashMap<>();
        if (object != null && object.isObject()) {
            object.properties().forEach(field -> {
                if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                    fields.put(field.getKey(), field.getValue().asText());
                }
            });
        }
        if (fields.getOrDefault("file", "").isBlank()) {
            throw wrong(where, "not an object with the field 'file'");
        }
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
            String found = Hashes.sha256(stream);
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
        Row row = rows.get(source.path());
        return row == null
                ? document
                : Metadata.of(row.fields(), (name, value) -> {}).over(document);
    }

    private static UserException wrong(String where, String why) {
        return new UserException("Cannot read the manifest '" + where, why, "correct or remove that line");
    }
}
