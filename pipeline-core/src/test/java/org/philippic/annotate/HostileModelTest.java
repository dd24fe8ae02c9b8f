package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.annotate.models.Hostile;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.annotate.models.ModelFile;
import org.philippic.annotate.models.ModelStore;
import org.philippic.checksum.Sha256;
import org.philippic.error.UserException;
import org.philippic.language.LanguagePacks;
import org.philippic.sentiment.RntnModel;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.Golden;
import org.philippic.testing.TestModels;

/** A model file with a foreign object in it, whose checksum somebody has put into the catalogue. */
class HostileModelTest {
    private final Path folder = Golden.root().resolve("pipeline-core/target/hostile-models");

    /** Links to the shared models; not a temporary folder, whose removal would warn of each link. */
    @BeforeEach
    void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"it,tokenizer", "ar,tokenizer", "hu,tagger", "hu,entities"})
    void hostileModelOfALayer_isRefusedByName_andDoesNothing(String lang, String layer) {
        ModelStore store = withHostile(lang, layer);

        assertThatThrownBy(() ->
                        CoreNlpModels.load(LanguagePacks.find(lang).orElseThrow(), store, AnnotationDepth.ENTITIES, 0))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(Hostile.class.getName());
        assertThat(Hostile.timesRead()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"sentiment", "constituents"})
    void hostileModelOfSentiment_isRefusedByName_andDoesNothing(String layer) {
        ModelStore store = withHostile("en", layer);
        Path hostile = store.path("en", layer);

        assertThatThrownBy(() -> RntnModel.load(hostile, hostile))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(Hostile.class.getName());
        assertThat(Hostile.timesRead()).isZero();
    }

    /** The models that tests share, but for one. */
    private ModelStore withHostile(String lang, String layer) {
        ModelStore genuine = TestModels.installed(Profile.FAST, lang);
        List<ModelFile> files = new ArrayList<>();
        for (ModelFile file : genuine.catalogue().files()) {
            if (file.lang().equals(lang)) {
                files.add(file.layer().equals(layer) ? hostile(file) : linked(file, genuine.dir()));
            }
        }
        return new ModelStore(folder, new ModelCatalogue(files), (jar, progress) -> {
            throw new AssertionError("nothing is fetched");
        });
    }

    private ModelFile hostile(ModelFile file) {
        try {
            byte[] bytes = Files.readAllBytes(Hostile.file(file.below(folder), new Hostile()));
            return new ModelFile(
                    file.lang(), file.layer(), file.profile(), file.path(), file.jar(), bytes.length, Sha256.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelFile linked(ModelFile file, Path models) {
        try {
            Files.createDirectories(file.below(folder).getParent());
            Files.createSymbolicLink(file.below(folder), file.below(models));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
