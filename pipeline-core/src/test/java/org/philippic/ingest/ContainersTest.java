package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;

class ContainersTest {
    private static final byte[] TEXT = "A few words in a file.\n".getBytes(StandardCharsets.UTF_8);
    private static final String LINES = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n";

    @Test
    void compressedFile_isReadAsWhatIsInsideUnderItsOwnPath() throws IOException {
        for (byte[] packed : List.of(Packed.gzip(TEXT), Packed.zstd(TEXT), Packed.bzip2(TEXT))) {
            Document document = read("a.packed", packed).only();

            assertThat(document.docId()).isEqualTo("test:a.packed");
            assertThat(document.text()).isEqualTo("A few words in a file.\n");
            assertThat(document.contentSha256()).isEqualTo(Sha256.of(TEXT));
        }
    }

    @Test
    void compressedLines_areReadAsLines() throws IOException {
        assertThat(read("part.jsonl.gz", Packed.gzip(LINES.getBytes(StandardCharsets.UTF_8)))
                        .documents())
                .extracting(Document::docId)
                .containsExactly("test:part.jsonl.gz#a", "test:part.jsonl.gz#b");
    }

    @Test
    void gzipOfSeveralMembers_isReadToItsEndEvenFromAStreamThatNeverKnowsWhatIsAvailable() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 50; i++) {
            members.write(Packed.gzip(("{\"id\":\"" + i + "\",\"text\":\"" + "Words. ".repeat(500) + "\"}\n")
                    .getBytes(StandardCharsets.UTF_8)));
        }
        byte[] bytes = members.toByteArray();
        Source source = new Source("file:/a", "test", "a.gz", bytes.length, () -> new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < bytes.length ? bytes[at++] & 0xFF : -1;
            }
        });

        assertThat(TestSources.read(source).documents()).hasSize(50);
    }

    @Test
    void archives_giveEveryFileInsideByItsName() throws IOException {
        Object[] files = {
            "letters/a.txt",
            TEXT,
            "part.jsonl",
            LINES,
            "page.html",
            "<html><body><p>Web.</p></body></html>",
            "README.md",
            "About.",
            "b.txt.gz",
            Packed.gzip(TEXT)
        };
        for (byte[] archive : List.of(Packed.zip(files), Packed.tar(files), Packed.gzip(Packed.tar(files)))) {
            TestSources.Result result = read("all.archive", archive);

            if (archive[0] == 0x1F) {
                assertThat(result.documents())
                        .extracting(Document::docId)
                        .containsExactly(
                                "test:all.archive!/letters/a.txt",
                                "test:all.archive!/part.jsonl#a",
                                "test:all.archive!/part.jsonl#b",
                                "test:all.archive!/page.html");
                assertThat(result.reasons()).containsExactly("unsupported_format");
            } else {
                assertThat(result.rejects()).isEmpty();
                assertThat(result.documents()).hasSize(5);
                assertThat(result.documents().get(4).docId()).isEqualTo("test:all.archive!/b.txt.gz");
                assertThat(result.documents().get(3).text()).isEqualTo("Web.\n");
            }
        }
    }

    @Test
    void truncatedFiles_giveWhatCameBeforeAndOneReject() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"Line ")
                    .append(i * 7919 % 10007)
                    .append(".\"}\n");
        }
        byte[] gzip = Packed.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
        byte[] zstd = Packed.zstd(lines.toString().getBytes(StandardCharsets.UTF_8));

        for (byte[] packed : List.of(gzip, zstd)) {
            TestSources.Result result = read("part.gz", Arrays.copyOf(packed, packed.length / 2));

            assertThat(result.documents()).hasSizeBetween(1000, 19_000);
            assertThat(result.reasons()).endsWith("truncated");
        }
        assertThat(read("a.gz", Arrays.copyOf(Packed.gzip(TEXT), 20)).reasons()).containsExactly("truncated");
        byte[] zip = Packed.zip("a.txt", TEXT, "b.txt", TEXT);
        assertThat(read("a.zip", Arrays.copyOf(zip, 45)).reasons()).containsExactly("truncated");
        byte[] tar = Packed.tar("a.txt", new byte[0], "b.txt", "Words. ".repeat(300));
        assertThat(read("a.tar", Arrays.copyOf(tar, 1500)).reasons()).contains("truncated");
    }

    @Test
    void damagedGzip_isMalformedContainer() throws IOException {
        byte[] packed = Packed.gzip("Words of all kinds. ".repeat(50).getBytes(StandardCharsets.UTF_8));
        packed[packed.length - 6] ^= 0x55;

        assertThat(read("a.gz", packed).reasons()).containsExactly("malformed_container");
    }

    @Test
    void entriesThatLeadOut_areUnsafeAndTheRestIsRead() throws IOException {
        for (String name : List.of("../a.txt", "/etc/a.txt", "x/../../a.txt", "..\\a.txt", "C:\\a.txt")) {
            for (byte[] archive :
                    List.of(Packed.zip(name, TEXT, "b.txt", TEXT), Packed.tar("b.txt", TEXT, "x" + "/../..", TEXT))) {
                TestSources.Result result = read("a.archive", archive);

                assertThat(result.reasons()).containsExactly("unsafe_path");
                assertThat(result.only().docId()).isEqualTo("test:a.archive!/b.txt");
            }
        }
        TestSources.Result link = read("a.tar", Packed.tar("link", "->/etc/passwd", "b.txt", TEXT));
        assertThat(link.reasons()).containsExactly("unsafe_path");
        assertThat(link.only().docId()).isEqualTo("test:a.tar!/b.txt");
    }

    @Test
    void bombs_areRefusedInBoundedMemory() throws IOException {
        byte[] blanks = new byte[64 << 20];
        Arrays.fill(blanks, (byte) ' ');
        List<byte[]> bombs = new ArrayList<>(List.of(
                Packed.gzip(blanks),
                Packed.zstd(blanks),
                Packed.bzip2(blanks),
                Packed.zip("a.txt", TEXT, "bomb.txt", blanks),
                Packed.gzip(Packed.tar("bomb.txt", blanks)),
                Packed.gzip(Packed.gzip(blanks)),
                Packed.zip("_hidden", blanks, "../bomb.txt", blanks)));

        for (byte[] bomb : bombs) {
            TestSources.Result result =
                    TestSources.read(TestSources.of("a", bomb), Manifest.NONE, new IngestLimits(1 << 30, 1000));
            assertThat(result.reasons()).last().isEqualTo("archive_bomb");
        }
    }

    @Test
    void containersInContainersInContainers_areNotOpened() throws IOException {
        byte[] nested = Packed.zip("c.zip", Packed.zip("b.zip", Packed.zip("a.txt", TEXT)));

        TestSources.Result result = read("d.zip", nested);

        assertThat(result.documents()).isEmpty();
        assertThat(result.reasons()).containsExactly("unsupported_format");
        assertThat(result.rejects().get(0).sourceUri()).endsWith("d.zip!/c.zip!/b.zip");
    }

    @Test
    void archiveWithoutDocuments_isEmpty() throws IOException {
        assertThat(read("a.zip", Packed.zip("README", "About.")).reasons()).containsExactly("empty");
        assertThat(read("a.zip", Packed.zip()).reasons()).containsExactly("empty");
    }

    @Test
    void officeDocument_isUnsupported() throws IOException {
        assertThat(read("a.docx", Packed.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"))
                        .reasons())
                .containsExactly("unsupported_format");
    }

    private static TestSources.Result read(String path, byte[] bytes) {
        return TestSources.read(TestSources.of(path, bytes));
    }
}
