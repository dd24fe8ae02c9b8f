package org.philippic.annotate.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.philippic.error.UserException;

/** Starts measured processes, all with the same JVM, heap, flags and class path. */
final class ChildJvm {
    private static final int TAIL_LINES = 5;

    private final Path work;
    private final int heapMegabytes;

    /** @param work existing folder for logs */
    ChildJvm(Path work, int heapMegabytes) {
        this.work = work;
        this.heapMegabytes = heapMegabytes;
    }

    /**
     * Runs a main class to its end.
     *
     * @param jars what its class path has beyond ours
     * @return user and system time of the process, in seconds
     * @throws UserException if it fails, with the last lines of its output
     */
    double cpuSeconds(String mainClass, List<Path> jars, List<String> arguments) {
        Path report = work.resolve("cpu.txt");
        Path log = work.resolve("log.txt");
        try {
            Files.deleteIfExists(report);
            Process process = new ProcessBuilder(command(report, mainClass, jars, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int code = process.waitFor();
            if (code != 0 || !Files.exists(report)) {
                throw failure(mainClass, code, log);
            }
            return Long.parseLong(Files.readString(report, StandardCharsets.UTF_8)) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run a measured process in " + work, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a measured process ran", e);
        }
    }

    private List<String> command(Path report, String mainClass, List<Path> jars, List<String> arguments) {
        String classPath = Stream.concat(
                        Stream.of(System.getProperty("java.class.path")),
                        jars.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                // Without the concurrent collector's threads and barriers, which cost both sides time of their own.
                "-XX:+UseParallelGC",
                "--add-modules=jdk.incubator.vector",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                CpuMeter.class.getName(),
                report.toString(),
                mainClass));
        command.addAll(arguments);
        return command;
    }

    private static UserException failure(String mainClass, int code, Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        String tail = String.join(" | ", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        return new UserException(
                "Cannot measure " + mainClass,
                "it ended with exit code " + code + ": " + tail,
                "give more heap, or fewer or other documents");
    }
}
