package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.philippic.model.Document;

class PdfReaderTest {
    @Test
    void textLayer_isReadPageByPage() throws IOException {
        Document document = read(pdf("", "The first page.", "The second page."));

        assertThat(document.text().strip().split("\\s*\f\\s*")).containsExactly("The first page.", "The second page.");
        assertThat(document.title()).isEqualTo("Two pages");
        assertThat(document.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void pagesWithoutText_haveNoTextLayer() throws IOException {
        assertThat(reasons(pdf("", "", ""))).containsExactly("no_text_layer");
    }

    @Test
    void documentWithAPassword_isEncrypted() throws IOException {
        assertThat(reasons(pdf("secret", "The first page."))).containsExactly("encrypted");
    }

    @Test
    void damagedDocument_isMalformedOrReadAsFarAsItGoes() throws IOException {
        byte[] pdf = pdf("", "The first page.");

        assertThat(reasons(Arrays.copyOf(pdf, 60))).containsExactly("malformed_container");
        for (int cut = 100; cut < pdf.length; cut += 97) {
            TestSources.Result result = TestSources.read(TestSources.of("a.pdf", Arrays.copyOf(pdf, cut)));
            assertThat(result.documents().size() + result.rejects().size()).isEqualTo(1);
        }
    }

    private static Document read(byte[] pdf) {
        return TestSources.read(TestSources.of("a.pdf", pdf)).only();
    }

    private static Iterable<String> reasons(byte[] pdf) {
        return TestSources.read(TestSources.of("a.pdf", pdf)).reasons();
    }

    private static byte[] pdf(String password, String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Two pages");
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
