package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.jobs.testing.Runs;
import org.philippic.jobs.testing.TestSpark;
import org.philippic.testing.Golden;
import org.philippic.testing.TestModels;

/** What users get wrong: a message that names the mistake and what to do next, and never a stack trace. */
class UserMistakesIT {
    @TempDir
    private static Path folder;

    private static String run;

    @BeforeAll
    static void prepare() throws IOException {
        run = Runs.ofSeeds().output().toString();
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(folder.resolve("texts/a.txt"), "The council met on Tuesday. Nobody objected.");
        Files.writeString(folder.resolve("file"), "x");
        Files.writeString(folder.resolve("broken.conf"), "philippic { run { shards = ");
        Files.writeString(folder.resolve("gold.jsonl"), "{\"id\": 1, \n");
    }

    /** In the arguments, {@code @name} is a path in the test's folder and {@code @run} the run on the seeds. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("no command", 1, "command is missing", "--help", ""),
                mistake("a command misspelt", 1, "'rnu'", "--help", "rnu"),
                mistake("an option misspelt", 1, "--sseds", "--help", "run --sseds x"),
                mistake("an option without its value", 1, "--seeds", "--help", "run --seeds"),
                mistake("a profile that there is not", 1, "quick", "FAST", "run --profile quick"),
                mistake("seeds that are not there", 2, "no-such", "existing", "run --seeds @no-such"),
                mistake("a folder without files", 2, "no files", "folder with documents", "run --seeds @empty"),
                mistake(
                        "a glob that matches nothing",
                        2,
                        "*.xyz",
                        "glob",
                        "run --seeds @texts --collection @texts/*.xyz"),
                mistake("an output that is a file", 2, "file", "--output", "run --seeds @texts --output @file"),
                mistake(
                        "an output that cannot be made",
                        2,
                        "/proc/none",
                        "--output",
                        "run --seeds @texts --output /proc/none"),
                mistake("a setting misspelt", 2, "run.shard", "'run.shards'", "run --seeds @texts --set run.shard=3"),
                mistake(
                        "a word for a number",
                        2,
                        "run.shards",
                        "philippic settings",
                        "run --seeds @texts --set run.shards=many"),
                mistake(
                        "a share above one",
                        2,
                        "publish.max-reject-share",
                        "philippic settings",
                        "run --seeds @texts --set publish.max-reject-share=7"),
                mistake(
                        "a setting without a value",
                        2,
                        "run.shards",
                        "philippic settings",
                        "run --seeds @texts --set run.shards"),
                mistake(
                        "a settings file that is not there",
                        2,
                        "no.conf",
                        "existing",
                        "run --seeds @texts --config @no.conf"),
                mistake(
                        "a settings file with an error",
                        2,
                        "broken.conf",
                        "mend",
                        "run --seeds @texts --config @broken.conf"),
                mistake("a language that there is not", 2, "'xx'", "en", "run --seeds @texts --languages en,xx"),
                mistake(
                        "a reference that is not there",
                        2,
                        "no-such-profile",
                        "public-domain-books",
                        "run --seeds @texts --reference no-such-profile"),
                mistake(
                        "a reference that is no profile",
                        2,
                        "a.txt",
                        "profile build",
                        "run --seeds @texts --reference @texts/a.txt"),
                mistake("models of a language that has none", 2, "'xx'", "en", "models install xx"),
                mistake("a stage misspelt", 2, "'annotat'", "annotate", "stage annotat --output @run"),
                mistake(
                        "a stage where no run is",
                        2,
                        "none was started",
                        "philippic run",
                        "stage compare --output @empty"),
                mistake(
                        "a resumption where no run is",
                        2,
                        "none was started",
                        "philippic run",
                        "run --resume --output @empty"),
                mistake(
                        "a query where no run is",
                        2,
                        "no run was published",
                        "philippic run",
                        "query SELECT_1 --output @empty"),
                mistake("SQL with an error", 2, "syntax", "philippic tables", "query SELEC_1 --output @run"),
                mistake("a table misspelt", 2, "token", "philippic tables", "query SELECT_*_FROM_tokenz --output @run"),
                mistake(
                        "a column misspelt",
                        2,
                        "lema",
                        "philippic tables",
                        "query SELECT_lema_FROM_tokens --output @run"),
                mistake(
                        "a query of another file",
                        2,
                        "/etc/passwd",
                        "philippic tables",
                        "query SELECT_*_FROM_'/etc/passwd' --output @run"),
                mistake(
                        "a query that writes a file",
                        2,
                        "Cannot run the query",
                        "philippic tables",
                        "query COPY_tokens_TO_'/dev/null' --output @run"),
                mistake(
                        "a result format that there is not",
                        1,
                        "xml",
                        "JSON",
                        "query SELECT_1 --format xml --output @run"),
                mistake("a table to describe misspelt", 2, "'tokenz'", "tokens", "tables tokenz"),
                mistake("SQL of an engine that is not known", 1, "oracle", "TRINO", "tables --ddl oracle"),
                mistake(
                        "an export where no run is",
                        2,
                        "no run was published",
                        "philippic run",
                        "export csv --output @empty --to @new"),
                mistake("an export to a full folder", 2, "not empty", "--to", "export csv --output @run --to @texts"),
                mistake("an export to nowhere", 1, "--to", "--help", "export csv --output @run"),
                mistake("a task of evaluation misspelt", 2, "'zone'", "zones", "evaluate zone --gold @texts"),
                mistake("gold data that are not there", 2, "no-such", "--gold", "evaluate rhetoric --gold @no-such"),
                mistake("gold data that are broken", 2, "line 1", "mend", "evaluate rhetoric --gold @gold.jsonl"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void mistake_isNamedWithWhatToDo(String name, int code, String named, String mend, String line) {
        String[] arguments = Arrays.stream(line.split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.equals("@run")
                        ? run
                        : part.startsWith("@")
                                ? folder.resolve(part.substring(1)).toString()
                                : part)
                .map(part -> part.matches("(SELEC|COPY).*") ? part.replace('_', ' ') : part)
                .toArray(String[]::new);
        PrintStream before = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        int given;
        try {
            System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
            TestSpark.session();
            given = Main.run(withModels(arguments));
        } finally {
            System.setErr(before);
        }

        String message = captured.toString(StandardCharsets.UTF_8);
        assertThat(given).as(message).isEqualTo(code);
        // Long lines are broken for the terminal, wherever that falls.
        assertThat(message.replaceAll("\\n +", " "))
                .contains("philippic: ")
                .contains(named)
                .contains(mend)
                .doesNotContain("\tat ");
        assertThat(message.lines()
                        .filter(words -> words.length() > 100
                                && words.strip().contains(" ")
                                && !words.contains(folder.toString())))
                .isEmpty();
    }

    @Test
    void launcher_tooOldJava_isNamedWithTheVersionNeeded() throws Exception {
        Path home = Files.createDirectories(folder.resolve("jdk8/bin"));
        Path java = home.resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        assertThat(launcher(home.getParent(), "run"))
                .contains("Cannot use Java 8")
                .contains("JDK 17");
    }

    @Test
    void launcher_javaHomeWithoutJava_isNamed() throws Exception {
        assertThat(launcher(folder.resolve("empty"), "run"))
                .contains("Cannot find Java")
                .contains("JAVA_HOME");
    }

    private static String launcher(Path javaHome, String command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(Golden.root().resolve("bin/philippic").toString(), command);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        return output;
    }

    /** Runs must not look for models beyond those of the tests. */
    private static String[] withModels(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("run")) {
            return arguments;
        }
        return Stream.concat(
                        Stream.of(arguments),
                        Stream.concat(
                                Stream.of(
                                        "--models-dir", TestModels.store().dir().toString()),
                                Arrays.asList(arguments).contains("--output")
                                        ? Stream.empty()
                                        : Stream.of(
                                                "--output",
                                                folder.resolve("out").toString())))
                .toArray(String[]::new);
    }

    private static Arguments mistake(String name, int code, String named, String mend, String line) {
        return arguments(name, code, named, mend, line);
    }
}
