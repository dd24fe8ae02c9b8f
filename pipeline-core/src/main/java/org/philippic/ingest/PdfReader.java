package org.philippic.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;
import org.philippic.model.RejectReason;

/**
 * The text layer of PDF documents, in the order in which the file draws it; a blank line between paragraphs as far as
 * spacing and indentation show them, a form feed between pages. A scan without a text layer is rejected, and so is a
 * document that asks for a password.
 */
final class PdfReader implements DocumentReader {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public boolean accepts(Source source, byte[] head) {
        return BinaryFormats.starts(head, PDF);
    }

    @Override
    public void read(Source source, IngestLimits limits, Consumer<Document> documents, Consumer<Reject> rejects)
            throws IOException {
        Intake intake = new Intake(source, limits, documents, rejects);
        try (InputStream stream = source.content().open()) {
            byte[] bytes = intake.bytes(stream);
            intake.accept(found(source, bytes));
        } catch (UnusableInput e) {
            intake.reject(source.uri(), e.reason(), e.getMessage());
        }
    }

    private static Intake.Found found(Source source, byte[] bytes) throws UnusableInput {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = text(pdf);
            if (text.isBlank()) {
                throw new UnusableInput(
                        RejectReason.NO_TEXT_LAYER,
                        pdf.getNumberOfPages() + " pages without text; run character recognition over them first");
            }
            return new Intake.Found(
                    Optional.empty(),
                    null,
                    source.uri(),
                    null,
                    Sha256.of(bytes),
                    "application/pdf",
                    new DecodedText(text, "PDF", 0),
                    metadata(pdf).orElse(HeaderLines.of(text)));
        } catch (InvalidPasswordException e) {
            throw new UnusableInput(RejectReason.ENCRYPTED, "the PDF asks for a password");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A damaged PDF fails in PDFBox in all three ways, and must cost no more than itself.
            throw new UnusableInput(RejectReason.MALFORMED_CONTAINER, "not a sound PDF: " + e.getMessage());
        }
    }

    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setPageEnd("\n");
        stripper.setAddMoreFormatting(true);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(page == 1 ? "" : "\f").append(stripper.getText(pdf));
        }
        return text.toString();
    }

    private static Metadata metadata(PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        Map<String, String> fields = new LinkedHashMap<>();
        if (information != null) {
            fields.put("title", information.getTitle());
            fields.put("author", information.getAuthor());
        }
        fields.put("language", pdf.getDocumentCatalog().getLanguage());
        return Metadata.of(fields, (name, value) -> {});
    }
}
