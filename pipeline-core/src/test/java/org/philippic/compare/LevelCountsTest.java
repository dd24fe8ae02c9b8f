package org.philippic.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelCountsTest {
    @Test
    void terms_comeBackLevelByLevel_whateverTheyAreMadeOf() {
        List<TermCount> terms = List.of(
                new TermCount("form", "", 3),
                new TermCount("form", "12 3 4", 1),
                new TermCount("form", "\n\t\u0000 𝒜stral 🙂", Long.MAX_VALUE),
                new TermCount("form", "\ud83d", 2),
                new TermCount("lemma", "parce que", 7),
                new TermCount("upos_ngram", "DET NOUN", 12));

        List<LevelCounts> levels = LevelCounts.of(terms);

        assertThat(levels).extracting(LevelCounts::level).containsExactly("form", "lemma", "upos_ngram");
        assertThat(levels.stream().flatMap(level -> level.terms().stream())).containsExactlyElementsOf(terms);
        assertThat(levels.get(1).counts()).isEqualTo("7 9 parce que");
    }

    @Test
    void noTerms_areNoLevels() {
        assertThat(LevelCounts.of(List.of())).isEmpty();
        assertThat(new LevelCounts("form", "").terms()).isEmpty();
    }
}
