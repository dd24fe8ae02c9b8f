package org.philippic.annotate.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.checksum.Sha256;
import org.philippic.error.UserException;
import org.philippic.settings.RunSettings.Profile;

class ModelStoreTest {
    private static final MavenJar JAR = MavenJar.parse("org.example:toy:1:models-xx");

    @TempDir
    Path folder;

    @Test
    void install_unpacksJustWhatIsNeeded_andSaysSo() throws IOException {
        ToyJar source = new ToyJar(folder.resolve("toy.jar"));
        ModelStore store = store(source, file("tagger", Profile.FAST, "a/tagger"), file("big", Profile.FULL, "a/big"));
        List<String> said = new ArrayList<>();

        assertThat(store.missing(List.of("xx"), Profile.FAST)).hasSize(1);
        store.install(List.of("xx"), Profile.FAST, said::add);

        assertThat(store.missing(List.of("xx"), Profile.FAST)).isEmpty();
        assertThat(store.missing(List.of("xx"), Profile.FULL)).hasSize(1);
        assertThat(store.path("xx", "tagger")).hasContent("content of a/tagger");
        assertThat(said).anyMatch(line -> line.contains("a/tagger"));
        assertThat(source.closed).isEqualTo(1);
        try (var files = Files.walk(folder.resolve("models"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("tagger", ".install.lock");
        }
    }

    @Test
    void installTwice_fetchesOnce() {
        ToyJar source = new ToyJar(folder.resolve("toy.jar"));
        ModelStore store = store(source, file("tagger", Profile.FAST, "a/tagger"));

        store.install(List.of("xx"), Profile.FAST, line -> {});
        store.install(List.of("xx"), Profile.FAST, line -> {});

        assertThat(source.fetched).isEqualTo(1);
    }

    @Test
    void concurrentInstalls_fetchOnce() throws InterruptedException {
        ToyJar source = new ToyJar(folder.resolve("toy.jar"));
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> store(source, file("tagger", Profile.FAST, "a/tagger"))
                    .install(List.of("xx"), Profile.FAST, line -> {}));
            thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(source.fetched).isEqualTo(1);
    }

    @Test
    void wrongChecksum_installsNothing() {
        ModelFile file = file("tagger", Profile.FAST, "a/tagger");
        ModelFile wrong = new ModelFile("xx", "tagger", Profile.FAST, "a/tagger", JAR, file.size(), "0".repeat(64));
        ModelStore store = store(new ToyJar(folder.resolve("toy.jar")), wrong);

        assertThatThrownBy(() -> store.install(List.of("xx"), Profile.FAST, line -> {}))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("checksum");
        assertThat(store.missing(List.of("xx"), Profile.FAST)).hasSize(1);
    }

    @Test
    void changedContent_isCorrupt() throws IOException {
        ModelStore store = store(new ToyJar(folder.resolve("toy.jar")), file("tagger", Profile.FAST, "a/tagger"));
        store.install(List.of("xx"), Profile.FAST, line -> {});
        assertThat(store.verify()).extracting(ModelStatus::state).containsExactly(ModelStatus.State.INSTALLED);

        Files.writeString(store.path("xx", "tagger"), "CONTENT of a/tagger", StandardCharsets.UTF_8);

        assertThat(store.verify()).extracting(ModelStatus::state).containsExactly(ModelStatus.State.CORRUPT);
        assertThatThrownBy(() -> store.path("xx", "tagger"))
                .as("a file of the right length and other bytes is never loaded")
                .isInstanceOf(UserException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void missingModel_namesTheCommandThatInstallsIt() {
        ModelStore store = store(new ToyJar(folder.resolve("toy.jar")), file("tagger", Profile.FAST, "a/tagger"));

        assertThatThrownBy(() -> store.require("xx", Profile.FAST))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("philippic models install xx");
        assertThatThrownBy(() -> store.path("xx", "tagger"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("philippic models install xx");
    }

    @Test
    void languageWithoutModels_isRefusedWithTheOnesThereAre() {
        ModelStore store = store(new ToyJar(folder.resolve("toy.jar")), file("tagger", Profile.FAST, "a/tagger"));

        assertThatThrownBy(() -> store.install(List.of("tlh"), Profile.FAST, line -> {}))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("tlh")
                .hasMessageContaining("xx");
    }

    @Test
    void missingMavenCommand_isAClearError() {
        ModelStore store = new ModelStore(
                folder.resolve("models"),
                new ModelCatalogue(List.of(file("tagger", Profile.FAST, "a/tagger"))),
                new MavenJarSource("no-such-maven-command"));

        assertThatThrownBy(() -> store.install(List.of("xx"), Profile.FAST, line -> {}))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no-such-maven-command")
                .hasMessageContaining("install Maven");
    }

    @Test
    void shippedCatalogue_isWellFormed() {
        ModelCatalogue catalogue = ModelCatalogue.shipped();

        assertThat(catalogue.languages()).contains("en", "fr");
        assertThat(catalogue.files()).allSatisfy(file -> {
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
            assertThat(file.size()).isPositive();
        });
        assertThat(catalogue.files().stream().map(file -> file.lang() + " " + file.layer()))
                .doesNotHaveDuplicates();
        assertThat(catalogue.files(List.of("en"), Profile.FULL))
                .hasSizeGreaterThan(catalogue.files(List.of("en"), Profile.FAST).size());
    }

    private ModelStore store(JarSource source, ModelFile... files) {
        return new ModelStore(folder.resolve("models"), new ModelCatalogue(List.of(files)), source);
    }

    private static ModelFile file(String layer, Profile profile, String path) {
        byte[] content = content(path);
        try {
            String sha256 = Sha256.of(new ByteArrayInputStream(content));
            return new ModelFile("xx", layer, profile, path, JAR, content.length, sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(String path) {
        return ("content of " + path).getBytes(StandardCharsets.UTF_8);
    }

    /** A jar made on the spot, that counts how often it is fetched and given up. */
    private static final class ToyJar implements JarSource {
        private final Path path;
        private int fetched;
        private int closed;

        ToyJar(Path path) {
            this.path = path;
        }

        @Override
        public synchronized FetchedJar fetch(MavenJar jar, Consumer<String> progress) {
            fetched++;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
                for (String name : List.of("a/tagger", "a/big", "a/unneeded")) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(content(name));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new FetchedJar() {
                @Override
                public Path path() {
                    return path;
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }
    }
}
