package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * Web pages; one document a file, whose text is the main text of the page ({@link MainContent}) written plainly
 * ({@link MarkupText}). Metadata comes from the page's meta tags, else from header lines in its text. Nothing that a
 * page refers to is fetched. A declared encoding is followed only where the bytes agree.
 */
final class HtmlReader implements DocumentReader {
    private static final Pattern HTML =
            Pattern.compile("<(!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAGMENT =
            Pattern.compile("<(p|div|table|article|section|h[1-6]|ul|ol)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta|\\?xml)[^>]+(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "html";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        return isHtml(head);
    }

    static boolean isHtml(byte[] head) {
        String start = latin(head).stripLeading();
        // A fragment is markup from its first character on; a text that only speaks of tags is not.
        return start.startsWith("<")
                && (HTML.matcher(start).find() || FRAGMENT.matcher(start).lookingAt());
    }

    @Override
    public void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        try (InputStream stream = source.content().open()) {
            byte[] bytes = intake.bytes(stream);
            Page page = page(bytes, declared(bytes));
            intake.accept(new Intake.Found(
                    Optional.empty(),
                    null,
                    source.uri(),
                    null,
                    Sha256.of(bytes),
                    "text/html",
                    page.text(),
                    page.metadata()));
        } catch (UnusableInput e) {
            intake.reject(source.uri(), e.reason(), e.getMessage());
        }
    }

    /** The text and the metadata of a page. */
    record Page(DecodedText text, Metadata metadata) {}

    static Page page(byte[] bytes, Optional<String> declared) throws UnusableInput {
        DecodedText decoded = TextDecoder.decode(bytes, declared);
        org.jsoup.nodes.Document page = Jsoup.parse(decoded.text());
        Metadata metadata = HtmlMetadata.of(page);
        String text = MarkupText.of(MainContent.of(page));
        if (text.isBlank()) {
            throw new UnusableInput(RejectReason.EMPTY, "the page has no text");
        }
        return new Page(
                new DecodedText(text, decoded.charset(), decoded.malformed()), metadata.orElse(HeaderLines.of(text)));
    }

    static Optional<String> declared(byte[] bytes) {
        Matcher declared = DECLARED.matcher(latin(bytes));
        return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
    }

    /** The first bytes as characters that markup can be found in, in UTF-16 too. */
    private static String latin(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        String bare = start.replace("\u0000", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        return bare.replaceAll("(?s)<!--.*?-->", " ").strip().toLowerCase(Locale.ROOT);
    }
}
