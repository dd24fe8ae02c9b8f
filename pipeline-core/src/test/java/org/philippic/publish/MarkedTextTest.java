package org.philippic.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void seeds_textWithoutMarkup_isTheDocumentsText() {
        for (Seed seed : Seed.of(SampleReport.small())) {
            String html = MarkedText.html(seed, List.of("exclamation", "absolutes"), Integer.MAX_VALUE);
            assertThat(words(html))
                    .isEqualTo(seed.document().text().replaceAll("\\s+", " ").strip());
        }
    }

    @Test
    void astralCharacters_marksStandAtTheirCodePoints() {
        Seed seed = seed("𝔸𝔹 said: “we shall never hand over the keys of the mill.” Good!");
        String html = MarkedText.html(seed, List.of("absolutes"), Integer.MAX_VALUE);
        assertThat(html).contains("data-d=\"0\">never</span>");
    }

    @Test
    void deviceInsideQuotation_isBoth() {
        Seed seed = seed("He said: “we shall never hand over the keys of the mill.” Good!");
        String html = MarkedText.html(seed, List.of("absolutes"), Integer.MAX_VALUE);
        assertThat(html).contains("<span class=\"q d f-attack\" data-d=\"0\">never</span>");
        assertThat(html).contains("data-sp=\"Lenin\"");
    }

    @Test
    void limit_restIsLeftOut() {
        Seed seed = seed("One mill. Another mill. A third mill.");
        assertThat(words(MarkedText.html(seed, List.of(), 9))).isEqualTo("One mill.");
    }

    @Test
    void passageScore_tintsItsSentences() {
        assertThat(MarkedText.html(seed("One mill. Another mill."), List.of(), 100))
                .containsPattern("class=\"s h(10|[0-9])\" id=\"s0-0\"");
    }

    private static Seed seed(String text) {
        return Seed.of(SampleReport.of(List.of(new SampleReport.Text("a.txt", "A", "B", "en", text))))
                .get(0);
    }

    private static String words(String html) {
        return html.replaceAll("</(p|blockquote)>", " ")
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
