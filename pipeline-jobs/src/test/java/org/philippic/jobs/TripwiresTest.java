package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.testing.Golden;

/** Things that have gone wrong before in code of this kind, and that no compiler finds. */
class TripwiresTest {
    /**
     * A pattern that the main sources must not have.
     *
     * @param pattern what is looked for
     * @param except file name in which it may stand, empty for none
     * @param reason why not
     */
    record Tripwire(String pattern, String except, String reason) {
        @Override
        public String toString() {
            return pattern;
        }
    }

    static Stream<Tripwire> tripwires() {
        return Stream.of(
                new Tripwire("Encoders\\.(bean|kryo)", "", "records get an empty schema or are refused"),
                new Tripwire("SparkSession\\.builder", "SparkSessions.java", "one place opens sessions"),
                new Tripwire("System\\.exit", "Main.java", "only Main ends the JVM"),
                new Tripwire("\\.toLowerCase\\(\\)|\\.toUpperCase\\(\\)", "", "depends on the machine's locale"),
                new Tripwire(
                        "String\\.format\\((?!\\s*(Locale\\.ROOT|\"[^\"%]*(%-?\\d*s[^\"%]*)+\"))",
                        "", "depends on the machine's locale"),
                new Tripwire(
                        "\\.getBytes\\(\\)|new FileReader\\(|new FileWriter\\(",
                        "",
                        "depends on the machine's charset"),
                new Tripwire(
                        "Instant\\.now\\(\\)|LocalDate\\.now\\(\\)",
                        "(RunCommand|ProgressLog|PublishStage|StandaloneCluster|\\w*Lock)\\.java",
                        "results must not depend on the time"),
                new Tripwire(
                        "new Random\\(\\)|Math\\.random|ThreadLocalRandom",
                        "",
                        "random draws have a seed that is a setting"),
                new Tripwire(
                        "new ObjectInputStream|MaxentTagger\\(\\w+, \\w+\\)|loadModel\\(|loadSerialized\\(",
                        "ModelObjects.java",
                        "objects of files are read behind the list of their classes"),
                new Tripwire("\\.printStackTrace\\(\\)", "", "a trace is for bugs and goes through Main"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tripwires")
    void mainSources_areFreeOfIt(Tripwire tripwire) {
        Pattern pattern = Pattern.compile(tripwire.pattern());
        List<String> found = new ArrayList<>();
        for (Path source : sources("src/main/java")) {
            if (source.getFileName().toString().matches(tripwire.except())) {
                continue;
            }
            String text = read(source);
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.start()).lines().count();
                found.add(source.getFileName() + ":" + line + " " + matcher.group());
            }
        }
        assertThat(found).as(tripwire.reason()).isEmpty();
    }

    @Test
    void everyPackage_saysInASentenceWhatItIsFor() {
        for (Path source : sources("src/main/java")) {
            assertThat(source.resolveSibling("package-info.java")).isRegularFile();
        }
    }

    @Test
    void everyWordList_isHeadedWithItsSourceAndLicence() {
        Path lists = Golden.root().resolve("pipeline-core/src/main/resources/language");
        for (Path list : files(lists, ".txt", ".tsv")) {
            List<String> head =
                    read(list).lines().takeWhile(line -> line.startsWith("#")).toList();
            assertThat(String.join(" ", head).toLowerCase(Locale.ROOT))
                    .as(list.toString())
                    .containsPattern("source|compiled for philippic")
                    .containsPattern("licence|cc0");
        }
    }

    private static List<Path> sources(String folder) {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("pipeline-core", "pipeline-jobs")) {
            sources.addAll(files(Golden.root().resolve(module).resolve(folder), ".java"));
        }
        return sources;
    }

    private static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
