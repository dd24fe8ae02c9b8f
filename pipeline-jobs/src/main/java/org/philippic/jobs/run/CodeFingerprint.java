package org.philippic.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            return "unknown";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
