package org.philippic.jobs.cli;

import java.util.List;
import java.util.Locale;
import org.philippic.annotate.models.ModelStatus;
import org.philippic.annotate.models.ModelStore;
import org.philippic.error.UserException;
import org.philippic.settings.RunSettings.Profile;
import org.philippic.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The model files on this machine. */
@Command(name = "models", description = "List, install or verify the language models.", mixinStandardHelpOptions = true)
public final class ModelsCommand {
    @Command(description = "List every model file and whether it is there.", mixinStandardHelpOptions = true)
    void list(@Mixin SettingsOptions settings) {
        ModelStore store = ModelStore.of(settings.load().models());
        System.out.println("Model folder " + store.dir());
        print(store.list());
    }

    @Command(
            description = "Fetch the models of languages through Maven and keep the files that are needed.",
            mixinStandardHelpOptions = true)
    void install(
            @Mixin SettingsOptions options,
            @Option(names = "--profile", paramLabel = "fast|full", description = "For this profile (run.profile).")
                    Profile profile,
            @Parameters(arity = "0..*", paramLabel = "LANG", description = "Languages (default: run.languages).")
                    List<String> languages) {
        Settings settings = options.load();
        ModelStore store = ModelStore.of(settings.models());
        store.install(
                languages == null || languages.isEmpty() ? settings.modelLanguages() : languages,
                profile == null ? settings.run().profile() : profile,
                System.err::println);
        System.out.println("Models are in " + store.dir());
    }

    @Command(description = "Compare every model file with its checksum.", mixinStandardHelpOptions = true)
    void verify(@Mixin SettingsOptions settings) {
        ModelStore store = ModelStore.of(settings.load().models());
        List<ModelStatus> files = store.verify();
        print(files);
        if (files.stream().anyMatch(file -> file.state() == ModelStatus.State.CORRUPT)) {
            throw new UserException(
                    "Cannot trust the models in '" + store.dir() + "'",
                    "a file is not what its checksum says",
                    "delete it and run 'philippic models install'");
        }
    }

    private static void print(List<ModelStatus> files) {
        for (ModelStatus status : files) {
            System.out.printf(
                    Locale.ROOT,
                    "%-3s %-22s %-5s %7.1f MB  %s%n",
                    status.file().lang(),
                    status.file().layer(),
                    status.file().profile().name().toLowerCase(Locale.ROOT),
                    status.file().size() / 1e6,
                    status.state().name().toLowerCase(Locale.ROOT));
        }
    }
}
