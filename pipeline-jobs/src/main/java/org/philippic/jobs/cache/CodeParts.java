package org.philippic.jobs.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;

/**
 * Tells versions of parts of the code apart, without anybody having to count them up: the checksums of the classes and
 * resources that a pattern chooses, from the jar or the class folders that run.
 */
public final class CodeParts {
    /** Checksum of every class and resource of the product, by path. */
    private final SortedMap<String, Long> checksums;

    private CodeParts(SortedMap<String, Long> checksums) {
        this.checksums = checksums;
    }

    /** The code that runs in this JVM. */
    public static CodeParts ofThisBuild() {
        return Running.CODE;
    }

    private static final class Running {
        private static final CodeParts CODE = read(CodeParts.class, Document.class);
    }

    private static CodeParts read(Class<?>... anchors) {
        SortedMap<String, Long> checksums = new TreeMap<>();
        for (Class<?> anchor : anchors) {
            try {
                Path place = Path.of(anchor.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                if (Files.isDirectory(place)) {
                    addFolder(place, checksums);
                } else {
                    addJar(place, checksums);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the code of " + anchor.getName(), e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException("Cannot find the code of " + anchor.getName(), e);
            }
        }
        return new CodeParts(checksums);
    }

    private static void addJar(Path jar, SortedMap<String, Long> checksums) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.isDirectory()) {
                    checksums.put(entry.getName(), entry.getCrc());
                }
            }
        }
    }

    private static void addFolder(Path folder, SortedMap<String, Long> checksums) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                checksums.put(folder.relativize(file).toString().replace('\\', '/'), checksum.getValue());
            }
        }
    }

    /** Version of the classes and resources whose paths match one of the patterns: 64 hexadecimal digits. */
    public String version(List<Pattern> paths) {
        StringBuilder chosen = new StringBuilder();
        checksums.forEach((path, checksum) -> {
            if (paths.stream().anyMatch(pattern -> pattern.matcher(path).matches())) {
                chosen.append(path).append(' ').append(checksum).append('\n');
            }
        });
        return Sha256.of(chosen.toString().getBytes(StandardCharsets.UTF_8));
    }
}
