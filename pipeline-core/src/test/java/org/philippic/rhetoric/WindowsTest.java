package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.philippic.annotate.AnnotatedDocument;
import org.philippic.rhetoric.Written.Part;

class WindowsTest {
    private static final String TEN = "One two three four five six seven eight nine ten. ";

    private static final SentenceReader READER = SentenceReader.load(Optional.empty(), Optional.empty());

    private static List<Windows.Section> sections(AnnotatedDocument document, int words) {
        return new Windows(document, words, READER).sections(sentence -> true);
    }

    @Test
    void longRun_isCutIntoEvenWindowsOfWholeSentences() {
        AnnotatedDocument document = Written.document("en", TEN.repeat(10));
        List<Passage> passages = sections(document, 30).get(0).passages();
        assertThat(passages).hasSize(3);
        assertThat(passages).allMatch(passage -> passage.wordCount() >= 30 && passage.wordCount() <= 40);
        assertThat(passages.stream()
                        .mapToInt(passage -> passage.sentences().size())
                        .sum())
                .isEqualTo(10);
    }

    @Test
    void shortRun_isOneWindow() {
        assertThat(sections(Written.document("en", "Few words."), 120).get(0).passages())
                .hasSize(1);
    }

    @Test
    void headings_divideSections_andAreInNoWindow() {
        AnnotatedDocument document = Written.zones(
                "en",
                new Part("body", "author", TEN),
                new Part("heading", "author", "Chapter two"),
                new Part("body", "author", TEN));
        List<Windows.Section> sections = sections(document, 120);
        assertThat(sections).hasSize(2);
        assertThat(sections.get(0).heading()).isEmpty();
        assertThat(sections.get(1).heading()).contains(1);
        assertThat(sections.get(1).passages().get(0).words().get(0).form()).isEqualTo("one");
    }

    @Test
    void footnoteBetweenBodies_isInNoWindow_andNoWindowReachesOverIt() {
        AnnotatedDocument document = Written.zones(
                "en",
                new Part("body", "author", TEN),
                new Part("footnote", "author", "A note of five words."),
                new Part("blockquote", "quoted", TEN));
        List<Passage> passages = sections(document, 120).get(0).passages();
        assertThat(passages).hasSize(2);
        assertThat(passages)
                .allMatch(passage ->
                        passage.words().stream().noneMatch(word -> word.form().equals("note")));
    }

    @Test
    void documentWithoutRunningText_hasNoSections() {
        assertThat(sections(Written.zones("en", new Part("footnote", "author", TEN)), 120))
                .isEmpty();
    }
}
