package org.philippic.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.philippic.testing.Golden;

/** Kept work is found by the code that made it: what a stage does not name there would go stale without a word. */
class DocumentStageTest {
    /**
     * What all stages share, and what shapes no row: evaluation, settings, whose values count by themselves, and what the
     * JVM can do.
     */
    private static final Set<String> NEUTRAL =
            Set.of("model", "error", "table", "settings", "evaluate", "checksum", "jvm");

    private static final Pattern PACKAGE = Pattern.compile("org\\.philippic\\.([a-z]+)\\.");

    static List<DocumentStage> stages() {
        return Stages.documentStages();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void stage_namesEveryPackageThatItsOwnUse(DocumentStage stage) {
        Set<String> known = new TreeSet<>(NEUTRAL);
        known.addAll(stage.packages());
        Fingerprints.earlier(stage).forEach(before -> known.addAll(before.packages()));

        for (String name : stage.packages()) {
            assertThat(known).as("used by " + name).containsAll(usedBy(name));
        }
    }

    private static Set<String> usedBy(String name) {
        Set<String> used = new TreeSet<>();
        for (Path source : sources(name)) {
            Matcher matcher = PACKAGE.matcher(read(source));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        return used;
    }

    private static List<Path> sources(String name) {
        Path folder = Golden.root()
                .resolve("pipeline-core/src/main/java/org/philippic")
                .resolve(name);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
