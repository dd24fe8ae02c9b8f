package org.philippic.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.error.UserException;

class TensorBundleTest {
    @TempDir
    Path folder;

    private Path archive(Map<String, float[]> variables) throws IOException {
        Path file = folder.resolve("model.zip");
        SavedModel.write(file, variables);
        return file;
    }

    @Test
    void variables_areFoundByName_alsoWhereNamesBeginAlike() throws IOException {
        Path file = archive(Map.of(
                "module/layer_1/bias", new float[] {1, -2},
                "module/layer_1/kernel", new float[] {3, 4, 5, 6, 7, 8},
                "module/layer_10/bias", new float[200]));
        try (TensorBundle bundle = new TensorBundle(file)) {
            List<float[]> rows = new ArrayList<>();
            bundle.read("module/layer_1/kernel", 3, 2, (row, values) -> rows.add(values.clone()));
            assertThat(rows).containsExactly(new float[] {3, 4}, new float[] {5, 6}, new float[] {7, 8});
            assertThat(bundle.read("module/layer_1/bias", 2)).containsExactly(1, -2);
            assertThat(bundle.read("module/layer_10/bias", 200)).containsOnly(0);
        }
    }

    @Test
    void missingVariable_orAnotherSize_isNamed() throws IOException {
        Path file = archive(Map.of("bias", new float[] {1, -2}));
        try (TensorBundle bundle = new TensorBundle(file)) {
            assertThatThrownBy(() -> bundle.read("gain", 2)).hasMessage("it has no variable gain");
            assertThatThrownBy(() -> bundle.read("bias", 3))
                    .hasMessage("its variable bias has 2 numbers instead of 1 × 3");
        }
    }

    @Test
    void archivesThatAreNoModel_areRefusedWithTheReason() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no archive");
        Path empty = folder.resolve("empty.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
            zip.putNextEntry(new ZipEntry("readme"));
        }
        Path broken = folder.resolve("broken.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
            zip.putNextEntry(new ZipEntry("variables/variables.index"));
            zip.write(new byte[100]);
        }
        Path other = archive(Map.of("bias", new float[2]));
        assertThatThrownBy(() -> Encoder.load(text)).isInstanceOf(UserException.class);
        assertThatThrownBy(() -> Encoder.load(empty))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no entry variables/variables.index")
                .hasMessageContaining("philippic models install mul");
        assertThatThrownBy(() -> Encoder.load(broken)).hasMessageContaining("no table of variables");
        assertThatThrownBy(() -> Encoder.load(other))
                .hasMessageContaining("no variable module/bert/embeddings/word_embeddings");
    }
}
