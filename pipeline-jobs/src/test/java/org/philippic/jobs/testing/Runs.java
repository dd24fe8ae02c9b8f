package org.philippic.jobs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.philippic.jobs.Main;
import org.philippic.testing.Golden;
import org.philippic.testing.TestModels;

/** Runs of the main job in this JVM, through the command line. */
public final class Runs {
    private static RunResult seeds;

    private Runs() {}

    /** The main job on the five seeds, run once for all tests that look at it. */
    public static synchronized RunResult ofSeeds() {
        if (seeds == null) {
            seeds = run(
                    fresh("seeds"), "--seeds", Golden.root().resolve("seeds").toString());
        }
        return seeds;
    }

    /** An empty output folder below target, which this JVM alone writes to. */
    public static Path fresh(String name) {
        Path folder = Golden.root()
                .resolve("pipeline-jobs/target/it")
                .resolve(System.getProperty("it.fork", "1"))
                .resolve(name)
                .toAbsolutePath()
                .normalize();
        remove(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    public static void remove(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Runs the main job and expects it to end well. */
    public static RunResult run(Path output, String... options) {
        assertThat(exitCode(output, options)).isZero();
        return new RunResult(output);
    }

    /** Runs the main job and gives its exit code. */
    public static int exitCode(Path output, String... options) {
        TestSpark.session();
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--output",
                output.toString(),
                "--models-dir",
                TestModels.store().dir().toString()));
        arguments.addAll(List.of(options));
        return Main.run(arguments.toArray(String[]::new));
    }
}
