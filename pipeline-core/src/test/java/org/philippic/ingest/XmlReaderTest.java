package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.philippic.model.Document;

class XmlReaderTest {
    private static final String HEADER = """
            <teiHeader><fileDesc><titleStmt><title>On  bridges</title><author>N. N.</author></titleStmt>
            <publicationStmt><publisher>A Press</publisher><date when="1922-05">May 1922</date>
            <availability><licence>CC BY 4.0</licence></availability></publicationStmt></fileDesc>
            <profileDesc><creation><date when="1921-05-03"/></creation><langUsage><language ident="en-GB">English</language></langUsage></profileDesc></teiHeader>
            """;

    @Test
    void teiDocument_givesItsTextAndTheMetadataOfItsHeader() {
        Document document = read("""
                        <?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">%s
                        <text><body><div><head>The  bridge</head>
                        <fw type="header">On bridges 12</fw>
                        <p>It was <choice><sic>biult</sic><corr>built</corr></choice> of stone,<note>Of granite.</note> said one
                        man: <q>it will last</q>. He wrote “<q>twice</q>”.</p><pb n="13"/>
                        <quote><p>Stone is patient.</p></quote>
                        <lg><l>One line</l><l>and one more</l></lg>
                        <table><row><cell>a</cell><cell>1</cell></row><row><cell>b</cell><cell>2</cell></row></table>
                        </div></body></text></TEI>
                        """.formatted(HEADER)).only();

        assertThat(document.text()).isEqualTo("""
                        The bridge

                        It was built of stone,[1] said one man: “it will last”. He wrote “twice”.

                        > Stone is patient.

                        One line
                        and one more

                        a\t1
                        b\t2

                        [1] Of granite.
                        """);
        assertThat(document.title()).isEqualTo("On bridges");
        assertThat(document.author()).isEqualTo("N. N.");
        assertThat(document.publication()).isEqualTo("A Press");
        assertThat(document.datePublished()).isEqualTo("1922-05");
        assertThat(document.dateWritten()).isEqualTo("1921-05-03");
        assertThat(document.licence()).isEqualTo("CC BY 4.0");
        assertThat(document.lang()).isEqualTo("en");
        assertThat(document.mediaType()).isEqualTo("application/tei+xml");
    }

    @Test
    @Timeout(30)
    void externalEntities_areNeverFetched() throws IOException {
        try (ServerSocket listening = new ServerSocket(0)) {
            listening.setSoTimeout(200);
            String url = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
            TestSources.Result result = read(
                    "<?xml version=\"1.0\"?><!DOCTYPE TEI SYSTEM \"" + url + ".dtd\" [<!ENTITY % p SYSTEM \"" + url
                            + "\"> %p; <!ENTITY xxe SYSTEM \"file:///etc/hostname\">]><TEI><text><body><p>Before &xxe; after &mdash; all.</p></body></text></TEI>");

            assertThat(result.only().text()).isEqualTo("Before &xxe; after — all.\n");
            org.assertj.core.api.Assertions.assertThatThrownBy(listening::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    @Timeout(30)
    void entitiesThatMultiply_areNotExpanded() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        TestSources.Result result = read(laughs + "]><TEI><text><body><p>&l29; words</p></body></text></TEI>");

        assertThat(result.only().text()).isEqualTo("&l29; words\n");
    }

    @Test
    void brokenMarkup_isMalformedWithItsLine() {
        TestSources.Result result = read("<?xml version=\"1.0\"?>\n<TEI><text><body>\n<p>Open</body></text></TEI>");

        assertThat(result.reasons()).containsExactly("malformed_container");
        assertThat(result.rejects().get(0).detail()).contains("line 3");
    }

    @Test
    void otherXml_isUnsupported() {
        TestSources.Result result = read("<?xml version=\"1.0\"?><rss><channel/></rss>");

        assertThat(result.reasons()).containsExactly("unsupported_format");
        assertThat(result.rejects().get(0).detail()).contains("rss");
    }

    @Test
    void xhtml_isReadAsAWebPage() {
        assertThat(
                        read("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Web.</p></body></html>")
                                .only()
                                .mediaType())
                .isEqualTo("text/html");
    }

    @Test
    void teiWithoutText_isEmpty() {
        assertThat(read("<TEI>" + HEADER + "<text><body/></text></TEI>").reasons())
                .containsExactly("empty");
    }

    private static TestSources.Result read(String xml) {
        return TestSources.read(TestSources.of("a.xml", xml));
    }
}
