package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.model.Document;
import org.philippic.model.Reject;

/** The parts of a file give what the whole gives: the same rows in the same order, each once. */
class PartsTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20260401);

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 1024, 4096, 65_536, 1 << 20})
    void jsonLines_inPartsOfAnySize_giveTheSameRows(int bytes) {
        StringBuilder lines = new StringBuilder("\uFEFF\n");
        for (int i = 0; i < 400; i++) {
            String end = i % 3 == 0 ? "\r\n" : i % 7 == 0 ? "\n \t\n\n" : "\n";
            String text = i % 11 == 0 ? "{\"text\": " : "{\"text\": \"Été 𝒜 " + "né ".repeat(i % 40) + i + ".\"}";
            lines.append(i % 5 == 0 ? text.replace("{", "{\"id\": \"n" + i % 30 + "\", ") : text)
                    .append(end);
        }
        assertSameInParts("part.jsonl", "{\"text\":\"First.\"}\n" + lines + "{\"text\":\"Last.\"}", bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 1024, 4096, 65_536, 1 << 20})
    void tables_withLinesInCells_inPartsOfAnySize_giveTheSameRows(int bytes) {
        for (char separator : new char[] {',', ';', '\t'}) {
            StringBuilder rows = new StringBuilder("\uFEFFid" + separator + "text\r\n");
            for (int i = 0; i < 300; i++) {
                String cell = i % 4 == 0
                        ? "\"Un été,\nune \"\"ville\"\";\r\n\nnº " + i + "\""
                        : i % 9 == 0 ? "a stray \" mark" : "Né à l'été " + "é".repeat(i % 50);
                rows.append(i).append(separator).append(cell).append(i % 13 == 0 ? separator + "more" : "");
                rows.append(i % 2 == 0 ? "\r\n" : "\n").append(i % 17 == 0 ? "\n\r\n" : "");
            }
            assertSameInParts("part.csv", rows.toString(), bytes);
            assertSameInParts("part.csv", rows + "x" + separator + "\"never closed,\n" + rows, bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 4096, 1 << 20})
    void webArchive_inPartsOfAnySize_givesTheSameRows(int bytes) throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (int i = 0; i < 60; i++) {
            // A record may hold what looks like another.
            String words = i % 5 == 0 ? "WARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n" : "Ein Wort, né. ".repeat(i);
            warc.write(
                    i % 3 == 0
                            ? WarcReaderTest.record(
                                    "request", "r" + i, "text/plain", "GET".getBytes(StandardCharsets.UTF_8))
                            : WarcReaderTest.record(
                                    "conversion", "c" + i, "text/plain", words.getBytes(StandardCharsets.UTF_8)));
        }
        byte[] whole = warc.toByteArray();
        assertSameInParts("a.warc", whole, bytes);
        assertSameInParts("a.warc", Arrays.copyOf(whole, whole.length - 40), bytes);
        whole[whole.length / 2] = '\n';
        assertSameInParts("a.warc", whole, bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 4096, 1 << 20})
    void webArchiveOfGzipMembers_inPartsOfAnySize_givesTheSameRows(int bytes) throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            byte[] words = "Ein Wort, né. ".repeat(i).getBytes(StandardCharsets.UTF_8);
            String kind = i % 3 == 0 ? "request" : "conversion";
            warc.write(Packed.gzip(WarcReaderTest.record(kind, "c" + i, "text/plain", words)));
        }
        byte[] whole = warc.toByteArray();
        assertThat(parts(TestSources.of("a.warc.gz", whole), 300)).hasSizeGreaterThan(4);
        assertSameInParts("a.warc.gz", whole, bytes);
        assertSameInParts("a.warc.gz", Arrays.copyOf(whole, whole.length - 10), bytes);
        whole[whole.length / 2] ^= 0x55;
        assertSameInParts("a.warc.gz", whole, bytes);
    }

    @Test
    void randomTables_inParts_giveTheSameRows() {
        Random random = new Random(SEED);
        String letters = "\"\"\",,\n\n\r ab\té€𝒜";
        int[] alphabet = letters.codePoints().toArray();
        for (int n = 0; n < 400; n++) {
            StringBuilder rows = new StringBuilder("id,text\na,b\n");
            for (int i = 0; i < 120; i++) {
                rows.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            assertSameInParts("part.csv", rows.toString(), 1 + random.nextInt(30));
        }
    }

    @Test
    void fileLongerThanAPart_isCut_andEachPartButTheLastHasItsLength() {
        String lines = "{\"text\":\"One line of words.\"}\n".repeat(200);
        List<Part> parts = parts(TestSources.of("part.jsonl", lines), 1000);
        assertThat(parts).hasSizeBetween(5, 7);
        for (int p = 0; p + 1 < parts.size(); p++) {
            assertThat(parts.get(p).end() - parts.get(p).start()).isBetween(1000L, 1100L);
            assertThat(parts.get(p + 1).start()).isEqualTo(parts.get(p).end());
        }
    }

    @Test
    void filesWithoutSureBorders_areWhole() throws IOException {
        byte[] wide = ("id,text\n" + "a,Some words.\n".repeat(500)).getBytes(StandardCharsets.UTF_16LE);
        assertThat(parts(TestSources.of("a.txt", "Some words.\n\n".repeat(500)), 100))
                .containsExactly(Part.WHOLE);
        assertThat(parts(TestSources.of("a.csv", wide), 100)).containsExactly(Part.WHOLE);
        assertThat(parts(TestSources.failing("a.jsonl"), 1)).containsExactly(Part.WHOLE);
        byte[] lines = "{\"text\":\"a\"}\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        assertThat(parts(TestSources.of("a.jsonl.gz", Packed.gzip(lines)), 10)).containsExactly(Part.WHOLE);
    }

    @Test
    void legacyEncoding_isThatOfTheHead_inEveryPart() {
        byte[] table = ("id;text\n" + "a;Un été à l'hôtel, près de la forêt où l'on dîne.\n".repeat(400))
                .getBytes(Charset.forName("windows-1252"));
        assertSameInParts("a.csv", table, 700);
    }

    @Test
    void archiveWithoutAnyDocument_isOneEmptyReject_inParts() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (int i = 0; i < 20; i++) {
            warc.write(WarcReaderTest.record("request", "r" + i, "text/plain", "GET".getBytes(StandardCharsets.UTF_8)));
        }
        assertSameInParts("a.warc", warc.toByteArray(), 100);
        Source source = TestSources.of("a.warc", warc.toByteArray());
        assertThat(read(source, parts(source, 100)).reasons()).containsExactly("empty");
    }

    private static void assertSameInParts(String path, String text, int bytes) {
        assertSameInParts(path, text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static void assertSameInParts(String path, byte[] content, int bytes) {
        Source source = TestSources.of(path, content);
        List<Part> parts = parts(source, bytes);
        long at = 0;
        for (Part part : parts) {
            assertThat(part.start()).isEqualTo(at);
            at = part.end();
        }
        assertThat(at).isEqualTo(Long.MAX_VALUE);

        TestSources.Result whole = TestSources.read(source);
        TestSources.Result inParts = read(source, parts);
        String shown = "seed " + SEED + ", parts " + parts;
        assertThat(inParts.documents()).as(shown).isEqualTo(whole.documents());
        assertThat(inParts.rejects().stream().map(PartsTest::timeless))
                .as(shown)
                .containsExactlyElementsOf(
                        whole.rejects().stream().map(PartsTest::timeless).toList());
    }

    private static Reject timeless(Reject reject) {
        return new Reject(
                reject.sourceUri(), reject.stage(), reject.reason(), reject.detail(), reject.recoverable(), 0L);
    }

    private static List<Part> parts(Source source, long bytes) {
        return Readers.parts(source, Manifest.NONE, Readers.ALL, bytes);
    }

    private static TestSources.Result read(Source source, List<Part> parts) {
        List<Document> documents = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        for (Part part : parts) {
            Readers.read(source, part, Manifest.NONE, Readers.ALL, TestSources.LIMITS, documents::add, rejects::add);
        }
        return new TestSources.Result(documents, rejects);
    }
}
