package org.philippic.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project that a test compares with what the code writes now. */
public final class Golden {
    private Golden() {}

    /**
     * Fails unless the file holds exactly the text; with {@code -Dphilippic.golden.update=true} writes it instead.
     *
     * @param file path from the root of the checkout
     */
    public static void assertUpToDate(String file, String text) {
        Path path = root().resolve(file);
        try {
            if (Boolean.getBoolean("philippic.golden.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text, StandardCharsets.UTF_8);
            }
            String stored = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
            assertThat(stored)
                    .as(
                            "%s is stale; run the tests with -Dphilippic.golden.update=true and look at the difference",
                            file)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Root of the checkout. */
    public static Path root() {
        return Path.of(System.getProperty("project.root", ".."));
    }
}
