package org.philippic.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.philippic.language.LanguagePacks;
import org.philippic.model.Zone;

class PieceTest {
    private static final long SEED = 20260402;
    private static final List<String> ENDS = List.of(
            "in the U.S.",
            "at 5 p.m.",
            "said Mr.",
            "and so on etc.",
            "the harbour again",
            "of the mountains.",
            "why not?",
            "\"never again.\"",
            "see pp. 3-",
            "the neighbours!",
            "no more. »",
            "and then…",
            "No.",
            "of everything (all of it.)");
    private static final List<String> STARTS = List.of(
            "The ", "He said ", "“Come,” ", "(They ", "12 of ", "... and ", "l'hiver ", "'Tis ", "A. B. ", "— Oui ");

    @Test
    void shortZone_isOnePiece() {
        assertThat(Piece.of(zone("One.\n\nTwo."))).hasSize(1);
        assertThat(Piece.of(zone(""))).hasSize(1);
    }

    @Test
    void longZone_isTiledByPieces_cutWhereASentenceSurelyEnds() {
        String text = text(400_000);
        List<Piece> pieces = Piece.of(zone(text));
        assertThat(pieces).hasSizeGreaterThan(4);
        int at = 0;
        for (Piece piece : pieces) {
            assertThat(piece.from()).isEqualTo(at);
            at = piece.to();
        }
        assertThat(at).isEqualTo(text.length());
        for (Piece piece : pieces.subList(0, pieces.size() - 1)) {
            assertThat(piece.length()).isBetween(Piece.CHARS, 3 * Piece.CHARS);
            assertThat(piece.text()).matches("(?s).*([a-z]{7}\\.|[!?…»”])\n\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es"})
    void tokensAndSentencesOfThePieces_areThoseOfTheZone(String lang) {
        Tokenization tokenization =
                new LexerTokenization(LanguagePacks.find(lang).orElseThrow());
        String text = text(300_000);
        List<String> whole = described(tokenization.sentences(text), 0);
        List<String> inPieces = new ArrayList<>();
        for (Piece piece : Piece.of(zone(text))) {
            inPieces.addAll(described(tokenization.sentences(piece.text()), piece.from()));
        }
        assertThat(inPieces).isEqualTo(whole);
    }

    private static List<String> described(List<List<CoreLabel>> sentences, int before) {
        return sentences.stream()
                .map(sentence -> sentence.stream()
                        .map(token -> token.word() + "@" + (token.beginPosition() + before) + "-"
                                + (token.endPosition() + before))
                        .toList()
                        .toString())
                .toList();
    }

    /** Paragraphs that begin and end in all the ways that make a tokenizer look further. */
    private static String text(int length) {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(STARTS.get(random.nextInt(STARTS.size())));
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append("ships went out. We saw ".repeat(1 + random.nextInt(2)));
            }
            text.append(ENDS.get(random.nextInt(ENDS.size()))).append("\n\n");
        }
        return text.toString();
    }

    private static Zone zone(String text) {
        return new Zone("d", 0, "body", 0, text.length(), text, "en", List.of());
    }
}
