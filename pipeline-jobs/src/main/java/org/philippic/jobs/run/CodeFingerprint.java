package org.philippic.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.philippic.checksum.Sha256;

/** Tells builds apart: the hash of the jar that this code runs from. */
final class CodeFingerprint {
    private CodeFingerprint() {}

    /** {@code sha256:} and the hash of the running jar, or "development" where the code runs from a folder of classes. */
    static String ofThisBuild() {
        CodeSource source = CodeFingerprint.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getPath().endsWith(".jar")) {
            return "development";
        }
        try (InputStream in = Files.newInputStream(Path.of(location.getPath()))) {
            return "sha256:" + Sha256.of(in);
        } catch (IOException unreadable) {
            return "unknown";
        }
    }
}
