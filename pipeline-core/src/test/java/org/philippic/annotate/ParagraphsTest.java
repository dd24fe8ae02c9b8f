package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ParagraphsTest {
    @Test
    void blankLines_divide() {
        assertThat(Paragraphs.of(" one\ntwo \n \n\tthree\n\n\n"))
                .containsExactly(new Paragraphs.Span(1, 8), new Paragraphs.Span(13, 18));
        assertThat(Paragraphs.of("\n\n \n")).isEmpty();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void endlessParagraphAndEndlessBlankLines_takeOnePass() {
        assertThat(Paragraphs.of("a ".repeat(2_000_000))).hasSize(1);
        assertThat(Paragraphs.of("a" + "\n".repeat(2_000_000) + "b")).hasSize(2);
    }
}
