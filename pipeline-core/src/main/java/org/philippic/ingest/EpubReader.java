package org.philippic.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * EPUB books: the chapters in reading order (the spine of the package), written as web pages are; metadata from the
 * package's Dublin Core. Only the chapters and the package are unpacked, in memory, up to four times the length that a
 * document may have; an encrypted book is rejected.
 */
final class EpubReader implements DocumentReader {
    private static final byte[] MIMETYPE = "mimetypeapplication/epub+zip".getBytes(StandardCharsets.US_ASCII);
    private static final int NAME_AT = 30;
    /** Markup is this much longer than its text at most. */
    private static final int MARKUP = 4;

    @Override
    public String format() {
        return "epub";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        return head.length > NAME_AT + MIMETYPE.length
                && BinaryFormats.starts(Arrays.copyOfRange(head, NAME_AT, NAME_AT + MIMETYPE.length), MIMETYPE);
    }

    @Override
    public void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        try (InputStream stream = source.content().open()) {
            byte[] bytes = intake.bytes(stream);
            Map<String, byte[]> files = files(bytes, intake);
            Element opf = opf(files);
            String text = text(files, opf);
            if (text.isBlank()) {
                throw new UnusableInput(RejectReason.EMPTY, "the book has no text");
            }
            intake.accept(new Intake.Found(
                    Optional.empty(),
                    identifier(opf),
                    source.uri(),
                    null,
                    Sha256.of(bytes),
                    "application/epub+zip",
                    new DecodedText(text, "UTF-8", 0),
                    metadata(opf)));
        } catch (IllegalArgumentException e) {
            // What java.util.zip throws for an entry name that is not UTF-8, and URLDecoder for a bad address.
            intake.reject(source.uri(), RejectReason.MALFORMED_CONTAINER, "a name is not text: " + e.getMessage());
        } catch (UnusableInput e) {
            intake.reject(source.uri(), e.reason(), e.getMessage());
        }
    }

    private static Map<String, byte[]> files(byte[] book, Intake intake) throws IOException, UnusableInput {
        Map<String, byte[]> files = new HashMap<>();
        Unpacking unpacking = new Unpacking();
        long left = MARKUP * intake.maxDocumentBytes();
        InputStream packed = unpacking.packed(new ByteArrayInputStream(book));
        try (ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                InputStream bytes = unpacking.unpacked(zip);
                if (entry.getName().matches("(?i).*\\.(xml|opf|x?html?)")) {
                    byte[] file = bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, left) + 1);
                    left -= file.length;
                    if (left < 0) {
                        throw intake.tooLarge();
                    }
                    files.put(entry.getName(), file);
                } else {
                    drain(bytes);
                }
            }
        }
        return files;
    }

    private static void drain(InputStream bytes) throws IOException {
        byte[] buffer = new byte[1 << 13];
        while (bytes.read(buffer) >= 0) {
            continue;
        }
    }

    private static Element opf(Map<String, byte[]> files) throws UnusableInput {
        Element root = xml(files, "META-INF/container.xml").selectFirst("rootfile[full-path]");
        if (root == null) {
            throw new UnusableInput(RejectReason.MALFORMED_CONTAINER, "container.xml names no package");
        }
        Element opf = xml(files, root.attr("full-path"));
        opf.attr("folder", root.attr("full-path").replaceFirst("[^/]*$", ""));
        return opf;
    }

    private static String text(Map<String, byte[]> files, Element opf) throws UnusableInput {
        Map<String, String> hrefs = new HashMap<>();
        opf.select("manifest > item").forEach(item -> hrefs.put(item.attr("id"), item.attr("href")));
        String encrypted = files.containsKey("META-INF/encryption.xml")
                ? new String(files.get("META-INF/encryption.xml"), StandardCharsets.UTF_8)
                : "";
        StringBuilder text = new StringBuilder();
        for (Element reference : opf.select("spine > itemref")) {
            String href = hrefs.get(reference.attr("idref"));
            if (href == null) {
                continue;
            }
            String path = opf.attr("folder") + URLDecoder.decode(href, StandardCharsets.UTF_8);
            if (encrypted.contains(href)) {
                throw new UnusableInput(RejectReason.ENCRYPTED, "the chapter " + path + " is encrypted");
            }
            byte[] chapter = files.get(path);
            if (chapter != null) {
                DecodedText decoded = TextDecoder.decode(chapter, HtmlReader.declared(chapter));
                String written = MarkupText.of(Jsoup.parse(decoded.text()).body());
                text.append(text.isEmpty() || written.isEmpty() ? "" : "\n").append(written);
            }
        }
        return text.toString();
    }

    private static Metadata metadata(Element opf) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", opf, "title");
        put(fields, "author", opf, "creator");
        put(fields, "publication", opf, "publisher");
        put(fields, "licence", opf, "rights");
        put(fields, "language", opf, "language");
        Element date = opf.selectFirst("dc|date[opf:event=publication]");
        fields.put("date_published", date == null ? text(opf, "date") : date.text());
        return Metadata.of(fields, (name, value) -> {});
    }

    private static void put(Map<String, String> fields, String field, Element opf, String name) {
        fields.put(field, text(opf, name));
    }

    private static String identifier(Element opf) {
        return text(opf, "identifier");
    }

    private static String text(Element opf, String name) {
        Element element = opf.selectFirst("dc|" + name);
        return element == null || !element.hasText() ? null : element.text();
    }

    private static Element xml(Map<String, byte[]> files, String path) throws UnusableInput {
        byte[] file = files.get(path);
        if (file == null) {
            throw new UnusableInput(RejectReason.MALFORMED_CONTAINER, "the book has no file " + path);
        }
        String text = TextDecoder.decode(file, HtmlReader.declared(file)).text();
        return Jsoup.parse(text, "", Parser.xmlParser().setTrackPosition(false));
    }
}
