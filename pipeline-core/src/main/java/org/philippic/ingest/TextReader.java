package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;

/**
 * Plain text in any common encoding; one document a file, {@code doc_id} = corpus and path. The text is kept as it was
 * decoded, line ends included; only a byte order mark is left out. Metadata comes from {@link HeaderLines}. The last of the readers: it takes every file, and
 * rejects what turns out not to be text.
 */
final class TextReader implements DocumentReader {
    @Override
    public String format() {
        return "text";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        return true;
    }

    @Override
    public void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        try (InputStream stream = source.content().open()) {
            byte[] bytes = intake.bytes(stream);
            BinaryFormats.requireText(bytes);
            DecodedText decoded = TextDecoder.decode(bytes, Optional.empty());
            intake.accept(new Intake.Found(
                    Optional.empty(),
                    null,
                    source.uri(),
                    null,
                    Sha256.of(bytes),
                    "text/plain",
                    decoded,
                    HeaderLines.of(decoded.text())));
        } catch (UnusableInput e) {
            intake.reject(source.uri(), e.reason(), e.getMessage());
        }
    }
}
