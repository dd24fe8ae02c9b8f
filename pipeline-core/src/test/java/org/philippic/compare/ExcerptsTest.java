package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    @Test
    void longText_givesExcerptsOfWholeParagraphsSpreadOverIt() {
        String text = IntStream.range(0, 300)
                .mapToObj(i -> "p" + i + " one two three four\nfive six seven eight nine")
                .collect(Collectors.joining("\n\n"));
        List<String> excerpts = new Excerpts(3, 100).of(text);
        assertThat(excerpts).hasSize(3);
        assertThat(excerpts).allSatisfy(excerpt -> {
            assertThat(excerpt).startsWith("p").endsWith("nine");
            assertThat(excerpt.split("\\s+")).hasSize(100);
        });
        assertThat(excerpts.get(0)).startsWith("p45 ");
        assertThat(excerpts.get(1)).startsWith("p145 ");
        assertThat(excerpts.get(2)).startsWith("p245 ");
    }

    @Test
    void shortText_isTakenWhole() {
        assertThat(new Excerpts(3, 100).of("only a few words\n\nof text"))
                .containsExactly("only a few words\n\nof text");
    }

    @Test
    void textForTwo_givesTwo() {
        String text = IntStream.range(0, 25)
                .mapToObj(i -> "p" + i + " b c d e f g h i j")
                .collect(Collectors.joining("\n\n"));
        assertThat(new Excerpts(3, 100).of(text)).hasSize(2);
    }

    @Test
    void oneEndlessParagraph_isOneExcerpt() {
        assertThat(new Excerpts(3, 10).of("word ".repeat(500).strip())).hasSizeBetween(0, 1);
    }
}
