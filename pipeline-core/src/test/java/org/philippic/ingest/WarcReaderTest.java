package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.philippic.model.Document;

class WarcReaderTest {
    private static final String PAGE =
            "<html><head><title>A page</title></head><body><p>Été à l'hôtel.</p></body></html>";

    @Test
    void archive_givesPagesAndTextsAndNothingElse() throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            ByteArrayOutputStream warc = new ByteArrayOutputStream();
            for (byte[] record : new byte[][] {
                record("warcinfo", "0", "application/warc-fields", "software: x\r\n".getBytes(StandardCharsets.UTF_8)),
                response(
                        "1",
                        "200 OK",
                        "text/html; charset=windows-1252",
                        PAGE.getBytes(Charset.forName("windows-1252"))),
                response("2", "404 Not Found", "text/html", PAGE.getBytes(StandardCharsets.UTF_8)),
                response("3", "200 OK", "image/png", new byte[] {1, 2, 3}),
                record(
                        "request",
                        "4",
                        "application/http; msgtype=request",
                        "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                record("conversion", "5", "text/plain", "Only words.\n".getBytes(StandardCharsets.UTF_8)),
                response("6", "200 OK", "text/html", "<html><body></body></html>".getBytes(StandardCharsets.UTF_8))
            }) {
                warc.write(packed ? Packed.gzip(record) : record);
            }

            TestSources.Result result = TestSources.read(TestSources.of("a.warc", warc.toByteArray()));

            assertThat(result.documents())
                    .extracting(Document::docId)
                    .containsExactly("test:a.warc#urn:uuid:1", "test:a.warc#urn:uuid:5");
            Document page = result.documents().get(0);
            assertThat(page.text()).isEqualTo("Été à l'hôtel.\n");
            assertThat(page.title()).isEqualTo("A page");
            assertThat(page.externalId()).isEqualTo("http://example.org/1");
            assertThat(page.mediaType()).isEqualTo("text/html");
            assertThat(result.documents().get(1).text()).isEqualTo("Only words.\n");
            assertThat(result.reasons()).containsExactly("empty");
        }
    }

    @Test
    void truncatedArchive_givesWhatCameBeforeAndOneReject() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.write(response("1", "200 OK", "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        byte[] second = response("2", "200 OK", "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        warc.write(Arrays.copyOf(second, 120));

        TestSources.Result result = TestSources.read(TestSources.of("a.warc", warc.toByteArray()));

        assertThat(result.documents()).hasSize(1);
        assertThat(result.reasons()).hasSize(1).containsAnyOf("truncated", "malformed_container");
    }

    @Test
    void fileThatOnlyBeginsLikeAnArchive_isMalformed() {
        assertThat(TestSources.read(TestSources.of("a.warc", "WARC/1.0 and nothing that follows\r\nx\r\n"))
                        .reasons())
                .containsExactly("malformed_container");
    }

    static byte[] response(String id, String status, String type, byte[] body) throws IOException {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.write(
                ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        http.write(body);
        return record("response", id, "application/http; msgtype=response", http.toByteArray());
    }

    static byte[] record(String kind, String id, String type, byte[] block) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(("WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Record-ID: <urn:uuid:" + id
                        + ">\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Target-URI: http://example.org/" + id
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        record.write(block);
        record.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return record.toByteArray();
    }
}
