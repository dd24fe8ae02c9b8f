package org.philippic.rhetoric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextUnitsTest {
    private static final WordPieces PIECES = WordPieces.load();

    @Test
    void unitCounts_haveUnitLength_andRepeatsCountLess() {
        UnitCounts.Counter counter = new UnitCounts.Counter(1 << 10);
        List.of("a", "a", "b").forEach(counter::add);
        UnitCounts counts = counter.scaled();
        double length = 0;
        for (float value : counts.values()) {
            length += value * value;
        }
        assertThat(length).isCloseTo(1, within(1e-6));
        assertThat(counts.ids()).hasSize(2).isSorted();
    }

    @Test
    void names_leaveNoTraceInTheCharactersAndFrames() {
        Passage one = Written.passage("en", "Robert/PROPN came/VERB home");
        Passage other = Written.passage("en", "Nikolai/PROPN came/VERB home");
        assertThat(TextBlock.CHARACTERS.count(one)).isEqualTo(TextBlock.CHARACTERS.count(other));
        assertThat(TextBlock.FRAMES.count(one)).isEqualTo(TextBlock.FRAMES.count(other));
    }

    @Test
    void frames_keepFunctionWordsAndMaskContent() {
        Passage one = Written.passage("en", "the/DET dog/NOUN barks/VERB");
        Passage content = Written.passage("en", "the/DET cat/NOUN sleeps/VERB");
        Passage function = Written.passage("en", "that/DET dog/NOUN barks/VERB");
        assertThat(TextBlock.FRAMES.count(one)).isEqualTo(TextBlock.FRAMES.count(content));
        assertThat(TextBlock.FRAMES.count(one)).isNotEqualTo(TextBlock.FRAMES.count(function));
    }

    @Test
    void wordPieces_knownWordIsOnePiece_unknownWordIsCutAndNeverLost() {
        assertThat(PIECES.of("house")).hasSize(1);
        assertThat(PIECES.of("Philippicization")).hasSizeGreaterThan(1);
        assertThat(PIECES.of("house,")).hasSize(2).startsWith(PIECES.of("house"));
        assertThat(PIECES.of("")).isEmpty();
        assertThat(PIECES.of("x".repeat(300))).hasSize(1);
    }

    @Test
    void sharesOfPieces_weighOccurrencesByRarity() {
        TermCounts counts = TermCounts.of(new int[] {2, 0, 2});
        assertThat(counts.ids()).containsExactly(0, 2);
        assertThat(counts.counts()).containsExactly(1, 2);
        assertThat(counts.shares(new float[] {3, 1, 0.5f})).containsExactly(0.75f, 0.25f);
        assertThat(counts.shares(new float[3])).containsExactly(0, 0);
    }

    @Test
    void words_ofATextAreCutAsListsAreWritten() {
        assertThat(Words.of("L’homme n'est-il pas Là ?"))
                .containsExactly("l'", "homme", "n'", "est", "il", "pas", "là");
    }
}
