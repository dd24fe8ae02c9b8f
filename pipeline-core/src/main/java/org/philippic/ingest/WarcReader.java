package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * Web archives, WARC and WET, record by record in bounded memory. Documents are the responses with status 200 that are
 * HTML or plain text, and the plain text of conversion records; requests, images and the like are none. The record's
 * identifier names the document, its address is the external identifier.
 */
final class WarcReader implements SplittableReader {
    /** What every record begins with. */
    static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String format() {
        return "warc";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        return BinaryFormats.starts(head, WARC);
    }

    @Override
    public List<Part> parts(Source source, long bytes) throws IOException {
        return WarcBorders.parts(source, bytes);
    }

    @Override
    public void read(
            Source source, Part part, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        try (InputStream stream = part.open(source);
                org.netpreserve.jwarc.WarcReader warc = new org.netpreserve.jwarc.WarcReader(stream)) {
            for (Optional<WarcRecord> next = warc.next(); next.isPresent(); next = warc.next()) {
                String uri = source.uri() + "#" + id(next.get());
                try {
                    found(next.get(), uri, intake).ifPresent(intake::accept);
                } catch (UnusableInput e) {
                    intake.reject(uri, e.reason(), e.getMessage());
                } catch (ParsingException | IllegalArgumentException e) {
                    intake.reject(uri, RejectReason.MALFORMED_CONTAINER, "not a sound record: " + e.getMessage());
                }
            }
        } catch (ParsingException e) {
            throw new BrokenContainer(RejectReason.MALFORMED_CONTAINER, "not a sound WARC: " + e.getMessage());
        }
    }

    private static Optional<Intake.Found> found(WarcRecord record, String uri, Intake intake)
            throws IOException, UnusableInput {
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            HttpResponse http = response.http();
            MediaType type = http.contentType();
            boolean html = type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
            if (http.status() == 200 && (html || type.base().equals(MediaType.PLAIN_TEXT))) {
                byte[] bytes = intake.bytes(http.bodyDecoded().stream());
                return Optional.of(page(response, uri, bytes, type));
            }
        } else if (record instanceof WarcConversion conversion) {
            Optional<WarcPayload> payload = conversion.payload();
            if (payload.isPresent() && payload.get().type().base().equals(MediaType.PLAIN_TEXT)) {
                byte[] bytes = intake.bytes(payload.get().body().stream());
                return Optional.of(page(conversion, uri, bytes, payload.get().type()));
            }
        }
        return Optional.empty();
    }

    private static Intake.Found page(WarcTargetRecord record, String uri, byte[] bytes, MediaType type)
            throws UnusableInput {
        Optional<String> declared =
                Optional.ofNullable(type.parameters().get("charset")).or(() -> HtmlReader.declared(bytes));
        HtmlReader.Page page;
        if (type.base().equals(MediaType.PLAIN_TEXT)) {
            DecodedText text = TextDecoder.decode(bytes, declared);
            page = new HtmlReader.Page(text, HeaderLines.of(text.text()));
        } else {
            page = HtmlReader.page(bytes, declared);
        }
        return new Intake.Found(
                Optional.of(id(record)),
                record.target(),
                uri,
                null,
                Sha256.of(bytes),
                type.base().toString(),
                page.text(),
                page.metadata());
    }

    private static String id(WarcRecord record) {
        return record.headers().first("WARC-Record-ID").orElse("").replaceAll("[<>]", "");
    }
}
