package org.philippic.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.philippic.model.Document;
import org.philippic.model.Reject;

/** Sources in memory, and what reading them gave. */
final class TestSources {
    static final IngestLimits LIMITS = new IngestLimits(1 << 20, 1000);

    private TestSources() {}

    static Source of(String path, byte[] bytes) {
        return new Source(
                "file:/collection/" + path, "test", path, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static Source of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static Source failing(String path) {
        return new Source("file:/collection/" + path, "test", path, 10, () -> {
            throw new IOException("Permission denied");
        });
    }

    static Result read(Source source) {
        return read(source, Manifest.NONE, LIMITS);
    }

    static Result read(Source source, Manifest manifest, IngestLimits limits) {
        List<Document> documents = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        Readers.read(source, manifest, Readers.ALL, limits, documents::add, rejects::add);
        return new Result(documents, rejects);
    }

    record Result(List<Document> documents, List<Reject> rejects) {
        Document only() {
            if (documents.size() != 1) {
                throw new AssertionError("One document expected, but got " + documents + " and " + rejects);
            }
            return documents.get(0);
        }

        List<String> reasons() {
            return rejects.stream().map(Reject::reason).toList();
        }
    }
}
