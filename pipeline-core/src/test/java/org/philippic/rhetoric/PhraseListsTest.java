package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseListsTest {
    /** What the entries of each list match in a text, written as in the text. */
    private static List<List<String>> found(String text, List<List<String>> entries) {
        PhraseLists lists = new PhraseLists(entries, Map.of());
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (ListedWord word : lists.words(text)) {
            int start =
                    text.toLowerCase(java.util.Locale.ROOT).replace('’', '\'').indexOf(word.form(), at);
            at = start + word.form().length();
            words.add(new Word(word, new Span(start, at)));
        }
        return lists.find(words).stream()
                .map(places -> places.stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList())
                .toList();
    }

    @Test
    void wordEntry_wordInText_isFoundWhateverItsCase() {
        assertThat(found("Never say nevermore, never", List.of(List.of("never"))))
                .containsExactly(List.of("Never", "never"));
    }

    @Test
    void entryWithStarAtEnd_matchesEveryWordThatBeginsSo() {
        assertThat(found("ruin and ruinous pruning", List.of(List.of("ruin*"))))
                .containsExactly(List.of("ruin", "ruinous"));
    }

    @Test
    void entryWithStarAtStart_matchesEveryWordThatEndsSo() {
        assertThat(found("a nation in motion, not tionless", List.of(List.of("*tion"))))
                .containsExactly(List.of("nation", "motion"));
    }

    @Test
    void phraseAndItsFirstWord_longestMatchCountsOnce() {
        assertThat(found("no one said no", List.of(List.of("no", "no one")))).containsExactly(List.of("no one", "no"));
        assertThat(found("as long as it is", List.of(List.of("as long", "as long as", "long"))))
                .containsExactly(List.of("as long as"));
    }

    @Test
    void phraseAcrossHyphenAndElision_matchesAsPeopleWriteIt() {
        assertThat(found("Il viendra peut-être d’après eux", List.of(List.of("peut-être", "d'après"))))
                .containsExactly(List.of("peut-être", "d’après"));
    }

    @Test
    void severalLists_areEachSearchedAsIfAlone() {
        assertThat(found(
                        "no one at all",
                        List.of(List.of("no", "all"), List.of("no one"), List.of("one at"), List.of())))
                .containsExactly(List.of("no", "all"), List.of("no one"), List.of("one at"), List.of());
    }
}
