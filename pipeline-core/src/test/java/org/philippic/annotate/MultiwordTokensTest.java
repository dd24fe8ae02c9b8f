package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultiwordTokensTest {
    private static final MultiwordTokens SPLITTER =
            new MultiwordTokens(Map.of("au", List.of("à", "le")), Map.of(), Optional.empty());

    @Test
    void contraction_givesItsWords_withItsOffsets() {
        List<CoreLabel> words = SPLITTER.split(List.of(MultiwordTokens.word("au", 3, 5)));

        assertThat(words).extracting(CoreLabel::word).containsExactly("à", "le");
        assertThat(words).allSatisfy(word -> {
            assertThat(word.beginPosition()).isEqualTo(3);
            assertThat(word.endPosition()).isEqualTo(5);
        });
    }

    @Test
    void capitals_stayWhereTheyWere() {
        assertThat(SPLITTER.split(List.of(MultiwordTokens.word("Au", 0, 2))))
                .extracting(CoreLabel::word)
                .containsExactly("À", "le");
        assertThat(SPLITTER.split(List.of(MultiwordTokens.word("AU", 0, 2))))
                .extracting(CoreLabel::word)
                .containsExactly("À", "LE");
    }

    @Test
    void otherWords_stayAsTheyAre() {
        assertThat(SPLITTER.split(List.of(MultiwordTokens.word("Paris", 0, 5))))
                .extracting(CoreLabel::word)
                .containsExactly("Paris");
    }
}
