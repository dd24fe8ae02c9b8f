package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.philippic.checksum.Sha256;

/**
 * Small files of a run (receipts, manifest, report) on any Hadoop file system. A file is written beside its place and
 * renamed into it, so that a reader finds the old one, the new one or none, never half of one.
 */
public final class RunFiles {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Configuration configuration;

    /** Files reached through a Hadoop configuration. */
    public RunFiles(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Replaces a file by an object as JSON. */
    public void writeJson(Path file, Object value) {
        try {
            write(file, JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file by a text in UTF-8. */
    public void writeText(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path file, byte[] content) {
        Path absolute = fileSystem(file).makeQualified(file);
        Path temporary = new Path(absolute.getParent(), "." + absolute.getName() + "." + UUID.randomUUID());
        try {
            FileContext context = FileContext.getFileContext(absolute.toUri(), configuration);
            try (FSDataOutputStream out =
                    context.create(temporary, EnumSet.of(CreateFlag.CREATE), Options.CreateOpts.createParent())) {
                out.write(content);
                out.hsync();
            }
            context.rename(temporary, absolute, Options.Rename.OVERWRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a JSON file, or nothing where it is absent. */
    public Optional<JsonNode> readJson(Path file) {
        try {
            FileSystem system = fileSystem(file);
            if (!system.exists(file)) {
                return Optional.empty();
            }
            try (InputStream in = system.open(file)) {
                return Optional.of(JSON.readTree(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text file in UTF-8. */
    public String readText(Path file) {
        try (InputStream in = fileSystem(file).open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders in a folder, by name; none where there is no such folder. */
    public List<Path> folders(Path parent) {
        try {
            FileSystem system = fileSystem(parent);
            if (!system.exists(parent)) {
                return List.of();
            }
            return Arrays.stream(system.listStatus(parent))
                    .filter(FileStatus::isDirectory)
                    .map(FileStatus::getPath)
                    .sorted(Comparator.comparing(Path::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a file or folder. */
    public boolean exists(Path path) {
        try {
            return fileSystem(path).exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file, or does nothing where there is none. */
    public void delete(Path file) {
        try {
            fileSystem(file).delete(file, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder with all that is in it, or does nothing where there is none. */
    public void deleteTree(Path folder) {
        try {
            fileSystem(folder).delete(folder, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a file, in hexadecimal digits. */
    public String sha256(Path file) {
        try (InputStream in = fileSystem(file).open(file)) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File system of a path. */
    public FileSystem fileSystem(Path path) {
        try {
            return path.getFileSystem(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
