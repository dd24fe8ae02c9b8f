package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.philippic.checksum.Sha256;
import org.philippic.language.LanguageGuess;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * The way from what a reader found to rows: screens the text, gives the identifiers, and accounts for what cannot be
 * used. One object serves one reading of one file and is not thread-safe. Whether an identifier was given before is told
 * where all documents of a run come together, so that a file of any size is read in bounded memory.
 */
final class Intake {
    static final String STAGE = "ingest";

    private final Source source;
    private final IngestLimits limits;
    private final Consumer<Document> documents;
    private final Consumer<Reject> rejects;
    private long started = System.nanoTime();

    Intake(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects) {
        this.source = source;
        this.limits = limits;
        this.documents = documents;
        this.rejects = rejects;
    }

    /**
     * A document as a reader found it.
     *
     * @param id identifier inside the file; empty where the file is the document
     * @param externalId identifier that the source itself gives; null where it gives none
     * @param uri where exactly it was read
     * @param corpus corpus that the source says it belongs to; null for that of the file
     * @param sha256 hash of the bytes that it was decoded from
     */
    record Found(
            Optional<String> id,
            String externalId,
            String uri,
            String corpus,
            String sha256,
            String mediaType,
            DecodedText decoded,
            Metadata metadata) {}

    /** Where a document with an identifier of its own, or one of many in a file, stands: the file and its line. */
    String uriOfLine(long line) {
        return source.uri() + "#L" + line;
    }

    /**
     * The document of one row of a file that has one document a row.
     *
     * @param number number of its line or row, from 1
     * @param sha256 hash of its text
     * @param fields its other values by name: {@code id}, {@code corpus}, and those of {@link Metadata#of}
     */
    Found row(long number, DecodedText text, String sha256, Map<String, String> fields) {
        String uri = uriOfLine(number);
        String id = fields.get("id");
        boolean named = id != null && !id.isBlank();
        String corpus = fields.get("corpus");
        return new Found(
                Optional.of(named ? id : "L" + number),
                named ? id : null,
                uri,
                corpus == null || corpus.isBlank() ? null : corpus,
                sha256,
                "text/plain",
                text,
                Metadata.of(fields, (name, value) -> rejectMetadata(uri, name, value)));
    }

    /** Hands the document on, or says why not. */
    void accept(Found found) {
        String docId = source.corpus() + ":" + source.path()
                + found.id().map(id -> "#" + identifier(id)).orElse("");
        TextScreen.Screened screened;
        try {
            screened = TextScreen.screen(found.decoded(), limits);
        } catch (UnusableInput e) {
            reject(found.uri(), e.reason(), e.getMessage());
            return;
        }
        for (TextScreen.Flaw flaw : screened.flaws()) {
            rejects.accept(flaw.reason().part(found.uri(), STAGE, flaw.detail(), elapsedMs()));
        }
        Metadata metadata = found.metadata();
        String text = screened.text();
        documents.accept(new Document(
                docId,
                found.externalId(),
                found.corpus() == null ? source.corpus() : found.corpus(),
                found.uri(),
                found.sha256(),
                found.mediaType(),
                found.decoded().charset(),
                text,
                metadata.language() == null ? LanguageGuess.UNKNOWN : metadata.language(),
                // What a person says is not doubted.
                metadata.language() == null ? 0 : 1,
                metadata.title(),
                metadata.author(),
                metadata.dateWritten(),
                metadata.datePublished(),
                metadata.publication(),
                metadata.licence(),
                metadata.genreLabel(),
                null,
                text.codePointCount(0, text.length()),
                0,
                0,
                screened.flaws().isEmpty() ? "ok" : "partial"));
        started = System.nanoTime();
    }

    /** Accounts for a file that cannot be used. */
    void rejectFile(RejectReason reason, String detail) {
        reject(source.uri(), reason, detail);
    }

    /** Accounts for input that cannot be used at all. */
    void reject(String uri, RejectReason reason, String detail) {
        rejects.accept(reason.whole(uri, STAGE, detail, elapsedMs()));
        started = System.nanoTime();
    }

    /** Accounts for a metadata value that cannot be understood; the document is kept without it. */
    void rejectMetadata(String uri, String name, String value) {
        String shown = value.length() <= 80 ? value : value.substring(0, 80) + "…";
        rejects.accept(RejectReason.INVALID_METADATA.part(
                uri, STAGE, "cannot understand " + name + " '" + shown + "'", elapsedMs()));
    }

    /**
     * All bytes of a stream.
     *
     * @throws UnusableInput with TOO_LARGE where there are more than the limit
     */
    byte[] bytes(InputStream stream) throws IOException, UnusableInput {
        long limit = Math.min(limits.maxDocumentBytes(), Integer.MAX_VALUE - 16);
        byte[] bytes = stream.readNBytes((int) limit + 1);
        if (bytes.length > limit) {
            throw tooLarge();
        }
        return bytes;
    }

    UnusableInput tooLarge() {
        return new UnusableInput(
                RejectReason.TOO_LARGE,
                String.format(
                        Locale.ROOT, "longer than %,d bytes (ingest.max-document-bytes)", limits.maxDocumentBytes()));
    }

    long maxDocumentBytes() {
        return limits.maxDocumentBytes();
    }

    private long elapsedMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /**
     * The identifier as part of doc_id: printable, without white space, and short, yet different for different ones.
     * Control characters, white space, "%" and "#" are percent-encoded; more than 200 characters are cut and completed
     * by a hash of the whole.
     */
    private static String identifier(String id) {
        StringBuilder safe = new StringBuilder();
        id.codePoints().forEach(c -> {
            if (c == '%'
                    || c == '#'
                    || Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    safe.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            } else {
                safe.appendCodePoint(c);
            }
        });
        if (safe.length() <= 200) {
            return safe.toString();
        }
        int cut = safe.offsetByCodePoints(0, 150);
        String hash = Sha256.of(id.getBytes(StandardCharsets.UTF_8));
        return safe.substring(0, cut) + "~" + hash.substring(0, 32);
    }
}
