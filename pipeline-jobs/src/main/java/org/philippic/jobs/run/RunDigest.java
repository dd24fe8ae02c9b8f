package org.philippic.jobs.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.checksum.Sha256;
import org.philippic.jobs.cache.CodeParts;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.jobs.stage.Engines;
import org.philippic.settings.SettingsLoader;

/**
 * All that the tables of a run depend on, as one digest: the bytes of every file that it reads, its settings, models,
 * references and code. Runs of the same digest have the same rows.
 */
final class RunDigest {
    private static final List<Pattern> ALL_CODE = List.of(Pattern.compile(".*"));

    /** Files that one task reads: small ones cost less to read than to hand out one by one. */
    private static final int FILES_OF_A_TASK = 100;

    private static final String FILE = "_stages/digest.json";

    private RunDigest() {}

    /** The digest that was told when the run began; an empty one where it could not be told. */
    static Optional<String> stored(RunContext context) {
        return context.files().readJson(file(context)).map(JsonNode::asText);
    }

    /** Keeps the digest, so that a resumed run knows what it began with. */
    static void store(RunContext context, Optional<String> digest) {
        context.files().writeJson(file(context), digest.orElse(""));
    }

    private static Path file(RunContext context) {
        return new Path(context.folder(), FILE);
    }

    /**
     * The digest of a run: 64 hexadecimal digits, or nothing where a file cannot be read, which ingestion will tell.
     *
     * @param files all files that it reads, in order
     */
    static Optional<String> of(RunContext context, List<SourceFile> files) {
        List<String> contents = contents(context, files);
        if (contents.contains("")) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            SourceFile file = files.get(i);
            all.append(file.corpus())
                    .append('\t')
                    .append(file.uri())
                    .append('\t')
                    .append(contents.get(i))
                    .append('\n');
        }
        all.append(SettingsLoader.flat(context.description().effectiveSettings()))
                .append('\n')
                .append(Engines.models(context.settings()))
                .append('\n')
                .append(References.digest(context.hadoop(), context.inputs().references()))
                .append(CodeParts.ofThisBuild().version(ALL_CODE));
        return Optional.of(Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Checksums of the files in their order, empty for those that cannot be read. */
    private static List<String> contents(RunContext context, List<SourceFile> files) {
        int tasks = Math.min(files.size(), Math.max(context.parallelism(), files.size() / FILES_OF_A_TASK));
        return context.sparkContext()
                .parallelize(files, tasks)
                .map(new Checksum(context.shippedConfiguration()))
                .collect();
    }

    private record Checksum(Broadcast<SerializableConfiguration> configuration)
            implements Function<SourceFile, String>, Serializable {
        @Override
        public String call(SourceFile file) {
            try {
                return new RunFiles(configuration.value().value()).sha256(new Path(URI.create(file.uri())));
            } catch (UncheckedIOException unreadable) {
                return "";
            }
        }
    }
}
