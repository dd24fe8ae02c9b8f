package org.philippic.jobs.stage;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.philippic.error.UserException;
import org.philippic.ingest.DocumentReader;
import org.philippic.ingest.IngestLimits;
import org.philippic.ingest.Manifest;
import org.philippic.ingest.Part;
import org.philippic.ingest.Readers;
import org.philippic.ingest.Source;
import org.philippic.jobs.run.RunContext;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.jobs.stage.DocumentStage.Rows;

/**
 * Reads files of any Hadoop file system, whole or in parts, with what the manifests of their corpora say of them.
 * Immutable; travels to executors.
 *
 * @param configuration Hadoop's configuration, which opens the files there
 * @param manifests the manifest of each corpus that has one
 * @param limits what is refused
 */
record CorpusReader(
        Broadcast<SerializableConfiguration> configuration, Map<String, Manifest> manifests, IngestLimits limits)
        implements Serializable {

    /** What one task reads at once: a file, or a part of a huge one. */
    record FilePart(SourceFile file, Part part) implements Serializable {
        String key() {
            return file.uri() + "@" + part.start();
        }

        long length() {
            return Math.min(part.end(), file.length()) - part.start();
        }
    }

    /**
     * The reader of a run.
     *
     * @param files all files of its corpora; the manifests among them are read here
     * @throws UserException if a manifest cannot be read
     */
    static CorpusReader of(RunContext context, List<SourceFile> files) {
        return new CorpusReader(
                context.shippedConfiguration(),
                manifests(files, context.hadoop()),
                new IngestLimits(
                        context.settings().ingest().maxDocumentBytes(),
                        context.settings().ingest().maxWordChars()));
    }

    private static Map<String, Manifest> manifests(List<SourceFile> files, Configuration hadoop) {
        Map<String, Manifest> manifests = new HashMap<>();
        for (SourceFile file : files) {
            if (Manifest.isManifest(file.path())) {
                try {
                    manifests.merge(file.corpus(), Manifest.read(source(file, hadoop)), Manifest::and);
                } catch (IOException e) {
                    throw new UserException(
                            "Cannot read manifest '" + file.uri() + "'",
                            String.valueOf(e.getMessage()),
                            "check the file and its permissions",
                            e);
                }
            }
        }
        return manifests;
    }

    /** Cuts a file into parts of about so many bytes, where its format allows it. */
    List<FilePart> cut(SourceFile file, long bytes) {
        Configuration hadoop = configuration.value().value();
        return Readers.parts(source(file, hadoop), manifest(file), readers(hadoop), bytes).stream()
                .map(part -> new FilePart(file, part))
                .toList();
    }

    /** Hands on the documents and rejects of a part, in order. */
    void read(FilePart part, Consumer<Rows> row) {
        Configuration hadoop = configuration.value().value();
        Readers.read(
                source(part.file(), hadoop),
                part.part(),
                manifest(part.file()),
                readers(hadoop),
                limits,
                document -> row.accept(Rows.of(List.of(document))),
                reject -> row.accept(Rows.of(List.of(reject))));
    }

    private Manifest manifest(SourceFile file) {
        return manifests.getOrDefault(file.corpus(), Manifest.NONE);
    }

    private static List<DocumentReader> readers(Configuration hadoop) {
        List<DocumentReader> readers = new ArrayList<>(List.of(new ParquetDocuments(hadoop)));
        readers.addAll(Readers.ALL);
        return readers;
    }

    private static Source source(SourceFile file, Configuration hadoop) {
        Path path = new Path(URI.create(file.uri()));
        return new Source(
                file.uri(),
                file.corpus(),
                file.path(),
                file.length(),
                () -> path.getFileSystem(hadoop).open(path));
    }
}
