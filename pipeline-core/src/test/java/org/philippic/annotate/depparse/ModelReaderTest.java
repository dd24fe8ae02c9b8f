package org.philippic.annotate.depparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.error.UserException;

class ModelReaderTest {
    @TempDir
    Path folder;

    @Test
    void names_haveTheirOwnIds() {
        ParserModel model = ParserModel.load(SyntheticModel.write(folder, 1));
        assertThat(model.word("été")).isNotEqualTo(model.word("unheard"));
        assertThat(model.word("unheard")).isEqualTo(model.word("-UNKNOWN-"));
        assertThat(model.tag("NN")).isNotEqualTo(model.tag("VB"));
        assertThat(model.labels().names()).containsExactlyElementsOf(SyntheticModel.LABELS);
    }

    @Test
    void numbers_areReadExactlyAndPadded() {
        ParserModel.Layers layers =
                ParserModel.load(SyntheticModel.write(folder, 1)).layers();
        String[] lines = SyntheticModel.text(1).split("\n");
        String[] firstWord = lines[7].split(" ");
        for (int i = 0; i < layers.embeddingSize(); i++) {
            assertThat(layers.embeddings()[i]).isEqualTo(Float.parseFloat(firstWord[i + 1]));
        }
        assertThat(layers.hiddenSize()).isEqualTo(48);
        assertThat(layers.bias()[37]).isZero();
        assertThat(layers.hidden()).hasNumberOfRows(48 * layers.embeddingSize());
    }

    @Test
    void windowsLineEndsAndScientificNotation_readAlike() throws IOException {
        String text = SyntheticModel.text(2).replaceFirst("dict", "language\ndict");
        Path file = gzip("crlf.gz", text.replace("\n", "\r\n").replaceFirst(" (-?)0\\.(\\d)", " $10.$2E0"));
        assertThat(ParserModel.load(file).word("the")).isEqualTo(3);
    }

    @Test
    void nameWithSpace_takesOnlyItsOwnLine() throws IOException {
        ParserModel plain = ParserModel.load(gzip("plain.gz", SyntheticModel.text(3)));
        ParserModel spaced =
                ParserModel.load(gzip("spaced.gz", SyntheticModel.text(3).replace("\nfoes ", "\nfoes 7 ")));
        int row = plain.word("foes") * plain.layers().embeddingSize();
        assertThat(spaced.layers().embeddings()[row]).isEqualTo(7f);
        assertThat(spaced.word("1917")).isEqualTo(plain.word("1917"));
        assertThat(spaced.layers().bias()).containsExactly(plain.layers().bias());
    }

    @Test
    void missingFile_namedInError() {
        assertThatThrownBy(() -> ParserModel.load(folder.resolve("absent.gz")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("absent.gz")
                .hasMessageContaining("nndep");
    }

    @Test
    void notGzip_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("plain.txt"), SyntheticModel.text(1));
        assertThatThrownBy(() -> ParserModel.load(file)).isInstanceOf(UserException.class);
    }

    @Test
    void cutOff_refused() throws IOException {
        String text = SyntheticModel.text(1);
        Path file = gzip("cut.gz", text.substring(0, text.length() / 2));
        assertThatThrownBy(() -> ParserModel.load(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("too early");
    }

    @Test
    void otherFeatureCount_refused() throws IOException {
        Path file = gzip("features.gz", SyntheticModel.text(1).replace("numTokens=48", "numTokens=36"));
        assertThatThrownBy(() -> ParserModel.load(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("36 features");
    }

    @Test
    void noUnknownWord_refused() throws IOException {
        Path file = gzip("unknown.gz", SyntheticModel.text(1).replace("-UNKNOWN- ", "-STRANGE- "));
        assertThatThrownBy(() -> ParserModel.load(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("-UNKNOWN-");
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
