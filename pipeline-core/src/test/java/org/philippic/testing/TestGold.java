package org.philippic.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds gold data for tests. Gold data is not part of the project: where it is absent, the test says so and is skipped. */
public final class TestGold {
    private TestGold() {}

    /** A file or folder of the gold data; skips the calling test, with a printed reason, where it is absent. */
    public static Path require(String name) {
        Path path = Path.of(System.getProperty("gold.dir", "../shared/gold")).resolve(name);
        if (!Files.exists(path)) {
            String reason =
                    "Skipped: no gold data at " + path + "; set -Dgold.dir to the folder that holds '" + name + "'";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return path;
    }
}
