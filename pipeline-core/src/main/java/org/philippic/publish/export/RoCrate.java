package org.philippic.publish.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.philippic.publish.export.RunDataset.Part;

/**
 * Describes a data set as a Research Object Crate 1.1 (https://www.researchobject.org/ro-crate/1.1/): its tables, every
 * file with its checksum, and the run that made them with the program and its version.
 */
public final class RoCrate {
    /** Name of the file, which the specification prescribes. */
    public static final String FILE = "ro-crate-metadata.json";

    private static final String PROGRAM = "#philippic";
    private static final String RUN = "#run";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RoCrate() {}

    /**
     * The content of {@link #FILE}.
     *
     * @param beside files in the data set's folder that are no tables: path and what they are
     */
    public static String json(RunDataset dataset, Map<String, String> beside) {
        List<Object> graph = new ArrayList<>();
        graph.add(entity("CreativeWork", FILE, about -> {
            about.put("about", reference("./"));
            about.put("conformsTo", reference("https://w3id.org/ro/crate/1.1"));
        }));
        List<Object> parts = new ArrayList<>();
        dataset.parts().forEach(part -> parts.add(reference(RunDataset.folder(part.table()) + "/")));
        beside.keySet().forEach(file -> parts.add(reference(file)));
        graph.add(entity("Dataset", "./", root -> {
            root.put("name", dataset.name());
            root.put("description", dataset.description());
            root.put("datePublished", dataset.started().substring(0, 10));
            root.put("inLanguage", dataset.languages());
            root.put("license", DatasetCard.licences(dataset));
            root.put("hasPart", parts);
            root.put("mentions", reference(RUN));
        }));
        graph.add(entity("CreateAction", RUN, run -> {
            run.put("name", "Philippic run " + dataset.runId());
            run.put("startTime", dataset.started());
            run.put("instrument", reference(PROGRAM));
            run.put("result", reference("./"));
        }));
        graph.add(entity("SoftwareApplication", PROGRAM, program -> {
            program.put("name", "Philippic");
            program.put("softwareVersion", dataset.version());
            program.put("license", "https://spdx.org/licenses/GPL-3.0-or-later");
        }));
        dataset.parts().forEach(part -> addTable(part, graph));
        beside.forEach((file, description) ->
                graph.add(entity("File", file, entity -> entity.put("description", description))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", "https://w3id.org/ro/crate/1.1/context");
        json.put("@graph", graph);
        try {
            return JSON.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The description is plain values", e);
        }
    }

    private static void addTable(Part part, List<Object> graph) {
        graph.add(entity("Dataset", RunDataset.folder(part.table()) + "/", table -> {
            table.put("name", part.table().name());
            table.put("description", part.table().description());
            table.put(
                    "hasPart",
                    part.files().stream().map(file -> reference(file.path())).toList());
        }));
        part.files()
                .forEach(file -> graph.add(entity("File", file.path(), entity -> {
                    entity.put("name", file.path());
                    entity.put("contentSize", String.valueOf(file.bytes()));
                    entity.put("sha256", file.sha256());
                    entity.put("encodingFormat", "application/vnd.apache.parquet");
                })));
    }

    /** What is to be said of an entity. */
    private interface Properties {
        void addTo(Map<String, Object> entity);
    }

    private static Map<String, Object> entity(String type, String id, Properties properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        properties.addTo(entity);
        return entity;
    }

    private static Map<String, String> reference(String id) {
        return Map.of("@id", id);
    }
}
