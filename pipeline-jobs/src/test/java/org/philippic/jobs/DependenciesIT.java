package org.philippic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.philippic.testing.Golden;

/** What the build packs into the jar, by the list that it makes while packing. */
class DependenciesIT {
    private static final Pattern COORDINATES = Pattern.compile("\\(([\\w.-]+):([\\w.-]+):([\\w.-]+) - ");

    @Test
    void everyPackedComponent_isInTheDocumentedListWithItsVersion() throws IOException {
        String packed = read("pipeline-jobs/target/generated-sources/license/THIRD-PARTY.txt");
        List<String> documented = read("docs/dependencies.md")
                .lines()
                .filter(line -> line.startsWith("| "))
                .toList();

        List<MatchResult> components = COORDINATES.matcher(packed).results().toList();
        assertThat(components).hasSizeGreaterThan(20);
        for (MatchResult component : components) {
            if (!component.group(1).equals("org.philippic")) {
                assertThat(documented)
                        .as(component.group())
                        .anyMatch(line -> Pattern.compile(component.group(1) + ":.*\\b" + component.group(2)
                                        + "\\b.*\\| " + component.group(3) + " \\|")
                                .matcher(line)
                                .find());
            }
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(Golden.root().resolve(file), StandardCharsets.UTF_8);
    }
}
