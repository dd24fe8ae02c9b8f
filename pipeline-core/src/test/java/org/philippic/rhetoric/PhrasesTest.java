package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static List<String> found(Phrases phrases, String text) {
        Passage passage = Written.passage("en", text);
        return PhraseRate.places(passage, phrases).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void wordEntry_wordInText_isFoundWhateverItsCase() {
        assertThat(found(new Phrases(List.of("never")), "Never say nevermore, never"))
                .containsExactly("Never", "never");
    }

    @Test
    void entryWithStarAtEnd_matchesEveryWordThatBeginsSo() {
        assertThat(found(new Phrases(List.of("ruin*")), "ruin and ruinous pruning"))
                .containsExactly("ruin", "ruinous");
    }

    @Test
    void entryWithStarAtStart_matchesEveryWordThatEndsSo() {
        assertThat(found(new Phrases(List.of("*tion")), "a nation in motion, not tionless"))
                .containsExactly("nation", "motion");
    }

    @Test
    void phraseAndItsFirstWord_longestMatchCountsOnce() {
        assertThat(found(new Phrases(List.of("no", "no one")), "no one said no"))
                .containsExactly("no one", "no");
    }

    @Test
    void phraseAcrossHyphenAndElision_matchesAsPeopleWriteIt() {
        Phrases phrases = new Phrases(List.of("peut-être", "d'après"));
        Passage passage = Written.passage("fr", "Il viendra peut-être d’après eux");
        assertThat(PhraseRate.places(passage, phrases)).hasSize(2);
    }

    @Test
    void emptyList_findsNothing() {
        assertThat(found(Phrases.NONE, "nothing at all")).isEmpty();
    }
}
