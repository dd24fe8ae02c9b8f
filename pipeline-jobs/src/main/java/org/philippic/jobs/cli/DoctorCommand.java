package org.philippic.jobs.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.philippic.annotate.models.ModelStore;
import org.philippic.error.UserException;
import org.philippic.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at the machine and says what would stop a run. */
@Command(
        name = "doctor",
        description = "Check this machine: Java, memory, models, Maven, output folder.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Runnable {
    private static final long NEEDED_HEAP = 2L << 30;

    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Output folder to check (default: ${DEFAULT-VALUE}).")
    private Path output;

    private final List<String> troubles = new ArrayList<>();

    @Override
    public void run() {
        Settings settings = options.load();
        checkJava();
        checkMemory();
        checkModels(settings);
        checkMaven(settings);
        checkOutput();
        if (!troubles.isEmpty()) {
            throw new UserException(
                    "Cannot vouch for this machine", String.join("; ", troubles), "mend these and ask again");
        }
        System.out.println("All is well: 'philippic run' can start.");
    }

    private void checkJava() {
        int version = Runtime.version().feature();
        say("Java " + Runtime.version(), version >= 17 && version < 25, "Java " + version + " is not 17 to 24");
    }

    private void checkMemory() {
        long heap = Runtime.getRuntime().maxMemory();
        say(
                String.format(
                        Locale.ROOT,
                        "%.1f GB heap, %d cores",
                        heap / 1e9,
                        Runtime.getRuntime().availableProcessors()),
                heap >= NEEDED_HEAP,
                "the heap is below 2 GB (set PHILIPPIC_HEAP=4g)");
    }

    private void checkModels(Settings settings) {
        ModelStore store = ModelStore.of(settings.models());
        int missing = store.missing(settings.modelLanguages(), settings.run().profile())
                .size();
        // Not a trouble: a run fetches what it lacks.
        say("models in " + store.dir() + (missing == 0 ? ": all there" : ": " + missing + " to fetch"), true, "");
    }

    private void checkMaven(Settings settings) {
        boolean needed = !ModelStore.of(settings.models())
                .missing(settings.modelLanguages(), settings.run().profile())
                .isEmpty();
        boolean there = false;
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            there |= Files.isExecutable(Path.of(folder, "mvn"));
        }
        say("Maven " + (there ? "on the path" : "not on the path"), there || !needed, "'mvn' is not on the path");
    }

    private void checkOutput() {
        try {
            Path folder = output.toAbsolutePath();
            while (!Files.exists(folder)) {
                folder = folder.getParent();
            }
            Path probe = Files.createTempFile(folder, "philippic", ".probe");
            Files.delete(probe);
            say("output " + output + " can be written", true, "");
        } catch (IOException e) {
            say("output " + output, false, "'" + output + "' cannot be written (" + e.getMessage() + ")");
        }
    }

    private void say(String fact, boolean good, String trouble) {
        System.out.println((good ? "ok  " : "!!  ") + fact);
        if (!good) {
            troubles.add(trouble);
        }
    }
}
