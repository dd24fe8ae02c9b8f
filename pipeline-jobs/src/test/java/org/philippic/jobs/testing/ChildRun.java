package org.philippic.jobs.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.philippic.jobs.cluster.SparkHome;
import org.philippic.testing.Golden;
import org.philippic.testing.TestModels;

/** The command line in a JVM of its own, from the jar as it is shipped. */
public final class ChildRun {
    private final List<String> options = new ArrayList<>();
    private final List<String> before = new ArrayList<>();

    /** Adds JVM options. */
    public ChildRun withJvm(String... given) {
        options.addAll(List.of(given));
        return this;
    }

    /** Adds entries in front of the class path. */
    public ChildRun withClasses(Path... given) {
        Arrays.stream(given).map(Path::toString).forEach(before::add);
        return this;
    }

    /** Starts {@code philippic run} with an output folder and options; what it prints goes to a file beside it. */
    public Process run(Path output, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "run",
                "--output",
                output.toString(),
                "--models-dir",
                TestModels.store().dir().toString()));
        all.addAll(List.of(arguments));
        return start(output.resolveSibling(output.getFileName() + ".log"), all);
    }

    /** Starts any command; what it prints goes to a file. */
    public Process start(Path log, List<String> arguments) throws IOException {
        Path target =
                Golden.root().resolve("pipeline-jobs/target").toAbsolutePath().normalize();
        List<String> classPath = new ArrayList<>(before);
        classPath.add(target.resolve("philippic.jar").toString());
        classPath.add(Files.readString(target.resolve("engine.classpath"), StandardCharsets.UTF_8)
                .strip());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(System.getProperty(SparkHome.JVM_OPENS, "").strip().split("\\s+")));
        command.add("-Xmx2g");
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), "org.philippic.jobs.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
