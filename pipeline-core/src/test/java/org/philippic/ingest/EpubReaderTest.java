package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.philippic.model.Document;

class EpubReaderTest {
    private static final String CONTAINER =
            "<?xml version=\"1.0\"?><container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>";
    private static final String OPF = """
            <?xml version="1.0"?><package xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
            <metadata><dc:title>Bridges</dc:title><dc:creator>N. N.</dc:creator><dc:language>de</dc:language>
            <dc:identifier>urn:x:1</dc:identifier><dc:rights>CC0</dc:rights><dc:date>1921</dc:date></metadata>
            <manifest><item id="b" href="b%20two.xhtml"/><item id="a" href="a.xhtml"/><item id="c" href="gone.xhtml"/></manifest>
            <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>
            """;

    @Test
    void book_isReadInTheOrderOfItsSpine() throws IOException {
        Document document = TestSources.read(TestSources.of(
                        "a.epub",
                        epub(
                                "META-INF/container.xml", CONTAINER,
                                "OEBPS/book.opf", OPF,
                                "OEBPS/b two.xhtml", "<html><body><p>Zweites Kapitel.</p></body></html>",
                                "OEBPS/a.xhtml",
                                        "<html><body><h1>Erstes Kapitel</h1><p>Über Brücken.</p></body></html>",
                                "OEBPS/cover.jpg", "not read")))
                .only();

        assertThat(document.text()).isEqualTo("Erstes Kapitel\n\nÜber Brücken.\n\nZweites Kapitel.\n");
        assertThat(document.docId()).isEqualTo("test:a.epub");
        assertThat(document.externalId()).isEqualTo("urn:x:1");
        assertThat(document.title()).isEqualTo("Bridges");
        assertThat(document.author()).isEqualTo("N. N.");
        assertThat(document.lang()).isEqualTo("de");
        assertThat(document.licence()).isEqualTo("CC0");
        assertThat(document.datePublished()).isEqualTo("1921");
        assertThat(document.mediaType()).isEqualTo("application/epub+zip");
    }

    @Test
    void bookWithoutPackage_isMalformed() throws IOException {
        assertThat(reasons(epub("META-INF/container.xml", CONTAINER))).containsExactly("malformed_container");
        assertThat(reasons(epub("a.xhtml", "<html/>"))).containsExactly("malformed_container");
    }

    @Test
    void encryptedChapter_isEncrypted() throws IOException {
        assertThat(reasons(epub(
                        "META-INF/container.xml",
                        CONTAINER,
                        "META-INF/encryption.xml",
                        "<e><CipherReference URI=\"OEBPS/a.xhtml\"/></e>",
                        "OEBPS/book.opf",
                        OPF,
                        "OEBPS/a.xhtml",
                        "<html/>")))
                .containsExactly("encrypted");
    }

    @Test
    void bombInABook_isRefused() throws IOException {
        assertThat(reasons(epub("META-INF/container.xml", CONTAINER, "OEBPS/a.xhtml", " ".repeat(40 << 20))))
                .containsExactly("archive_bomb");
    }

    @Test
    void truncatedBook_isTruncated() throws IOException {
        byte[] book = epub("META-INF/container.xml", CONTAINER, "OEBPS/book.opf", OPF);

        assertThat(reasons(Arrays.copyOf(book, 140))).containsExactly("truncated");
    }

    private static Iterable<String> reasons(byte[] book) {
        return TestSources.read(TestSources.of("a.epub", book)).reasons();
    }

    private static byte[] epub(String... namesAndContents) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
            ZipEntry mimetype = new ZipEntry("mimetype");
            mimetype.setMethod(ZipEntry.STORED);
            mimetype.setSize(type.length);
            CRC32 crc = new CRC32();
            crc.update(type);
            mimetype.setCrc(crc.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type);
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }
}
