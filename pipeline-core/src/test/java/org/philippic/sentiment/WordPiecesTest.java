package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final WordPieces PIECES =
            new WordPieces(List.of("un", "##happi", "##ness", "happy", ",", "é", "##t"));

    @Test
    void cut_longestPieceFirst_continuationsAreMarked() {
        assertThat(PIECES.cut("unhappiness, happy")).containsExactly("un", "##happi", "##ness", ",", "happy");
    }

    @Test
    void cut_wordWithAnUnknownPart_isLeftOutWhole() {
        assertThat(PIECES.cut("unhappily happy")).containsExactly("happy");
        assertThat(PIECES.cut("")).isEmpty();
    }

    @Test
    void cut_hugeWord_isNoWord() {
        assertThat(PIECES.cut("t".repeat(100_000) + " ét")).containsExactly("é", "##t");
    }
}
