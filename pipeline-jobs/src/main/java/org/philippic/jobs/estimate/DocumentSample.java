package org.philippic.jobs.estimate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.philippic.ingest.IngestLimits;
import org.philippic.ingest.Readers;
import org.philippic.ingest.Source;
import org.philippic.jobs.run.SourceListing;
import org.philippic.jobs.run.SourceListing.SourceFile;
import org.philippic.model.Document;

/**
 * Documents drawn from a collection: whole files in an order that a fixed seed shuffles, and of files that are a large
 * part of the sample the first documents alone.
 *
 * @param documents the documents drawn
 * @param bytes bytes of files that they were read from
 * @param ofBytes bytes of all files
 */
public record DocumentSample(List<Document> documents, long bytes, long ofBytes) {
    private static final long SEED = 1848;
    /** Fewer bytes tell too little beside the fixed costs. */
    static final long LEAST_BYTES = 400_000;
    /** Part of the sample that one file may give, where there are others. */
    private static final int FILES = 8;

    private static final int GULP = 2048;

    private static final ObjectMapper JSON = new ObjectMapper();

    public DocumentSample {
        documents = List.copyOf(documents);
    }

    /** Draws at least the share of the bytes of the files, the same from the same files. */
    public static DocumentSample draw(
            Configuration configuration, List<SourceFile> files, IngestLimits limits, double share) {
        long all = SourceListing.bytes(files);
        long wanted = Math.max(LEAST_BYTES, (long) (share * all));
        long most = files.size() < FILES ? wanted : Math.max(LEAST_BYTES / 2, wanted / FILES);
        List<SourceFile> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(SEED));
        List<Document> documents = new ArrayList<>();
        long bytes = 0;
        for (SourceFile file : shuffled) {
            if (bytes >= wanted) {
                break;
            }
            bytes += new Reading(file, configuration, Math.min(most, wanted)).into(documents, limits);
        }
        return new DocumentSample(documents, Math.min(bytes, all), all);
    }

    /** Characters of the sample's documents. */
    public long characters() {
        return documents.stream().mapToLong(Document::nChars).sum();
    }

    /** The first documents, up to about a share of the characters; at least one. */
    public DocumentSample first(double share) {
        List<Document> first = new ArrayList<>();
        long characters = 0;
        for (Document document : documents) {
            if (!first.isEmpty() && characters + document.nChars() > share * characters()) {
                break;
            }
            first.add(document);
            characters += document.nChars();
        }
        return new DocumentSample(first, bytes, ofBytes);
    }

    /** How many times the whole is the sample. */
    public double factor() {
        return (double) ofBytes / Math.max(1, bytes);
    }

    /** The documents as JSON lines. */
    String jsonLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < documents.size(); i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", String.valueOf(i));
            line.put("text", documents.get(i).text());
            try {
                lines.append(JSON.writeValueAsString(line)).append('\n');
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A document is plain text", e);
            }
        }
        return lines.toString();
    }

    /** The reading of one file, which ends when enough of it is read. */
    private static final class Reading {
        private final SourceFile file;
        private final Configuration configuration;
        private final long most;
        private long read;

        Reading(SourceFile file, Configuration configuration, long most) {
            this.file = file;
            this.configuration = configuration;
            this.most = most;
        }

        /** Adds the file's documents; returns how many of its bytes they stand for. */
        long into(List<Document> documents, IngestLimits limits) {
            try {
                Readers.read(
                        new Source(file.uri(), file.corpus(), file.path(), file.length(), this::open),
                        limits,
                        document -> {
                            documents.add(document);
                            if (read >= most && read < file.length()) {
                                throw new Enough();
                            }
                        },
                        reject -> {});
                return file.length();
            } catch (Enough enough) {
                return Math.min(read, file.length());
            }
        }

        /** Each opening counts anew: readers look at the head first. */
        private InputStream open() throws IOException {
            Path path = new Path(URI.create(file.uri()));
            read = 0;
            return new FilterInputStream(path.getFileSystem(configuration).open(path)) {
                @Override
                public int read() throws IOException {
                    int b = super.read();
                    read += b < 0 ? 0 : 1;
                    return b;
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    // Readers fill their buffers; small gulps keep the count near what they have used.
                    int n = super.read(buffer, from, Math.min(length, GULP));
                    read += Math.max(0, n);
                    return n;
                }
            };
        }
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
