package org.philippic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.philippic.model.Document;

class HtmlReaderTest {
    private static final String PARAGRAPH =
            "The board met on Monday and heard the report of its secretary, who had been away for a month.";

    @Test
    void page_givesItsMainTextWithoutMenusAndScripts() {
        Document document = read("""
                        <!DOCTYPE html><html lang="en-GB"><head><title>Site: The report</title>
                        <meta name="DC.title" content="The report"><meta name="DC.creator" content="A. Clerk">
                        <meta property="article:published_time" content="1999-04-01T08:00:00Z">
                        <meta property="og:site_name" content="The Board"><link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
                        <style>p { color: red }</style></head>
                        <body><nav><a href="/">Home</a> <a href="/a">Archive</a></nav>
                        <div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="/b">Boards</a></div>
                        <main><h1>The  report</h1><p>%s</p><p>It was short&nbsp;&mdash; two pages.<sup>1</sup> Nobody<br>asked.</p>
                        <blockquote><p>We waited.</p><p>We went.</p></blockquote>
                        <ul><li>first</li><li>second</li></ul><hr>
                        <table><tr><td>1920</td><td>14</td></tr><tr><td>1921</td><td>20</td></tr></table>
                        <div style="display: none">hidden</div></main>
                        <ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li><li><a href="/3">Three</a></li></ul>
                        <footer>Imprint</footer><script>var x = "<p>no</p>";</script></body></html>
                        """.formatted(PARAGRAPH)).only();

        assertThat(document.text()).isEqualTo("""
                        The report

                        %s

                        It was short\u00A0— two pages.[1] Nobody
                        asked.

                        > We waited.

                        > We went.

                        - first
                        - second

                        * * *

                        1920\t14
                        1921\t20
                        """.formatted(PARAGRAPH));
        assertThat(document.mediaType()).isEqualTo("text/html");
        assertThat(document.title()).isEqualTo("The report");
        assertThat(document.author()).isEqualTo("A. Clerk");
        assertThat(document.datePublished()).isEqualTo("1999-04-01");
        assertThat(document.publication()).isEqualTo("The Board");
        assertThat(document.licence()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(document.lang()).isEqualTo("en");
    }

    @Test
    void textWithinOneOfManyArticles_isNotTakenForAll() {
        Document document = read("<html><body><article><p>" + PARAGRAPH + "</p></article><article><p>Second. "
                        + PARAGRAPH + "</p></article><article><p>Third. " + PARAGRAPH + "</p></article></body></html>")
                .only();

        assertThat(document.text()).contains("Second.").contains("Third.");
    }

    @Test
    void bodyCalledLikeSurroundings_isKept() {
        Document document = read("<html><body><div class=\"content with sidebar\"><p>" + PARAGRAPH
                        + "</p></div><div class=\"sidebar\">Also</div></body></html>")
                .only();

        assertThat(document.text()).isEqualTo(PARAGRAPH + "\n");
    }

    @Test
    void tableOfContentsInsideATextOfSentences_doesNotTakeTheTextWithIt() {
        Document document =
                read("<html><body><div><a href=\"#1\">One</a> <a href=\"#2\">Two</a> <a href=\"#3\">Three</a><p>"
                                + PARAGRAPH + "</p></div></body></html>")
                        .only();

        assertThat(document.text()).contains(PARAGRAPH);
    }

    @Test
    void wrongDeclaredEncoding_isNotFollowed() {
        String page =
                "<html><head><meta charset=\"ISO-8859-1\"></head><body><p>L'été où l'élève a déçu.</p></body></html>";
        String other = page.replace("ISO-8859-1", "utf-8");

        assertThat(TestSources.read(TestSources.of("a.html", page)).only().text())
                .contains("L'été où l'élève a déçu.");
        assertThat(TestSources.read(TestSources.of("a.html", other.getBytes(Charset.forName("windows-1252"))))
                        .only()
                        .text())
                .contains("L'été où l'élève a déçu.");
    }

    @Test
    void declaredEncodingThatNothingElseTells_isFollowed() {
        String page =
                "<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=cp850\"></head><body><p>Fête</p></body></html>";

        assertThat(TestSources.read(TestSources.of("a.html", page.getBytes(Charset.forName("cp850"))))
                        .only()
                        .text())
                .isEqualTo("Fête\n");
    }

    @Test
    void utf16Page_isRead() {
        byte[] page = "\uFEFF<html><body><p>Grüße aus Köln.</p></body></html>".getBytes(StandardCharsets.UTF_16LE);

        assertThat(TestSources.read(TestSources.of("a.html", page)).only().text())
                .isEqualTo("Grüße aus Köln.\n");
    }

    @Test
    void rightToLeftAndAstralCharacters_keepTheirCodePoints() {
        Document document =
                read("<html><body><p>\u200Fشكرا 𝔸&#x1F600;</p></body></html>").only();

        assertThat(document.text()).isEqualTo("\u200Fشكرا 𝔸😀\n");
        assertThat(document.nChars()).isEqualTo(9);
    }

    @Test
    void pageWithoutText_isEmpty() {
        assertThat(read("<html><head><title>Frames</title></head><frameset></frameset></html>")
                        .reasons())
                .containsExactly("empty");
    }

    @Test
    void hugePageWithoutALineEnd_isReadOrTooLarge() {
        String page = "<html><body>" + "<p>" + PARAGRAPH + "</p>";
        String huge = page + ("<p>" + PARAGRAPH + "</p>").repeat(60_000) + "</body></html>";

        TestSources.Result read =
                TestSources.read(TestSources.of("a.html", huge), Manifest.NONE, new IngestLimits(1 << 25, 1000));
        assertThat(read.only().nChars()).isEqualTo(60_001 * (PARAGRAPH.length() + 2) - 1);
        assertThat(TestSources.read(TestSources.of("a.html", huge)).reasons()).containsExactly("too_large");
    }

    @Test
    void deeplyNestedMarkup_isReadWithoutOverflow() {
        String page = "<html><body>" + "<div>".repeat(50_000) + "<p>" + PARAGRAPH + "</p></body></html>";

        assertThat(read(page).only().text()).contains(PARAGRAPH);
    }

    @Test
    void stormOfEntities_isJustText() {
        assertThat(read("<html><body><p>" + "&amp;&lt;&bogus; ".repeat(2000) + "</p></body></html>")
                        .only()
                        .text())
                .startsWith("&<&bogus; &<");
    }

    @Test
    void textThatSpeaksOfTags_isPlainText() {
        assertThat(read("Write <p> before a paragraph and <html> before all.")
                        .only()
                        .mediaType())
                .isEqualTo("text/plain");
    }

    private static TestSources.Result read(String page) {
        return TestSources.read(TestSources.of("a.html", page));
    }
}
