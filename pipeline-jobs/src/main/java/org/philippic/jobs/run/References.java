package org.philippic.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.philippic.compare.ProfileFiles;
import org.philippic.compare.ReferenceProfile;
import org.philippic.error.UserException;

/** The stored reference profiles that a run compares its seeds with. */
public final class References {
    /** Profiles that come with the product, in {@code profiles/<name>.json.gz} of the resources. */
    public static final List<String> SHIPPED = List.of("public-domain-books");

    private References() {}

    /**
     * Loads the profiles that a run names, or the shipped ones where it names none.
     *
     * @param annotator fingerprint of the annotator of the seeds; see {@link ReferenceProfile#comparableWith}
     * @throws UserException if one cannot be found or read, or was made by another annotator
     */
    public static List<ReferenceProfile> load(Configuration configuration, List<String> named, String annotator) {
        List<ReferenceProfile> profiles = new ArrayList<>();
        for (String name : named.isEmpty() ? SHIPPED : named) {
            ReferenceProfile profile = SHIPPED.contains(name) ? shipped(name) : stored(configuration, name);
            profiles.add(profile.comparableWith(annotator));
        }
        return profiles;
    }

    /** What tells the profiles that a run names from all others: their names and the bytes of stored ones. */
    public static String digest(Configuration configuration, List<String> named) {
        StringBuilder digest = new StringBuilder();
        for (String name : named.isEmpty() ? SHIPPED : named) {
            digest.append(name).append(' ');
            if (!SHIPPED.contains(name)) {
                digest.append(new RunFiles(configuration).sha256(new Path(name)));
            }
            digest.append('\n');
        }
        return digest.toString();
    }

    private static ReferenceProfile shipped(String name) {
        try (InputStream in = References.class.getResourceAsStream("/profiles/" + name + ".json.gz")) {
            if (in == null) {
                throw new IllegalStateException("Shipped profile " + name + " is missing from the jar");
            }
            return ProfileFiles.read(in, name);
        } catch (IOException e) {
            throw new IllegalStateException("Shipped profile " + name + " cannot be read", e);
        }
    }

    private static ReferenceProfile stored(Configuration configuration, String name) {
        Path path = new Path(name);
        try {
            FileSystem system = path.getFileSystem(configuration);
            if (!system.exists(path)) {
                throw new UserException(
                        "Cannot find reference '" + name + "'",
                        "it is neither a shipped profile nor a file",
                        "give a file that 'philippic profile build' wrote, or one of " + String.join(", ", SHIPPED));
            }
            try (InputStream in = system.open(path)) {
                return ProfileFiles.read(in, name);
            }
        } catch (IOException e) {
            throw new UserException(
                    "Cannot read reference '" + name + "'",
                    String.valueOf(e.getMessage()),
                    "check the file, or build it again with 'philippic profile build'",
                    e);
        }
    }
}
