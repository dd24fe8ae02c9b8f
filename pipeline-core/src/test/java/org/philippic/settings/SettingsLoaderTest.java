package org.philippic.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.philippic.annotate.models.ModelCatalogue;
import org.philippic.error.UserException;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.testing.Golden;

class SettingsLoaderTest {
    @TempDir
    private Path folder;

    @Test
    void nothingGiven_defaultsHold() {
        Settings settings = SettingsLoader.load(Optional.empty(), List.of());

        assertThat(settings.run().profile()).isEqualTo(Profile.FAST);
        assertThat(settings.run().languages()).contains("en", "fr");
        assertThat(settings.publish().maxRejectShare()).isEqualTo(0.05);
    }

    @Test
    void assignment_goesBeforeFile_andFileBeforeDefaults() throws IOException {
        Path file = folder.resolve("my.conf");
        Files.writeString(
                file, "philippic.run { shards = 3, profile = full }\nphilippic.annotate.max-parse-tokens = 90");

        Settings settings = SettingsLoader.load(Optional.of(file), List.of("run.shards=7"));

        assertThat(settings.run().shards()).isEqualTo(7);
        assertThat(settings.run().profile()).isEqualTo(Profile.FULL);
        assertThat(settings.annotate().maxParseTokens()).isEqualTo(90);
        assertThat(settings.annotate().maxSentenceTokens()).isEqualTo(1000);
    }

    @Test
    void fileWithoutTheRoot_isReadBelowIt() throws IOException {
        Path file = folder.resolve("my.conf");
        Files.writeString(file, "run.languages = [fr]");

        assertThat(SettingsLoader.load(Optional.of(file), List.of()).run().languages())
                .containsExactly("fr");
    }

    @Test
    void network_needsAModelBesideThoseOfTheLanguages() {
        Settings without = SettingsLoader.load(Optional.empty(), List.of("run.languages=en,de"));
        Settings with = SettingsLoader.load(Optional.empty(), List.of("run.languages=en,de", "rhetoric.network=true"));

        assertThat(without.rhetoric().network()).isFalse();
        assertThat(without.modelLanguages()).containsExactly("en", "de");
        assertThat(with.modelLanguages()).containsExactly("en", "de", ModelCatalogue.MULTILINGUAL);
        assertThat(ModelCatalogue.shipped().files(with.modelLanguages(), Profile.FAST))
                .hasSize(1
                        + ModelCatalogue.shipped()
                                .files(without.modelLanguages(), Profile.FAST)
                                .size());
    }

    @Test
    void languagesWithCommas_areAList() {
        assertThat(SettingsLoader.load(Optional.empty(), List.of("run.languages=en,de"))
                        .run()
                        .languages())
                .containsExactly("en", "de");
    }

    @Test
    void unknownKeys_areAllReportedWithTheNearestKnownOne() {
        assertThatThrownBy(() ->
                        SettingsLoader.load(Optional.empty(), List.of("run.shard=3", "publish.max-rejects-share=1")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'run.shard' is not a setting; the nearest one is 'run.shards'")
                .hasMessageContaining("the nearest one is 'publish.max-reject-share'");
    }

    @Test
    void valuesOfTheWrongType_areAllReportedWithTheirKeys() {
        assertThatThrownBy(() -> SettingsLoader.load(Optional.empty(), List.of("run.shards=many", "run.profile=quick")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'run.shards'")
                .hasMessageContaining("'quick' is none of [fast, full]");
    }

    @Test
    void assignmentWithoutEquals_isRefused() {
        assertThatThrownBy(() -> SettingsLoader.load(Optional.empty(), List.of("run.shards")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'run.shards' is not of the form key=value");
    }

    @Test
    void missingFile_isNamed() {
        assertThatThrownBy(() -> SettingsLoader.load(Optional.of(folder.resolve("no.conf")), List.of()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no.conf")
                .hasMessageContaining("there is no such file");
    }

    @Test
    void brokenFile_isNamedWithTheLine() throws IOException {
        Path file = folder.resolve("broken.conf");
        Files.writeString(file, "run {\n  shards = 3\n");

        assertThatThrownBy(() -> SettingsLoader.load(Optional.of(file), List.of()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("broken.conf");
    }

    @Test
    void settingsDocumentation_isThatOfTheDefaults() {
        Golden.assertUpToDate("docs/settings.md", SettingsDocs.markdown());
    }

    @Test
    void everyDefault_isExplained() {
        assertThat(SettingsDocs.markdown().lines().filter(line -> line.startsWith("| `")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotMatch(".*\\|\\s*\\|$"));
    }
}
