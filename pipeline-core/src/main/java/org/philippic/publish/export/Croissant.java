package org.philippic.publish.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.philippic.publish.export.RunDataset.Part;
import org.philippic.table.TableSchema.ColumnType;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.TableSchema.Struct;

/**
 * Describes a data set in Croissant 1.0 (https://docs.mlcommons.org/croissant/docs/croissant-spec.html), so that
 * programs load its tables without being told more: a set of files and a set of records for each table, a field for each
 * column with its sentence, and every file with its checksum.
 */
public final class Croissant {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Croissant() {}

    /** The content of {@code croissant.json}. */
    public static String json(RunDataset dataset) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", context());
        json.put("@type", "sc:Dataset");
        json.put("name", dataset.name());
        json.put("description", dataset.description());
        json.put("conformsTo", "http://mlcommons.org/croissant/1.0");
        json.put("version", "1.0.0");
        json.put("datePublished", dataset.started().substring(0, 10));
        json.put("inLanguage", dataset.languages());
        json.put("license", DatasetCard.licences(dataset));
        json.put("isLiveDataset", false);
        List<Object> distribution = new ArrayList<>();
        List<Object> records = new ArrayList<>();
        for (Part part : dataset.parts()) {
            distribution.add(fileSet(part));
            part.files().forEach(file -> distribution.add(fileObject(file)));
            records.add(recordSet(part));
        }
        json.put("distribution", distribution);
        json.put("recordSet", records);
        try {
            return JSON.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The description is plain values", e);
        }
    }

    private static Map<String, Object> fileSet(Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "cr:FileSet");
        json.put("@id", files(part));
        json.put("name", files(part));
        json.put("encodingFormat", "application/x-parquet");
        json.put("includes", RunDataset.glob(part.table()));
        return json;
    }

    private static Map<String, Object> fileObject(RunDataset.File file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "cr:FileObject");
        json.put("@id", file.path());
        json.put("name", file.path());
        json.put("contentUrl", file.path());
        json.put("contentSize", file.bytes() + " B");
        json.put("sha256", file.sha256());
        json.put("encodingFormat", "application/x-parquet");
        return json;
    }

    private static Map<String, Object> recordSet(Part part) {
        String table = part.table().name();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "cr:RecordSet");
        json.put("@id", table);
        json.put("name", table);
        json.put("description", part.table().description());
        json.put(
                "key",
                part.table().key().stream()
                        .map(column -> Map.of("@id", table + "/" + column))
                        .toList());
        json.put(
                "field",
                part.table().schema().columns().stream()
                        .map(column -> field(files(part), table, column, column.name(), ""))
                        .toList());
        return json;
    }

    private static Map<String, Object> field(String files, String parent, Field column, String source, String path) {
        String id = parent + "/" + column.name();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "cr:Field");
        json.put("@id", id);
        json.put("name", id);
        json.put("description", column.doc());
        ColumnType type = column.type();
        if (type instanceof ListOf list) {
            json.put("repeated", true);
            type = list.element();
        }
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("fileSet", Map.of("@id", files));
        from.put("extract", Map.of("column", source));
        if (!path.isEmpty()) {
            from.put("transform", Map.of("jsonPath", path));
        }
        if (type instanceof Struct struct) {
            json.put(
                    "subField",
                    struct.schema().columns().stream()
                            .map(inner -> field(files, id, inner, source, "$.." + inner.name()))
                            .toList());
        } else {
            json.put("dataType", dataType((Scalar) type));
            json.put("source", from);
        }
        return json;
    }

    private static String dataType(Scalar type) {
        return switch (type) {
            case STRING -> "sc:Text";
            case INT, LONG -> "sc:Integer";
            case DOUBLE -> "sc:Float";
            case BOOLEAN -> "sc:Boolean";
        };
    }

    private static String files(Part part) {
        return part.table().name() + "-files";
    }

    /** The context that the specification prescribes, word for word. */
    private static JsonNode context() {
        try (InputStream in = Croissant.class.getResourceAsStream("/export/croissant-context.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException("The context of Croissant is missing from the jar", e);
        }
    }
}
