package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;
import org.philippic.model.Reject;

class TextReaderTest {
    private static final String FRENCH =
            "L'été où le comité a déçu ses électeurs, il n'a rien avoué : « plus tard », disait-on, « après la fête ».\r\n"
                    + "Là-dessus, les délégués se séparèrent, fâchés, à l'hôtel où la réunion avait été annoncée.\r\n";
    private static final String RUSSIAN =
            "Вчера вечером рабочие завода собрались во дворе и долго спорили о новых порядках, которых никто не просил.\n"
                    + "Потом они разошлись по домам, и каждый думал о своём.\n";
    private static final String CZECH =
            "Příští schůze se koná ve středu večer; žádáme všechny členy, aby přišli včas a přinesli své průkazy.\n"
                    + "Řeč předsedy byla dlouhá, ale nikdo ji nečetl dvakrát, neboť říkala totéž co loňská.\n";

    @Test
    void utf8Text_oneDocumentWithItsBytesHashAndLength() {
        Document document = TestSources.read(TestSources.of("letters/a.txt", "Dear comrades,\n\nno 𝔸nswer.\n"))
                .only();

        assertThat(document.docId()).isEqualTo("test:letters/a.txt");
        assertThat(document.externalId()).isNull();
        assertThat(document.text()).isEqualTo("Dear comrades,\n\nno 𝔸nswer.\n");
        assertThat(document.nChars()).isEqualTo(27);
        assertThat(document.contentSha256())
                .isEqualTo(Sha256.of("Dear comrades,\n\nno 𝔸nswer.\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(document.charset()).isEqualTo("UTF-8");
        assertThat(document.mediaType()).isEqualTo("text/plain");
        assertThat(document.status()).isEqualTo("ok");
        assertThat(document.lang()).isEqualTo("und");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-32LE,FFFE0000", "UTF-32BE,0000FEFF"})
    void byteOrderMark_tellsTheEncodingAndIsNoPartOfTheText(String charset, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(java.util.HexFormat.of().parseHex(mark));
        bytes.write(FRENCH.getBytes(charset));

        Document document =
                TestSources.read(TestSources.of("a.txt", bytes.toByteArray())).only();

        assertThat(document.text()).isEqualTo(FRENCH);
        assertThat(document.charset()).isEqualTo(charset);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wideEncodingWithoutMark_isTold(String charset) throws IOException {
        for (String text : new String[] {FRENCH, RUSSIAN}) {
            Document document = TestSources.read(TestSources.of("a.txt", text.getBytes(charset)))
                    .only();

            assertThat(document.text()).isEqualTo(text);
            assertThat(document.charset()).isEqualTo(charset);
        }
    }

    @Test
    void latin1AndWindows1252_areToldApartByTheCharactersThatOnlyOneHas() {
        Document latin = TestSources.read(TestSources.of("a.txt", FRENCH.getBytes(StandardCharsets.ISO_8859_1)))
                .only();
        String quoted = FRENCH.replace("«", "“").replace("»", "”");
        Document windows = TestSources.read(TestSources.of("b.txt", quoted.getBytes(Charset.forName("windows-1252"))))
                .only();

        assertThat(latin.text()).isEqualTo(FRENCH);
        assertThat(latin.charset()).isEqualTo("ISO-8859-1");
        assertThat(windows.text()).isEqualTo(quoted);
        assertThat(windows.charset()).isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "ISO-8859-5"})
    void cyrillicLegacyEncoding_isTold(String charset) throws IOException {
        assertThat(TestSources.read(TestSources.of("a.txt", RUSSIAN.getBytes(charset)))
                        .only()
                        .text())
                .isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"windows-1250", "ISO-8859-2"})
    void centralEuropeanLegacyEncoding_isTold(String charset) throws IOException {
        assertThat(TestSources.read(TestSources.of("a.txt", CZECH.getBytes(charset)))
                        .only()
                        .text())
                .isEqualTo(CZECH);
    }

    @ParameterizedTest
    @CsvSource({"IBM850", "x-MacRoman"})
    void codePageOfAnOldSystem_isToldByTheWordsThatItMakes(String charset) throws IOException {
        String text = FRENCH.replace("«", "\"").replace("»", "\"");

        assertThat(TestSources.read(TestSources.of("a.txt", text.getBytes(charset)))
                        .only()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void codePageOfAnOldCyrillicSystem_isTold() throws IOException {
        assertThat(TestSources.read(TestSources.of("a.txt", RUSSIAN.getBytes("IBM866")))
                        .only()
                        .charset())
                .isEqualTo("IBM866");
    }

    @Test
    void fewMalformedBytesInUtf8_areReplacedCountedAndReported() {
        byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 10] = (byte) 0xFF;

        TestSources.Result result = TestSources.read(TestSources.of("a.txt", bytes));

        assertThat(result.only().charset()).isEqualTo("UTF-8");
        assertThat(result.only().status()).isEqualTo("partial");
        assertThat(result.only().text()).contains("\uFFFD").contains("comité a déçu");
        assertThat(result.reasons()).containsExactly("invalid_encoding");
        assertThat(result.rejects().get(0).recoverable()).isTrue();
    }

    @Test
    void replacementCharacterInTheSource_isNoFault() {
        TestSources.Result result = TestSources.read(TestSources.of("a.txt", "The word \uFFFD was lost before."));

        assertThat(result.rejects()).isEmpty();
        assertThat(result.only().status()).isEqualTo("ok");
    }

    @Test
    void markOfOneEncodingBeforeBytesOfAnother_isInvalidEncoding() {
        byte[] bytes = new byte[2001];
        new Random(1848).nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xFE;
        bytes[2] = 'a';

        assertThat(TestSources.read(TestSources.of("a.txt", bytes)).reasons()).containsExactly("invalid_encoding");
    }

    @ParameterizedTest
    @CsvSource(textBlock = "0\n1\n2000")
    void emptyOrBlankFile_isEmpty(int spaces) {
        TestSources.Result result = TestSources.read(TestSources.of("a.txt", " \r\n".repeat(spaces)));

        assertThat(result.documents()).isEmpty();
        assertThat(result.reasons()).containsExactly("empty");
    }

    @Test
    void binaryFile_isBinaryWhetherKnownOrNot() {
        byte[] noise = new byte[5000];
        new Random(1848).nextBytes(noise);
        byte[] image = noise.clone();
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 0, image, 0, 4);
        noise[0] = 'a';

        assertThat(TestSources.read(TestSources.of("a.txt", noise)).reasons()).containsExactly("binary");
        Reject reject =
                TestSources.read(TestSources.of("b.txt", image)).rejects().get(0);
        assertThat(reject.reason()).isEqualTo("binary");
        assertThat(reject.detail()).contains("PNG");
        assertThat(reject.recoverable()).isFalse();
    }

    @Test
    void fewNuls_becomeSpacesWithoutMovingAnything() {
        TestSources.Result result = TestSources.read(TestSources.of("a.txt", "before\u0000after " + FRENCH.repeat(5)));

        assertThat(result.only().text()).isEqualTo("before after " + FRENCH.repeat(5));
        assertThat(result.only().status()).isEqualTo("partial");
        assertThat(result.reasons()).containsExactly("nul_characters");
    }

    @Test
    void manyNuls_areBinary() {
        assertThat(TestSources.read(TestSources.of("a.txt", "ab\u0000\u0000\u0000c".repeat(100)))
                        .reasons())
                .containsExactly("binary");
    }

    @Test
    void wordOfMoreThanTheLimit_isHugeWord() {
        TestSources.Result result = TestSources.read(TestSources.of("a.txt", "A " + "x".repeat(1001) + " word."));

        assertThat(result.documents()).isEmpty();
        assertThat(result.reasons()).containsExactly("huge_word");
    }

    @Test
    void longChineseParagraph_isNoHugeWord() {
        String text = "我们昨天讨论了这个问题，但是没有结果。".repeat(200);

        assertThat(TestSources.read(TestSources.of("a.txt", text)).only().text())
                .isEqualTo(text);
    }

    @Test
    void fileBeyondTheLimit_isTooLarge() {
        TestSources.Result result = TestSources.read(
                TestSources.of("a.txt", "word ".repeat(300)), Manifest.NONE, new IngestLimits(1499, 1000));

        assertThat(result.reasons()).containsExactly("too_large");
        assertThat(TestSources.read(
                                TestSources.of("a.txt", "word ".repeat(300)),
                                Manifest.NONE,
                                new IngestLimits(1500, 1000))
                        .documents())
                .hasSize(1);
    }

    @Test
    void fileThatCannotBeOpened_isUnreadable() {
        TestSources.Result result = TestSources.read(TestSources.failing("a.txt"));

        assertThat(result.reasons()).containsExactly("unreadable");
        assertThat(result.rejects().get(0).detail()).contains("Permission denied");
    }

    @ParameterizedTest
    @CsvSource({"seeds.jsonl", "README.md", "LICENSE", "sub/.hidden.txt", "_SUCCESS", "_temporary/0/part.txt"})
    void fileAboutTheCollection_isNoDocument(String path) {
        TestSources.Result result = TestSources.read(TestSources.of(path, "Some words."));

        assertThat(result.documents()).isEmpty();
        assertThat(result.rejects()).isEmpty();
    }
}
