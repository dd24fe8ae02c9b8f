package org.philippic.jobs.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.philippic.error.UserException;

/**
 * A Spark installation made of links to Maven's jars: a folder with {@code jars/} and {@code conf/}, which is all that
 * Master, Worker and SparkSubmit ask for when they are started as plain JVMs.
 *
 * @param folder the installation
 */
public record SparkHome(Path folder) {
    /** System property that names the file with the engine's class path, as the build writes it. */
    public static final String CLASS_PATH_FILE = "philippic.engine.classpath";
    /** System property with the JVM flags that open the JDK's packages to Spark. */
    public static final String JVM_OPENS = "philippic.jvm.opens";

    /** Links the engine's jars into a folder; a folder made before is brought up to date. */
    public static SparkHome link(Path folder) {
        try {
            Path jars = Files.createDirectories(folder.resolve("jars"));
            Files.createDirectories(folder.resolve("conf"));
            for (Path jar : engineJars()) {
                Path link = jars.resolve(jar.getFileName());
                if (!Files.exists(link)) {
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, jar);
                }
            }
            return new SparkHome(folder.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Links an installation into the folder given: what bin/philippic does before it calls SparkSubmit. */
    public static void main(String[] args) {
        link(Path.of(args[0]));
    }

    private static List<Path> engineJars() throws IOException {
        String file = System.getProperty(CLASS_PATH_FILE);
        if (file == null || !Files.isRegularFile(Path.of(file))) {
            throw new UserException(
                    "Cannot find Spark's jars",
                    "the build's list of them (" + file + ") is not there",
                    "start through bin/philippic, which builds first");
        }
        String classPath =
                Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    /**
     * Prepares a JVM with Spark on its class path.
     *
     * @param heap maximum heap as {@code -Xmx} takes it
     * @param mainAndArguments main class and its arguments
     */
    public ProcessBuilder java(String heap, List<String> mainAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty(JVM_OPENS, "").strip().split("\\s+")));
        command.removeIf(String::isEmpty);
        command.add("-Xmx" + heap);
        command.add("-cp");
        command.add(folder.resolve("conf") + File.pathSeparator + folder.resolve("jars") + File.separator + "*");
        command.addAll(mainAndArguments);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("SPARK_HOME", folder.toString());
        // Without it executors fail with "Cannot find any build directories": there is no RELEASE file here.
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return process;
    }
}
