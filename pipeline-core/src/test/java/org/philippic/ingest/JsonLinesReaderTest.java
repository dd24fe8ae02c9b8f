package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.philippic.checksum.Sha256;
import org.philippic.model.Document;

class JsonLinesReaderTest {
    @Test
    void objectWithMetadata_fillsTheDocument() {
        Document document = read("""
                        {"id": 17, "text": "Words\\r\\nof a speech.", "title": "A speech", "author": "N. N.", "date_written": "3 May 1921", "date_published": "1922-01", "publication": "A newspaper", "license": "CC0", "genre_label": "polemic", "lang": "eng", "corpus": "speeches"}
                        """).only();

        assertThat(document.docId()).isEqualTo("test:part.jsonl#17");
        assertThat(document.externalId()).isEqualTo("17");
        assertThat(document.corpus()).isEqualTo("speeches");
        assertThat(document.sourceUri()).isEqualTo("file:/collection/part.jsonl#L1");
        assertThat(document.text()).isEqualTo("Words\r\nof a speech.");
        assertThat(document.contentSha256())
                .isEqualTo(Sha256.of("Words\r\nof a speech.".getBytes(StandardCharsets.UTF_8)));
        assertThat(document.title()).isEqualTo("A speech");
        assertThat(document.author()).isEqualTo("N. N.");
        assertThat(document.dateWritten()).isEqualTo("1921-05-03");
        assertThat(document.datePublished()).isEqualTo("1922-01");
        assertThat(document.publication()).isEqualTo("A newspaper");
        assertThat(document.licence()).isEqualTo("CC0");
        assertThat(document.genreLabel()).isEqualTo("polemic");
        assertThat(document.lang()).isEqualTo("en");
        assertThat(document.langConfidence()).isEqualTo(1);
    }

    @Test
    void lineWithoutId_isNamedByItsNumber() {
        TestSources.Result result = read("{\"text\": \"One.\"}\n\n{\"text\": \"Two.\", \"id\": \"\"}\r\n");

        assertThat(result.documents())
                .extracting(Document::docId)
                .containsExactly("test:part.jsonl#L1", "test:part.jsonl#L3");
        assertThat(result.documents()).extracting(Document::externalId).containsOnlyNulls();
    }

    @Test
    void malformedLines_areRejectedByNumberAndTheRestIsRead() {
        TestSources.Result result = read("""
                {"id": "a", "text": "First."}
                {"id": "b", "text": "half a li
                ["not", "an object"]
                {"id": "c"}
                {"id": "d", "text": 4}
                {"id": "e", "text": "one", "text": "two"}
                {"id": "f", "text": "Last."} and more
                {"id": "g", "text": "Last."}
                """);

        assertThat(result.documents()).extracting(Document::externalId).containsExactly("a", "g");
        assertThat(result.reasons()).hasSize(6).containsOnly("malformed_line");
        assertThat(result.rejects().get(0).detail()).contains("line 2");
        assertThat(result.rejects().get(0).sourceUri()).isEqualTo("file:/collection/part.jsonl#L2");
    }

    @Test
    void oddIds_giveDocIdsThatAreSafeAndDifferent() {
        String longId = "x".repeat(4096);
        TestSources.Result result = read("{\"id\":\"a/../b\\nc#1\",\"text\":\"One.\"}\n"
                + "{\"id\":\"" + longId + "1\",\"text\":\"Two.\"}\n"
                + "{\"id\":\"" + longId + "2\",\"text\":\"Three.\"}\n");

        assertThat(result.documents().get(0).docId()).isEqualTo("test:part.jsonl#a/../b%0Ac%231");
        assertThat(result.documents().get(0).externalId()).isEqualTo("a/../b\nc#1");
        assertThat(result.documents()).extracting(Document::docId).doesNotHaveDuplicates();
        assertThat(result.documents()).allSatisfy(d -> assertThat(d.docId()).hasSizeLessThan(250));
    }

    @Test
    void unpairedSurrogate_isReplacedInPlace() {
        TestSources.Result result = read("{\"id\":\"a\",\"text\":\"half \\ud83d here\"}");

        assertThat(result.only().text()).isEqualTo("half \uFFFD here");
        assertThat(result.only().nChars()).isEqualTo(11);
        assertThat(result.only().status()).isEqualTo("partial");
        assertThat(result.reasons()).containsExactly("invalid_encoding");
    }

    @Test
    void dateThatNobodyUnderstands_isLeftOutAndReported() {
        TestSources.Result result = read("{\"id\":\"a\",\"text\":\"One.\",\"date_written\":\"long ago\"}");

        assertThat(result.only().dateWritten()).isNull();
        assertThat(result.only().status()).isEqualTo("ok");
        assertThat(result.reasons()).containsExactly("invalid_metadata");
        assertThat(result.rejects().get(0).detail()).contains("date_written").contains("long ago");
    }

    @Test
    void textsBeyondTheLimits_costOnlyThemselves() {
        TestSources.Result result = TestSources.read(
                TestSources.of(
                        "part.jsonl",
                        "{\"text\":\"" + "word ".repeat(40) + "\"}\n{\"text\":\"" + "x".repeat(5000)
                                + "\"}\n{\"text\":\"" + "x".repeat(60)
                                + "\"}\n{\"text\":\"  \"}\n{\"text\":\"Fine.\"}\n"),
                Manifest.NONE,
                new IngestLimits(100, 50));

        assertThat(result.only().text()).isEqualTo("Fine.");
        assertThat(result.reasons()).containsExactly("too_large", "too_large", "huge_word", "empty");
    }

    @Test
    void plainTextThatBeginsWithABrace_isPlainText() {
        assertThat(TestSources.read(TestSources.of("a.txt", "{sic} he wrote."))
                        .only()
                        .docId())
                .isEqualTo("test:a.txt");
    }

    private static TestSources.Result read(String lines) {
        return TestSources.read(TestSources.of("part.jsonl", lines));
    }
}
