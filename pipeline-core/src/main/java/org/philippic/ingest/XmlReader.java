package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * XML: texts encoded by the Text Encoding Initiative ({@link TeiText}), one document a file, as {@code text} with
 * metadata from the TEI header. Other XML is rejected as unsupported, broken XML as malformed with the place. A document
 * type declaration is never read, so entities that it defines or points to outside are neither fetched nor expanded;
 * references to them stay in the text as they are written.
 */
final class XmlReader implements DocumentReader {
    @Override
    public String format() {
        return "xml";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        Optional<String> root = XmlHead.root(head);
        boolean html = root.map(name -> name.equalsIgnoreCase("html")).orElse(false);
        return !html && (XmlHead.isDeclared(head) || root.map(XmlReader::isTei).orElse(false));
    }

    private static boolean isTei(String root) {
        return root.equals("TEI") || root.equals("TEI.2") || root.equals("teiCorpus");
    }

    @Override
    public void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        try (InputStream stream = source.content().open()) {
            byte[] bytes = intake.bytes(stream);
            String root = XmlHead.root(bytes).orElse("nothing");
            if (!isTei(root)) {
                throw new UnusableInput(
                        RejectReason.UNSUPPORTED_FORMAT, "XML of the kind '" + root + "'; of XML only TEI is read");
            }
            DecodedText decoded = TextDecoder.decode(bytes, HtmlReader.declared(bytes));
            TeiText tei = TeiText.of(decoded.text());
            if (tei.text().isBlank()) {
                throw new UnusableInput(RejectReason.EMPTY, "the TEI document has no text");
            }
            intake.accept(new Intake.Found(
                    Optional.empty(),
                    null,
                    source.uri(),
                    null,
                    Sha256.of(bytes),
                    "application/tei+xml",
                    new DecodedText(tei.text(), decoded.charset(), decoded.malformed()),
                    tei.metadata()));
        } catch (XMLStreamException e) {
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ": ";
            intake.reject(
                    source.uri(),
                    RejectReason.MALFORMED_CONTAINER,
                    "not well-formed XML: " + where
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        } catch (UnusableInput e) {
            intake.reject(source.uri(), e.reason(), e.getMessage());
        }
    }
}
