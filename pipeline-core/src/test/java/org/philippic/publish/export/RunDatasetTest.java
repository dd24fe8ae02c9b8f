package org.philippic.publish.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.philippic.publish.export.RunDataset.Licence;
import org.philippic.publish.export.RunDataset.Part;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.Tables;

class RunDatasetTest {
    private static final RunDataset DATASET = new RunDataset(
            "run-1",
            "1848-02-24T08:00:00Z",
            "1.0",
            List.of("fr", "en"),
            List.of(new Licence("CC0", 2), new Licence("", 1)),
            Tables.published().stream()
                    .map(table -> new Part(
                            table,
                            1200,
                            List.of(new RunDataset.File(RunDataset.folder(table) + "/part-00000.parquet", 9, "ab"))))
                    .toList());

    @Test
    void card_hasTheHeadThatTheHubReads_andNamesTablesAndLicences() {
        assertThat(DatasetCard.markdown(DATASET))
                .startsWith("---\npretty_name: philippic-run-1\n")
                .contains("language:\n- fr\n- en\n", "size_categories:\n- 1K<n<10K\n")
                .contains("- config_name: documents\n  data_files: data/documents/*.parquet\n  default: true\n")
                .contains("| `tokens` | 1,200 | token. |")
                .contains("- CC0: 2 documents\n- not stated: 1 document\n");
    }

    @Test
    void croissant_describesEveryColumnOfEveryTable() throws Exception {
        JsonNode json = new ObjectMapper().readTree(Croissant.json(DATASET));

        assertThat(json.get("conformsTo").asText()).isEqualTo("http://mlcommons.org/croissant/1.0");
        assertThat(json.get("license").asText()).isEqualTo("CC0; not stated");
        assertThat(json.get("recordSet")).hasSize(Tables.published().size());
        for (int i = 0; i < Tables.published().size(); i++) {
            var table = Tables.published().get(i);
            JsonNode records = json.get("recordSet").get(i);
            assertThat(records.get("@id").asText()).isEqualTo(table.name());
            assertThat(records.get("field").findValuesAsText("@id"))
                    .containsAll(table.schema().columns().stream()
                            .map(Field::name)
                            .map(name -> table.name() + "/" + name)
                            .toList());
            assertThat(records.get("field").get(0).at("/source/fileSet/@id").asText())
                    .isEqualTo(table.name() + "-files");
        }
        assertThat(json.get("distribution").findValuesAsText("sha256")).containsOnly("ab");
    }

    @Test
    void crate_namesEveryFileOnce_andTheRunThatMadeThem() throws Exception {
        JsonNode json = new ObjectMapper().readTree(RoCrate.json(DATASET, Map.of("README.md", "the card")));

        List<JsonNode> entities = new ArrayList<>();
        json.get("@graph").forEach(entities::add);
        List<String> ids =
                entities.stream().map(entity -> entity.get("@id").asText()).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains("ro-crate-metadata.json", "./", "README.md", "data/tokens/part-00000.parquet");
        // Whatever an entity refers to is described, as the specification asks.
        assertThat(ids)
                .containsAll(entities.stream()
                        .flatMap(entity -> entity.findValues("hasPart").stream())
                        .flatMap(parts -> parts.findValuesAsText("@id").stream())
                        .toList());
        JsonNode run = entities.get(ids.indexOf("#run"));
        assertThat(run.get("startTime").asText()).isEqualTo("1848-02-24T08:00:00Z");
        assertThat(entities.get(ids.indexOf(run.at("/instrument/@id").asText()))
                        .get("softwareVersion")
                        .asText())
                .isEqualTo("1.0");
    }

    @Test
    void nestedColumns_areSubFields() throws Exception {
        JsonNode evidence = new ObjectMapper().readTree(Croissant.json(DATASET)).at("/recordSet/8/field/10");

        assertThat(evidence.get("@id").asText()).isEqualTo("rhetoric/evidence");
        assertThat(evidence.get("repeated").asBoolean()).isTrue();
        assertThat(evidence.at("/subField/1/dataType").asText()).isEqualTo("sc:Float");
    }
}
