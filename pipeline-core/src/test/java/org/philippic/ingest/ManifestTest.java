package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.checksum.Sha256;
import org.philippic.error.UserException;
import org.philippic.model.Document;

class ManifestTest {
    @Test
    void rowOfAFile_goesBeforeWhatTheFileSays() throws IOException {
        Manifest manifest = manifest(
                "seeds.jsonl",
                "{\"file\":\"a.jsonl\",\"title\":\"By"
                        + " hand\",\"author\":null,\"language\":\"French\",\"date_written\":\"1928-10-21\"}");

        Document document = TestSources.read(
                        TestSources.of("a.jsonl", "{\"text\":\"Bonjour.\",\"title\":\"By itself\",\"author\":\"X\"}"),
                        manifest,
                        TestSources.LIMITS)
                .only();

        assertThat(document.title()).isEqualTo("By hand");
        assertThat(document.author()).isEqualTo("X");
        assertThat(document.lang()).isEqualTo("fr");
        assertThat(document.langConfidence()).isEqualTo(1);
        assertThat(document.dateWritten()).isEqualTo("1928-10-21");
    }

    @Test
    void fileWithoutRow_isReadAsItIs() throws IOException {
        Manifest manifest = manifest("seeds.jsonl", "{\"file\":\"a.txt\",\"title\":\"By hand\"}");

        assertThat(TestSources.read(TestSources.of("b.txt", "Text."), manifest, TestSources.LIMITS)
                        .only()
                        .title())
                .isNull();
    }

    @Test
    void manifestOfASubfolder_speaksOfItsOwnFiles() throws IOException {
        Manifest manifest = manifest("sub/seeds.jsonl", "{\"file\":\"a.txt\",\"title\":\"By hand\"}");

        assertThat(manifest.files()).containsExactly("sub/a.txt");
        assertThat(TestSources.read(TestSources.of("sub/a.txt", "Text."), manifest, TestSources.LIMITS)
                        .only()
                        .title())
                .isEqualTo("By hand");
    }

    @Test
    void otherBytesThanTheManifestSays_areRejectedWithBothHashes() throws IOException {
        String good = Sha256.of("Text.".getBytes(StandardCharsets.UTF_8));
        Manifest manifest = manifest("seeds.jsonl", "{\"file\":\"a.txt\",\"sha256\":\"" + good + "\"}");

        TestSources.Result changed = TestSources.read(TestSources.of("a.txt", "Text!"), manifest, TestSources.LIMITS);

        assertThat(changed.documents()).isEmpty();
        assertThat(changed.reasons()).containsExactly("checksum_mismatch");
        assertThat(changed.rejects().get(0).detail())
                .contains(good)
                .contains(Sha256.of("Text!".getBytes(StandardCharsets.UTF_8)));
        assertThat(TestSources.read(TestSources.of("a.txt", "Text."), manifest, TestSources.LIMITS)
                        .documents())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"file\": \"b.txt\"",
                "[]",
                "{\"title\":\"no file\"}",
                "{\"file\":\"a.txt\"}",
                "{\"file\":\"b.txt\",\"date_written\":\"long ago\"}",
                "{\"file\":\"b.txt\",\"language\":\"Klingonish\"}",
                "{\"file\":\"b.txt\",\"sha256\":\"abc\"}"
            })
    void rowThatIsWrong_isTheUsersMistakeAndNamesTheLine(String line) {
        assertThatThrownBy(() -> manifest("seeds.jsonl", "{\"file\":\"a.txt\"}\n" + line))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void tableOfMetadata_completesFilesByPathAndDocumentsById() throws IOException {
        Manifest byPath = manifest(
                "texts/metadata.csv",
                "path,author,title,language\na.txt,\"Lund, Anna\",By hand,French\nb.txt,,Only this,\n");
        Document document = TestSources.read(TestSources.of("texts/a.txt", "Bonjour."), byPath, TestSources.LIMITS)
                .only();
        assertThat(document.author()).isEqualTo("Lund, Anna");
        assertThat(document.lang()).isEqualTo("fr");

        Manifest byId = manifest("metadata.tsv", "id\tauthor\n7\tAnna Lund\n");
        TestSources.Result rows = TestSources.read(
                TestSources.of("more.jsonl", "{\"id\":\"7\",\"text\":\"One.\"}\n{\"id\":\"8\",\"text\":\"Two.\"}\n"),
                byId.and(byPath),
                TestSources.LIMITS);
        assertThat(rows.documents()).extracting(Document::author).containsExactly("Anna Lund", null);
    }

    @Test
    void tableWithATextColumn_isNoManifestAndSaysSo() {
        assertThatThrownBy(() -> manifest("metadata.csv", "id,text\n1,Words.\n"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("another name");
    }

    private static Manifest manifest(String path, String lines) throws IOException {
        return Manifest.read(TestSources.of(path, lines));
    }
}
